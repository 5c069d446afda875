namespace TpmAssistant.Ai.Grounding;

/// <summary>What a word of a sentence or fact is to the check.</summary>
internal enum SenseKind
{
    /// <summary>A word that has to be found in a fact.</summary>
    Word,

    /// <summary>A number with its unit.</summary>
    Number,

    /// <summary>A day, or a span of days such as a month.</summary>
    Day,
}

/// <summary>A word, number or day as the check sees it.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Stem">The word's stem or, with a leading equals sign, its meaning; a number's unit; empty for a day.</param>
/// <param name="Segment">The part of its line in which it stands: parts end where the line turns to something else.</param>
internal sealed record Sense(SenseKind Kind, string Stem, int Segment)
{
    /// <summary>A number's value.</summary>
    public double Value { get; init; }

    /// <summary>A day's first and last day.</summary>
    public (DateOnly First, DateOnly Last) Days { get; init; }

    /// <summary>Whether a day was said by its weekday alone.</summary>
    public bool IsWeekday { get; init; }

    /// <summary>Whether it is turned round by a word such as "not".</summary>
    public bool Negated { get; init; }

    /// <summary>Whether it is only possible.</summary>
    public bool Hedged { get; init; }

    /// <summary>Whether it is part of an item's name: then it names, and states nothing.</summary>
    public bool InName { get; init; }

    /// <summary>The word as written.</summary>
    public string Text { get; init; } = "";

    /// <summary>How a number is compared: 0 equals, 1 more than, -1 less than, 2 about.</summary>
    public int Comparison { get; init; }

    /// <summary>For a number: -1 behind "instead of" and the like. For a day: 1 where it is said as the new of two ("to", an arrow before it), -1 as the old one ("from", an arrow after it).</summary>
    public int Turn { get; init; }
}
