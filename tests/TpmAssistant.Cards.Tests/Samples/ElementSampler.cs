using TpmAssistant.Cards.Elements;
using TpmAssistant.Cards.Safety;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>A card with one of every element, also of those that no answer uses yet.</summary>
internal static class ElementSampler
{
    public static AdaptiveCard Card { get; } = new(
        "en", "One of everything",
        [
            TextBlock.Heading("One of everything"),
            new RichTextBlock([new TextRun("run") { Italic = true, Strikethrough = true, Subtle = true, Size = TextSize.Small, SelectAction = Open("item") }]),
            new Container([Words("in a box")]) { Style = ContainerStyle.Accent, Bleed = true, SelectAction = Open("box") },
            new ColumnSet([Column.Auto(Words("a")), Column.Stretch(Words("b")) with { VerticalAlignment = VerticalAlignment.Center }]) { SelectAction = new ToggleVisibilityAction("Toggle", ["hidden"]) },
            Words("hidden") with { Id = "hidden", Hidden = true, TargetWidth = TargetWidth.AtLeastStandard },
            new FactSet([new Fact(CardText.Plain("Fact"), CardText.Linked("value", Link.From(new Uri("https://x.example"))))]),
            new Table([1, 2], [new TableRow([[Words("Head")], [Words("Head")]]), new TableRow([[Words("1")], [Words("2")]])]) { GridLines = true },
            Image.Png(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="), "A dot") with { Size = ImageSize.Small, Style = ImageStyle.Person },
            new TextInput("text", "Text") { RequiredMessage = "Needed", Placeholder = "p", Multiline = true, MaxLength = 9, Value = "v" },
            new NumberInput("number", "Number") { Value = 1, Min = 0, Max = 2 }, new DateInput("date", "Date") { Value = new DateOnly(2026, 1, 2) },
            new ToggleInput("toggle", "Toggle", "On or off") { On = true },
            new ChoiceInput("choice", "Choice", [new Choice("A", "a")]) { Value = "a", Style = ChoiceStyle.Expanded, MultiSelect = true },
            new Badge("Red", BadgeStyle.Attention, Words("Red")), new ProgressBar(40, TextColor.Good, Words("40%")),
            new Icon("Warning", Words("Warning")) { Size = IconSize.Small, Color = TextColor.Attention }, new CodeBlock("a = 1", CodeLanguage.PlainText, Words("a = 1")),
            new DonutChart("Work", [new ChartValue("Done", 4, ChartColor.Good)], Words("Done 4")),
            new HorizontalBarChart("Load", [new ChartValue("Ada", 4, ChartColor.Attention)], Words("Ada 4")),
            new VerticalBarChart("Load", [new ChartValue("May", 4, ChartColor.CategoricalBlue)], Words("May 4")),
            new LineChart("Open", [new ChartSeries("Atlas", [new ChartValue("2026-11-01", 9)], ChartColor.Warning)], Words("Atlas 9")),
            new ActionSet([Open("Open")]),
        ],
        [
            new ExecuteAction("Do", "do", new Dictionary<string, string> { ["a"] = "b" }) { Secondary = true, Tooltip = "Does it" },
            new SubmitAction("Submit", "do", new Dictionary<string, string>()),
            new ShowCardAction("More", [Words("more")], [new SubmitAction("Submit", "do", new Dictionary<string, string>())]),
        ])
    {
        Width = CardWidth.Full, Mentions = [new Mention("Ada", "29:1")],
        Refresh = new CardRefresh(new ExecuteAction("Refresh", "refresh", new Dictionary<string, string>()), ["29:1"]),
    };

    private static TextBlock Words(string words) => new(CardText.Plain(words));

    private static OpenUrlAction Open(string title) => new(title, Link.From(new Uri("https://x.example/item"))!);
}
