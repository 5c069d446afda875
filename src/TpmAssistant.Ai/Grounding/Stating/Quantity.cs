using TpmAssistant.Ai.Grounding.Reading;

namespace TpmAssistant.Ai.Grounding.Stating;

/// <summary>A number, day or time that a fact states, or that follows from what it states.</summary>
/// <param name="Kind">Number, day or time.</param>
/// <param name="Labels">What it is a number or day of: states, roles and words, with what they state besides.</param>
internal sealed record Quantity(TokenKind Kind, IReadOnlySet<string> Labels)
{
    /// <summary>The words it stands with, without what they state besides.</summary>
    public IReadOnlySet<string> Own { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>A number's value.</summary>
    public double Value { get; init; }

    /// <summary>Its place in the line.</summary>
    public int At { get; init; }

    /// <summary>The other end of the span of numbers whose end it is.</summary>
    public double? Pair { get; init; }

    /// <summary>How the fact itself bounds a number.</summary>
    public Bound Bound { get; init; }

    /// <summary>A number's unit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The day or days.</summary>
    public DaySpan Days { get; init; }

    /// <summary>A time of day; the key of a weekday.</summary>
    public string Text { get; init; } = "";

    /// <summary>One of these must be said with it; empty where it can stand alone.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Whether it is only possible.</summary>
    public bool Hedged { get; init; }

    /// <summary>What it is only possibly a number or day of.</summary>
    public IReadOnlySet<string> Doubtful { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The number of which it is a part.</summary>
    public double? Of { get; init; }

    /// <summary>Words with one of which the clause must begin; empty where any will do.</summary>
    public IReadOnlySet<string> Leads { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Whether code worked it out.</summary>
    public bool IsDerived { get; init; }

    /// <summary>For days counted from today: -1 past, 1 to come.</summary>
    public int Side { get; init; }

    /// <summary>The keys of the measure that it is a value of.</summary>
    public string Measure { get; init; } = "";

    /// <summary>Where in its line it stands.</summary>
    public int Segment { get; init; }
}

/// <summary>A state that a fact gives its subject.</summary>
/// <param name="Key">Which.</param>
/// <param name="Negated">Whether it is denied.</param>
/// <param name="Hedged">Whether it is only possible or asked for.</param>
internal sealed record StatedState(string Key, bool Negated, bool Hedged);
