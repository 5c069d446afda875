using System.Text.RegularExpressions;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Text;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Writing;
using Fact = TpmAssistant.Application.Functions.Fact;

namespace TpmAssistant.Cards.Rendering;

/// <summary>Draws a face as facts: of every row, verdict and cell what it is about, and each thing that it states.</summary>
internal sealed partial class FactRenderer
{
    private readonly List<Fact> _facts = [];
    private string _title = "";

    public static IReadOnlyList<Fact> Render(Face face)
    {
        var renderer = new FactRenderer();
        string heading = "";
        foreach (var block in face.Blocks)
            heading = renderer.Add(block, heading);
        return renderer._facts;
    }

    /// <summary>A text that was frozen: its lines, each for itself, under the first one.</summary>
    public static IReadOnlyList<Fact> OfLines(IReadOnlyList<TextLine> lines)
    {
        var told = lines.Where(line => line.Plain.Trim().Length > 0).ToList();
        return [.. told.Skip(1).Select(line => new Fact(told[0].Plain.Trim(), "", [new FactPart("", line.Plain.Trim())], [], null))];
    }

    /// <summary>Adds what a block states, and says under which heading the next one stands.</summary>
    private string Add(Block block, string heading)
    {
        switch (block)
        {
            case Banner banner:
                _title = Plain(banner.Kicker);
                State(heading, "", banner.Title);
                if (banner.ToneWord.Length > 0)
                    State(heading, "", banner.Tone.Mark(banner.ToneWord));
                if (banner.Lead is { } lead)
                    State(heading, "", lead);
                return heading;
            case Heading next:
                return next.Text;
            case Paragraph paragraph:
                State(heading, "", paragraph.Phrase);
                return heading;
            case Note { Counts: true }:
                return heading;
            case Note note:
                heading = note.Apart ? "" : heading;
                State(heading, "", note.Phrase);
                return heading;
            case Rows rows:
                foreach (var row in rows.Items)
                    AddRow(row, heading);
                return heading;
            case Verdict verdict:
                State(heading, new Span(verdict.Name) { IsName = true }, Phrase.Join(" · ", [verdict.Tone.Mark(verdict.Word), verdict.Reason]));
                AddAll(verdict.Why, heading.Length == 0 ? verdict.Name : $"{heading} · {verdict.Name}");
                return heading;
            case Layout.Facts facts:
                foreach (var (name, value) in facts.Items)
                    State(heading, facts.About, value, name);
                return heading;
            case Fold { Content: var content } when content.Any(IsField):
            case Hidden { Content: var inputs } when inputs.Any(IsField):
                return heading;
            case Fold fold:
                AddAll(fold.Content, fold.Title);
                return heading;
            case Hidden hidden:
                AddAll(hidden.Content, heading);
                return heading;
            case TextOnly only:
                return Add(only.Content, heading);
            case Verbatim verbatim:
                foreach (string line in SafeText.Revealed(verbatim.Text).Split('\n'))
                    State(heading, "", line, verbatim.Label);
                return heading;
            case Bars bars:
                foreach (var bar in bars.Items)
                    State(bars.Title, bar.Name, bar.Words);
                return heading;
            case TickField tick:
                State(heading, tick.Label, tick.Title);
                return heading;
            case Plot plot:
                AddGrid(plot.Table, plot.Title);
                return heading;
            case Grid grid:
                AddGrid(grid, heading);
                return heading;
            case ChoiceField or PickField or TextField or DateField or Buttons:
                return heading;
            default:
                throw new NotSupportedException($"No fact stands for {block.GetType().Name}.");
        }
    }

    /// <summary>The name on its line is what the row is about; what stands beside it is stated of it, like what stands below.</summary>
    private void AddRow(Row row, string heading)
    {
        var title = row.Title.Parts().ToList();
        var subject = title.Find(part => part.Spans.All(span => span.IsName)) ?? title[0];
        State(heading, subject, Phrase.Join(" · ", [.. title.Where(part => !ReferenceEquals(part, subject)), .. row.Detail is { } detail ? detail.Parts().Where(part => part.Spans.All(span => span.Address is null || span.IsName)) : []]));
    }

    private void AddAll(IReadOnlyList<Block> blocks, string heading)
    {
        foreach (var block in blocks)
            heading = Add(block, heading);
    }

    /// <summary>A fact a row, a part a column.</summary>
    private void AddGrid(Grid grid, string heading)
    {
        foreach (var row in grid.Rows.Where(row => row.Count > 0))
            Keep(heading, row[0].Text, [.. row.Skip(1).Select((cell, at) => new FactPart(Plain(grid.Headers[at + 1]), Plain(cell.Text.Plain))).Where(part => part.Value is not ("" or "–"))], row.SelectMany(cell => cell.Text.Spans));
    }

    private void State(string heading, Phrase subject, Phrase stated, string measure = "") =>
        Keep(heading, subject, [.. stated.Parts().Select((part, at) => PartOf(part, at == 0 ? measure : "")).Where(part => part.Value.Length > 0)], subject.Spans.Concat(stated.Spans));

    /// <summary>A value with what it is of: by its own spans, else by the short label that its words begin with.</summary>
    private static FactPart PartOf(Phrase part, string measure)
    {
        var label = string.Concat(part.Spans.Where(span => span.IsLabel).Select(span => span.Text));
        var value = Plain(string.Concat(part.Spans.Where(span => !span.IsLabel).Select(span => span.Text)));
        var known = measure.Length > 0 ? measure : label.Length > 0 ? label : part.Spans.Select(span => span.Measure).FirstOrDefault(own => own.Length > 0) ?? "";
        if (known.Length > 0)
            return new FactPart(Plain(known), value);
        var labelled = Labelled().Match(value);
        return labelled.Success ? new FactPart(labelled.Groups["label"].Value, labelled.Groups["value"].Value) : new FactPart("", value);
    }

    private void Keep(string heading, Phrase subject, IReadOnlyList<FactPart> parts, IEnumerable<Span> spans)
    {
        string about = Plain(subject.Plain);
        if (about.Length == 0 && parts.Count == 0)
            return;
        string topic = heading.Length == 0 ? _title : _title.Length == 0 ? Plain(heading) : $"{_title} · {Plain(heading)}";
        var all = spans.ToList();
        var names = all.Where(span => span.IsName || span.Address is not null).Select(span => Plain(span.Text)).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal);
        _facts.Add(new Fact(topic, about, parts, [.. names], all.Select(span => span.Address).FirstOrDefault(address => Link.From(address) is not null)));
    }

    private static bool IsField(Block block) => block is ChoiceField or PickField or TextField or DateField;

    /// <summary>The words alone: the shapes beside them say the same.</summary>
    private static string Plain(string text) => Shapes().Replace(Neutraliser.Run(text, keepLines: false), "").Trim();

    [GeneratedRegex(@"^(?!.*?\b(?:is|are|has|have)\b[^:]*:)(?<label>[^\s:“”""]+(?: [^\s:“”""]+){0,4}): (?<value>.+)$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Labelled();

    [GeneratedRegex("[●◆▲○]+[ \u00A0]?", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Shapes();
}
