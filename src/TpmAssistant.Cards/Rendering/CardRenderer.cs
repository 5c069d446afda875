using TpmAssistant.Cards.Elements;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards.Rendering;

/// <summary>Draws a face as an Adaptive Card.</summary>
internal static class CardRenderer
{
    public static AdaptiveCard Render(Face face, string lang)
    {
        face = FormFields.Printed(face);
        var body = new List<CardElement>();
        foreach (var block in face.Blocks)
            Add(body, block);
        return new AdaptiveCard(lang, face.Summary, body, [.. face.Buttons.Select(Action).OfType<CardAction>()])
        {
            Refresh = face.Refresh is { } refresh ? new CardRefresh(new ExecuteAction(refresh.Title, refresh.Verb, refresh.Data) { SendsInputs = false }, refresh.Readers) : null,
        };
    }

    private static void Add(List<CardElement> body, Block block)
    {
        switch (block)
        {
            case Banner banner:
                body.Add(BannerElement(banner));
                break;
            case Heading heading:
                bool afterText = body.Count > 0 && body[^1] is not Container { Style: not ContainerStyle.Default };
                body.Add(TextBlock.Heading(heading.Text) with { Spacing = Spacing.Large, Separator = afterText });
                break;
            case Paragraph paragraph:
                body.Add(Text(paragraph.Phrase));
                break;
            case Note note:
                body.Add(Text(note.Phrase, small: true) with { Spacing = Spacing.Medium });
                break;
            case Rows rows:
                AddRows(body, rows.Items);
                break;
            case Verdict verdict:
                AddVerdict(body, verdict);
                break;
            case Facts facts:
                body.Add(new FactSet([.. facts.Items.Select(fact => new Fact(CardText.Plain(fact.Name, 60), Markdown(fact.Value)))]));
                break;
            case Fold fold:
                AddFold(body, fold);
                break;
            case Hidden hidden:
                body.Add(Folded(hidden.Id, hidden.Content) with { Hidden = !hidden.Open });
                break;
            case TextOnly:
                break;
            case Verbatim verbatim:
                AddVerbatim(body, verbatim);
                break;
            case Bars bars:
                AddBars(body, bars);
                break;
            case Plot plot:
                body.Add(PlotElements.Chart(plot) with { Spacing = Spacing.Medium });
                AddFold(body, new Fold(plot.Id, plot.TableTitle, [plot.Table]));
                break;
            case Grid grid:
                body.Add(PlotElements.Table(grid, cell => Text(cell.Text, small: true)) with { Spacing = Spacing.Small });
                break;
            case ChoiceField field:
                var choices = field.Choices.Select(choice => new Choice(choice.Title, choice.Value));
                body.Add(new ChoiceInput(field.Id, field.Label, [.. choices]) { Value = field.Value });
                break;
            case TickField tick:
                body.Add(new ToggleInput(tick.Id, tick.Label, tick.Title) { On = tick.On });
                break;
            case PickField field:
                var picks = field.Choices.Select(choice => new Choice(choice.Title, choice.Value));
                body.Add(new ChoiceInput(field.Id, field.Label, [.. picks]) { Value = string.Join(',', field.Picked), MultiSelect = true, Style = ChoiceStyle.Expanded });
                break;
            case TextField field:
                body.Add(new TextInput(field.Id, field.Label)
                {
                    Value = field.Value, MaxLength = field.MaxLength, Placeholder = field.Placeholder, Multiline = field.Multiline,
                });
                break;
            case DateField field:
                body.Add(new DateInput(field.Id, field.Label) { Value = field.Value });
                break;
            case Buttons buttons:
                body.Add(new ActionSet([.. buttons.Items.Select(Action).OfType<CardAction>()]));
                break;
            default:
                throw new NotSupportedException($"No card element draws {block.GetType().Name}.");
        }
    }

