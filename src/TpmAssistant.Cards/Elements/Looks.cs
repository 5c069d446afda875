namespace TpmAssistant.Cards.Elements;

// What an element may look like. The zero value of each means "as the host does by default" and is not written.
internal enum Spacing { Default, None, Small, Medium, Large, ExtraLarge, Padding }

internal enum TextSize { Default, Small, Medium, Large, ExtraLarge }

internal enum TextWeight { Default, Lighter, Bolder }

/// <summary>Always said in words too: a colour alone tells nothing to many readers.</summary>
internal enum TextColor { Default, Dark, Light, Accent, Good, Warning, Attention }

internal enum TextStyle { Default, Heading, ColumnHeader }

internal enum Alignment { Default, Left, Center, Right }

internal enum VerticalAlignment { Default, Top, Center, Bottom }

internal enum ContainerStyle { Default, Emphasis, Accent, Good, Attention, Warning }

internal enum ImageSize { Auto, Stretch, Small, Medium, Large }

internal enum ImageStyle { Default, Person }

internal enum ChoiceStyle { Compact, Expanded }

internal enum CardWidth { Default, Full }

/// <summary>Teams' card widths: about 0-164, 165-350, 351-767 and 768 pixels upward.</summary>
internal enum TargetWidth { Any, AtLeastNarrow, AtLeastStandard, AtLeastWide, AtMostNarrow, AtMostStandard }

internal enum ChartColor { Default, Good, Warning, Attention, Neutral, CategoricalBlue, CategoricalTeal, CategoricalPurple, CategoricalMarigold }

internal enum BadgeStyle { Default, Subtle, Informative, Accent, Good, Attention, Warning }

internal enum IconSize { Default, XxSmall, XSmall, Small, Medium, Large }

internal enum CodeLanguage { PlainText, Json, Xml, Sql, CSharp, Bash, PowerShell }
