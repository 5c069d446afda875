namespace TpmAssistant.Ai.Grounding.Reading;

/// <summary>What a token is to the check.</summary>
internal enum TokenKind
{
    /// <summary>Says nothing by itself.</summary>
    Neutral,

    /// <summary>Turns to something else within a line.</summary>
    Turn,

    /// <summary>Tells the role of a value beside it.</summary>
    Soft,

    /// <summary>A state, which must be stated.</summary>
    State,

    /// <summary>Any other word, which must be found.</summary>
    Word,

    /// <summary>Turns a claim round.</summary>
    Negator,

    /// <summary>Makes a claim a possibility.</summary>
    Hedge,

    /// <summary>Says what should be done.</summary>
    Ask,

    /// <summary>Claims a cause.</summary>
    Cause,

    /// <summary>Compares with what follows.</summary>
    Than,

    /// <summary>A number with its unit.</summary>
    Number,

    /// <summary>A day or a span of days.</summary>
    Day,

    /// <summary>A time of day.</summary>
    Time,
}

/// <summary>How a number said is compared with the one meant.</summary>
internal enum Bound
{
    /// <summary>It is the number.</summary>
    Exactly,

    /// <summary>The number is more.</summary>
    Over,

    /// <summary>The number is less.</summary>
    Under,

    /// <summary>The number is near.</summary>
    About,

    /// <summary>The number is no less.</summary>
    AtLeast,

    /// <summary>The number is no more.</summary>
    AtMost,
}

/// <summary>A word, phrase, number or day of a line.</summary>
/// <param name="Kind">What it is to the check.</param>
/// <param name="Text">As written.</param>
/// <param name="Key">Its meaning: the state or role, or a word's stem.</param>
/// <param name="Segment">The part of the line in which it stands.</param>
internal sealed record Token(TokenKind Kind, string Text, string Key, int Segment)
{
    /// <summary>Whether it is part of an item's name: then it names, and states nothing.</summary>
    public bool InName { get; init; }

    /// <summary>The part of a fact in which it stands; 0 is its subject.</summary>
    public int Part { get; init; }

    /// <summary>Its place in a fact; negative for what the fact stands under.</summary>
    public int At { get; init; } = -1;

    /// <summary>Whether it only says of what the value behind it is.</summary>
    public bool InMeasure { get; init; }

    /// <summary>Whether the part of the line before ends with a colon.</summary>
    public bool IsUnderColon { get; init; }

    /// <summary>Whether it is turned round.</summary>
    public bool Negated { get; init; }

    /// <summary>Whether it is only possible, or only asked for.</summary>
    public bool Hedged { get; init; }

    /// <summary>Whether it is the whole that the number before it is a part of.</summary>
    public bool IsWhole { get; init; }

    /// <summary>A number's value.</summary>
    public double Value { get; init; }

    /// <summary>A number's unit; empty for a count.</summary>
    public string Unit { get; init; } = "";

    /// <summary>How a number said is compared.</summary>
    public Bound Bound { get; init; }

    /// <summary>The day or days.</summary>
    public DaySpan Days { get; init; }

    /// <summary>Whether it is a number, a day or a time.</summary>
    public bool IsValue => Kind is TokenKind.Number or TokenKind.Day or TokenKind.Time;

    /// <summary>Whether it is a state or a word, outside of names.</summary>
    public bool Tells => !InName && Kind is TokenKind.State or TokenKind.Word;
}