    private static Container BannerElement(Banner banner)
    {
        var items = new List<CardElement>
        {
            new TextBlock(CardText.Plain(banner.Kicker, 160)) { Size = TextSize.Small, Subtle = true },
            TextBlock.Heading(banner.Title.Plain, TextSize.Large) with { Spacing = Spacing.Small },
        };
        if (banner.ToneWord.Length > 0)
            items.Add(new RichTextBlock([Run(banner.Tone.Mark(banner.ToneWord)) with { Weight = TextWeight.Bolder, Color = TextColor.Default }]) { Spacing = Spacing.Small });
        if (banner.Lead is { IsEmpty: false } lead)
            items.Add(Text(lead) with { Spacing = Spacing.Small });
        return new Container(items) { Style = banner.Tone.Container(), Bleed = true };
    }

    private static void AddRows(List<CardElement> body, IReadOnlyList<Row> rows)
    {
        foreach (var row in rows)
        {
            body.Add(Text(row.Title) with { Spacing = Spacing.Medium });
            if (row.Detail is { IsEmpty: false } detail)
                body.Add(Text(detail, small: true) with { Spacing = Spacing.None });
        }
    }

    private static void AddVerdict(List<CardElement> body, Verdict verdict)
    {
        var title = Text(Phrase.Of(verdict.Name + "  ", SpanStyle.Strong) + verdict.Tone.Mark(verdict.Word));
        var told = Column.Stretch(title, Text(verdict.Reason, small: true) with { Spacing = Spacing.None });
        if (verdict.Why.Count == 0)
        {
            body.Add(new ColumnSet([told]) { Spacing = Spacing.Medium });
            return;
        }

        string spoken = $"{verdict.WhyTitle} {verdict.Name}";
        body.Add(Unfolding(told, verdict.Id, verdict.WhyTitle, verdict.HideTitle, spoken) with { Spacing = Spacing.Medium });
        body.Add(Folded(verdict.Id, verdict.Why));
    }

    private static void AddFold(List<CardElement> body, Fold fold)
    {
        var title = Column.Stretch(Text(Phrase.Of(fold.Title, SpanStyle.Strong)));
        body.Add(Unfolding(title, fold.Id, "▾", "▴", fold.Title) with { Spacing = Spacing.Medium });
        body.Add(Folded(fold.Id, fold.Content));
    }

    /// <summary>A row that shows and hides the container of the same name, and says which of the two comes next.</summary>
    private static ColumnSet Unfolding(Column told, string id, string open, string close, string spoken) => new(
    [
        told,
        Column.Auto(
            new TextBlock(CardText.Plain(open)) { Id = id + "-open", Color = TextColor.Accent, Wrap = false },
            new TextBlock(CardText.Plain(close)) { Id = id + "-close", Color = TextColor.Accent, Wrap = false, Hidden = true }) with
        {
            VerticalAlignment = VerticalAlignment.Center,
        },
    ])
    {
        SelectAction = new ToggleVisibilityAction(spoken, [id, id + "-open", id + "-close"]),
    };

    private static Container Folded(string id, IReadOnlyList<Block> content)
    {
        var items = new List<CardElement>();
        foreach (var block in content)
            Add(items, block);
        return new Container(items) { Id = id, Hidden = true, Style = ContainerStyle.Emphasis };
    }

