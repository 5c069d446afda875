using System.Text;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards.Rendering;

/// <summary>Draws a face as Markdown, everything unfolded. Whatever comes from outside is escaped.</summary>
internal sealed class MarkdownRenderer
{
    private const int Longest = 2000;

    private readonly Func<string, string>? _told;

    private MarkdownRenderer(Func<string, string>? told) => _told = told;

    /// <summary>Draws it.</summary>
    /// <param name="face">The face.</param>
    /// <param name="told">What is told of each piece of text, where not all of it may be.</param>
    public static string Render(Face face, Func<string, string>? told = null)
    {
        var text = new StringBuilder(2048);
        var renderer = new MarkdownRenderer(told);
        foreach (var block in face.Blocks)
            renderer.Add(text, block, depth: 2);
        return text.ToString().Trim('\n') + "\n";
    }

    private void Add(StringBuilder text, Block block, int depth)
    {
        switch (block)
        {
            case Banner banner:
                Line(text, $"# {Inline(banner.Title)}");
                Line(text, $"*{Inline(banner.Kicker)}*");
                if (banner.ToneWord.Length > 0)
                    Line(text, Inline(banner.Tone.Mark(banner.ToneWord)));
                if (banner.Lead is { IsEmpty: false } lead)
                    Line(text, Inline(lead));
                break;
            case Heading heading:
                Line(text, $"{new string('#', depth)} {Inline(heading.Text)}");
                break;
            case Paragraph paragraph:
                Line(text, Inline(paragraph.Phrase));
                break;
            case Note note:
                Line(text, $"*{Inline(note.Phrase with { Spans = [.. note.Phrase.Spans.Select(span => span with { Style = SpanStyle.Normal })] }).Trim()}*");
                break;
            case Rows rows:
                AddRows(text, rows.Items, "");
                text.Append('\n');
                break;
            case Verdict verdict:
                AddVerdict(text, verdict);
                break;
            case Facts facts:
                foreach (var (name, value) in facts.Items)
                    text.Append("- **").Append(Inline(name)).Append(":** ").Append(Inline(value)).Append('\n');
                text.Append('\n');
                break;
            case Bars bars:
                Line(text, $"**{Inline(bars.Title)}**");
                foreach (var bar in bars.Items)
                    text.Append("- **").Append(Inline(bar.Name)).Append(":** ").Append(Inline(bar.Words)).Append('\n');
                text.Append('\n');
                break;
            case Fold fold:
                Line(text, $"{new string('#', depth)} {Inline(fold.Title)}");
                foreach (var inner in fold.Content)
                    Add(text, inner, depth + 1);
                break;
            case Hidden hidden:
                foreach (var inner in hidden.Content)
                    Add(text, inner, depth);
                break;
            case TextOnly only:
                Add(text, only.Content, depth);
                break;
            case Verbatim verbatim:
                Line(text, $"*{Inline(verbatim.Label)}*");
                foreach (string line in SafeText.Revealed(verbatim.Text).Split('\n'))
                    Line(text, Inline(line));
                break;
            default:
                // What can only be pressed or filled in has no place in a document.
                break;
        }
    }

    private void AddVerdict(StringBuilder text, Verdict verdict)
    {
        text.Append("- **").Append(Inline(verdict.Name)).Append("** ").Append(Inline(verdict.Tone.Mark(verdict.Word))).Append(" — ").Append(Inline(verdict.Reason)).Append('\n');
        foreach (var why in verdict.Why)
        {
            if (why is Rows rows) AddRows(text, rows.Items, "    ");
            else if (why is Facts facts) AddRows(text, [.. facts.Items.Select(f => new Row(Phrase.Of(f.Name + ": ", SpanStyle.Strong) + f.Value))], "    ");
            else if (why is Paragraph paragraph) text.Append("    - ").Append(Inline(paragraph.Phrase)).Append('\n');
            else if (why is Note note) text.Append("    - ").Append(Inline(note.Phrase)).Append('\n');
        }

        text.Append('\n');
    }

    private void AddRows(StringBuilder text, IReadOnlyList<Row> rows, string indent)
    {
        foreach (var row in rows)
            text.Append(indent).Append("- ").Append(Inline(Phrase.Join(" — ", [row.Title, row.Detail ?? Phrase.Empty]))).Append('\n');
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append("\n\n");

    private string Inline(Phrase phrase) => string.Concat(phrase.Merged().Select(Inline));

    /// <summary>Blanks at the ends of a span stay outside its marks, where Markdown wants them.</summary>
    private string Inline(Span span)
    {
        string words = _told is null ? span.Text : _told(span.Text);
        string body = CardText.Linked(words.Replace('\u00A0', ' '), Link.From(span.Address), Longest).Markdown;
        if (body.Length == 0)
            return span.Text.Length > 0 ? " " : "";
        string before = char.IsWhiteSpace(span.Text[0]) ? " " : "", after = char.IsWhiteSpace(span.Text[^1]) ? " " : "";
        return span.Style is SpanStyle.Strong or SpanStyle.Bad or SpanStyle.Warning ? $"{before}**{body}**{after}" : before + body + after;
    }
}
