using TpmAssistant.Application.Text;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards.Rendering;

/// <summary>Draws a face as lines of text: the same content as the card, everything unfolded.</summary>
internal static class TextRenderer
{
    public static IReadOnlyList<TextLine> Render(Face face)
    {
        var lines = new List<TextLine>();
        for (int i = 0; i < face.Blocks.Count; i++)
        {
            if (i > 0 && StandsApart(face.Blocks[i - 1], face.Blocks[i]))
                Blank(lines);
            Add(lines, face.Blocks[i], indent: 0);
        }

        return lines;
    }

    /// <summary>An empty line goes before a heading, after the banner, and between a list and the small print below it.</summary>
    private static bool StandsApart(Block above, Block below) =>
        below is Heading or Fold { Key.Length: > 0 } || (above is Banner && below is not Note) || (below is Note && above is not (Note or Banner or Rows or Heading))
        || (below is Note { Apart: true } && above is not Note);

    private static void Add(List<TextLine> lines, Block block, int indent)
    {
        switch (block)
        {
            case Banner banner:
                Line(lines, indent, Phrase.Of(banner.Kicker, SpanStyle.Subtle));
                Line(lines, indent, banner.Title.In(SpanStyle.Heading));
                if (banner.ToneWord.Length > 0)
                    Line(lines, indent, banner.Tone.Mark(banner.ToneWord));
                if (banner.Lead is { IsEmpty: false } lead)
                    Line(lines, indent, lead);
                break;
            case Heading heading:
                Line(lines, indent, Phrase.Of(heading.Text, SpanStyle.Heading));
                break;
            case Paragraph paragraph:
                Line(lines, indent, paragraph.Phrase);
                break;
            case Note note:
                Line(lines, indent, note.Phrase.In(SpanStyle.Subtle));
                break;
            case Rows rows:
                foreach (var row in rows.Items)
                    Line(lines, indent, "- " + Phrase.Join(" — ", [row.Title, row.Detail ?? Phrase.Empty]));
                break;
            case Verdict verdict:
                Line(lines, indent, Phrase.Of(verdict.Name + ": ", SpanStyle.Strong) + verdict.Tone.Mark(verdict.Word) + " — " + verdict.Reason);
                foreach (var why in verdict.Why)
                    Add(lines, why, indent + 2);
                break;
            case Facts facts:
                foreach (var (name, value) in facts.Items)
                    Line(lines, indent, Phrase.Of(name + ": ", SpanStyle.Strong) + value);
                break;
            case Fold { Content: var content } when content.Any(inner => inner is ChoiceField or PickField or TextField or DateField):
                break;
            case Fold { Key.Length: > 0 } section:
                Line(lines, indent, Phrase.Of(section.Title, SpanStyle.Heading));
                foreach (var inner in section.Content)
                    Add(lines, inner, indent);
                break;
            case Fold fold:
                Line(lines, indent, Phrase.Of(fold.Title, SpanStyle.Strong));
                foreach (var inner in fold.Content)
                    Add(lines, inner, indent + 1);
                break;
            case Hidden { Content: var content } when content.Any(inner => inner is ChoiceField or PickField or TextField or DateField):
                break;
            case Hidden hidden:
                foreach (var inner in hidden.Content)
                    Add(lines, inner, indent + 1);
                break;
            case TextOnly only:
                Add(lines, only.Content, indent);
                break;
            case Verbatim verbatim:
                Line(lines, indent, Phrase.Of(verbatim.Label, SpanStyle.Subtle));
                foreach (string line in SafeText.Revealed(verbatim.Text).Split('\n'))
                    Line(lines, indent + 1, line);
                break;
            case Bars bars:
                Line(lines, indent, Phrase.Of(bars.Title, SpanStyle.Strong));
                foreach (var bar in bars.Items)
                    Line(lines, indent + 1, Phrase.Of(bar.Name + ": ", SpanStyle.Strong) + bar.Words);
                break;
            case TickField tick:
                Line(lines, indent, $"- [{(tick.On ? 'x' : ' ')}] {tick.Label}: {tick.Title}");
                break;
            case Plot plot:
                Line(lines, indent, Phrase.Of(plot.Title, SpanStyle.Strong));
                AddGrid(lines, indent + 1, plot.Table);
                break;
            case Grid grid:
                AddGrid(lines, indent, grid);
                break;
            case ChoiceField or PickField or TextField or DateField or Buttons:
                break;
            default:
                throw new NotSupportedException($"No line of text stands for {block.GetType().Name}.");
        }
    }

    /// <summary>Columns side by side: names to the left, figures to the right of their column.</summary>
    private static void AddGrid(List<TextLine> lines, int indent, Grid grid)
    {
        int columns = grid.Headers.Count;
        var rows = grid.Rows.Select(row => row.Select(cell => cell.Text).ToList()).ToList();
        rows.Insert(0, [.. grid.Headers.Select(title => Phrase.Of(title, SpanStyle.Subtle))]);
        var widths = Enumerable.Range(0, columns).Select(i => rows.Max(row => row[i].Plain.Length)).ToList();
        foreach (var row in rows)
        {
            var line = Phrase.Empty;
            for (int i = 0; i < columns; i++)
            {
                string room = new(' ', widths[i] - row[i].Plain.Length);
                line += i == 0 ? row[i] + room : Phrase.Of("  " + room) + row[i];
            }

            Line(lines, indent, line);
        }
    }

    private static void Line(List<TextLine> lines, int indent, Phrase phrase) =>
        lines.Add(new TextLine([.. phrase.Spans.Select(Safe)], indent));

    private static Span Safe(Span span) => span with
    {
        Text = Neutraliser.Run(span.Text, keepLines: false),
        Address = Link.From(span.Address) is null ? null : span.Address,
    };

    private static void Blank(List<TextLine> lines)
    {
        if (lines.Count > 0)
            lines.Add(new TextLine([]));
    }
}
