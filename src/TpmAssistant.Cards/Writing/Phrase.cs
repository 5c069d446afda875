namespace TpmAssistant.Cards.Writing;

/// <summary>Words of one line with what they mean; the same phrase goes to card, text and mail.</summary>
internal sealed record Phrase(IReadOnlyList<Span> Spans)
{
    public static readonly Phrase Empty = new([]);

    /// <summary>What stands between parts of a line that each state something by themselves.</summary>
    private const string Part = " · ";

    private const string Gap = "  ";

    public string Plain => Spans.Count == 1 ? Spans[0].Text : string.Concat(Spans.Select(span => span.Text));

    public bool IsEmpty => Spans.All(span => span.Text.Length == 0);

    public static Phrase Of(string text, SpanStyle style = SpanStyle.Normal, Uri? address = null) => new([new Span(text, style, address)]);

    public static implicit operator Phrase(string text) => Of(text);

    public static implicit operator Phrase(Span span) => new([span]);

    public static Phrase operator +(Phrase left, Phrase right) => new([.. left.Spans, .. right.Spans]);

    /// <summary>The phrases in a row with <paramref name="separator"/> between those that say something.</summary>
    public static Phrase Join(string separator, IEnumerable<Phrase> phrases)
    {
        var spans = new List<Span>();
        foreach (var phrase in phrases.Where(phrase => !phrase.IsEmpty))
        {
            if (spans.Count > 0)
                spans.Add(new Span(separator) { Divides = separator is Part or Gap });
            spans.AddRange(phrase.Spans);
        }

        return new Phrase(spans);
    }

    /// <summary>The phrase as the value of a measure that its words do not name.</summary>
    public Phrase AsValueOf(string measure) => new([.. Spans.Select(span => span with { Measure = measure })]);

    /// <summary>The parts that each state something by themselves.</summary>
    public IEnumerable<Phrase> Parts()
    {
        var part = new List<Span>();
        foreach (var span in Spans)
        {
            if (!span.Divides)
            {
                part.Add(span);
                continue;
            }

            yield return new Phrase(part);
            part = [];
        }

        yield return new Phrase(part);
    }

    /// <summary>The phrase with its ordinary words in another style.</summary>
    public Phrase In(SpanStyle style) =>
        new([.. Spans.Select(span => span.Style == SpanStyle.Normal ? span with { Style = style } : span)]);

    /// <summary>The spans with neighbours of one look made one.</summary>
    public IEnumerable<Span> Merged()
    {
        Span? open = null;
        foreach (var span in Spans)
        {
            if (open is not null && open.Style == span.Style && open.Address is null && span.Address is null && open.Call is null && span.Call is null)
            {
                open = open with { Text = open.Text + span.Text };
                continue;
            }

            if (open is not null)
                yield return open;
            open = span;
        }

        if (open is not null)
            yield return open;
    }

    /// <summary>The phrase as a sentence of its own.</summary>
    public Phrase Capital()
    {
        if (Spans.Count == 0 || Spans[0].Text.Length == 0 || !char.IsLower(Spans[0].Text[0]))
            return this;
        var first = Spans[0];
        return new Phrase([first with { Text = char.ToUpperInvariant(first.Text[0]) + first.Text[1..] }, .. Spans.Skip(1)]);
    }
}