    private static void AddVerbatim(List<CardElement> body, Verbatim verbatim)
    {
        body.Add(new TextBlock(CardText.Plain(verbatim.Label)) { Size = TextSize.Small, Subtle = true });
        body.Add(new Container(VerbatimLines(verbatim.Text)) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Small });
    }

    /// <summary>An element a line; an empty line shows as room above the next, since hosts draw nothing for empty text.</summary>
    private static List<CardElement> VerbatimLines(string text)
    {
        var lines = new List<CardElement>();
        bool afterBlank = false;
        foreach (string line in SafeText.Revealed(text).Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line))
                lines.Add(new RichTextBlock([new TextRun(line)]) { Spacing = afterBlank ? Spacing.Medium : Spacing.None });
            afterBlank = string.IsNullOrWhiteSpace(line);
        }

        if (lines.Count == 0)
            lines.Add(new RichTextBlock([new TextRun("—")]));
        return lines;
    }

    /// <summary>The words stand below the chart on every host, since some drop an element they do not know together with its fallback.</summary>
    private static void AddBars(List<CardElement> body, Bars bars)
    {
        body.Add(new HorizontalBarChart(
            bars.Title, [.. bars.Items.Select(bar => new ChartValue(bar.Name, Math.Round(bar.Value, 1), bar.Tone.Chart()))],
            new TextBlock(CardText.Plain(bars.Title)) { Weight = TextWeight.Bolder }));
        foreach (var bar in bars.Items)
        {
            body.Add(Text(Phrase.Of(bar.Name, SpanStyle.Strong)) with { Spacing = Spacing.Medium });
            body.Add(Text(bar.Words, small: true) with { Spacing = Spacing.None });
        }
    }

    private static RichTextBlock Text(Phrase phrase, bool small = false) => new([.. phrase.Merged().Select(span => Run(span, small))]);

    private static TextRun Run(Span span) => Run(span, small: false);

    private static TextRun Run(Span span, bool small)
    {
        var link = Link.From(span.Address);
        return new TextRun(span.Text)
        {
            Size = small ? TextSize.Small : TextSize.Default,
            Weight = span.Style is SpanStyle.Strong or SpanStyle.Heading ? TextWeight.Bolder : TextWeight.Default,
            Color = link is not null || span.Call is not null ? TextColor.Accent : Color(span.Style),
            Subtle = span.Style == SpanStyle.Subtle || (small && span.Style == SpanStyle.Normal && link is null),
            SelectAction = link is not null ? new OpenUrlAction("", link)
                : span.Call is { } call ? new ExecuteAction(span.Text, CardVerbs.Call, CardVerbs.Data(call, from: 0)) { SendsInputs = false } : null,
        };
    }

    private static CardText Markdown(Phrase phrase)
    {
        // Cleaned as a whole, since cleaning part by part would take the spaces between the parts.
        if (phrase.Spans.All(span => span.Address is null))
            return CardText.Plain(phrase.Plain);
        var text = default(CardText);
        foreach (var span in phrase.Spans)
            text += CardText.Linked(span.Text, Link.From(span.Address));
        return text;
    }

    private static TextColor Color(SpanStyle style) => style switch
    {
        SpanStyle.Good => TextColor.Good,
        SpanStyle.Warning => TextColor.Warning,
        SpanStyle.Bad => TextColor.Attention,
        _ => TextColor.Default,
    };

    private static CardAction? Action(Button button) => button switch
    {
        CallButton call => new ExecuteAction(call.Title, CardVerbs.Call, CardVerbs.Data(call.Call, call.From))
        {
            Secondary = call.Secondary, Tooltip = call.Tooltip, SendsInputs = false,
        },
        VerbButton { InDialog: true } verb => new SubmitAction(verb.Title, verb.Verb, verb.Data),
        DialogButton dialog => new DialogAction(dialog.Title, dialog.Verb, dialog.Data) { Secondary = dialog.Secondary, Tooltip = dialog.Tooltip },
        VerbButton verb => new ExecuteAction(verb.Title, verb.Verb, verb.Data)
        {
            Secondary = verb.Secondary, Tooltip = verb.Tooltip, SendsInputs = verb.SendsInputs,
        },
        LinkButton open => Link.From(open.Address) is { } link ? new OpenUrlAction(open.Title, link) { Secondary = open.Secondary } : null,
        ToggleButton toggle => new ToggleVisibilityAction(toggle.Title, [toggle.Target]) { Secondary = toggle.Secondary, Tooltip = toggle.Tooltip },
        _ => throw new NotSupportedException($"No card action stands for {button.GetType().Name}."),
    };
}
