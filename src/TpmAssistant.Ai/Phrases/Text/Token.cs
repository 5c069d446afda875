namespace TpmAssistant.Ai.Phrases.Text;

internal enum TokenKind
{
    Word,
    Number,
    Date,
    Address,
}

/// <summary>A word, number, date or mail address of an utterance.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Start">Where it begins in the folded text.</param>
/// <param name="Length">How long it is there.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length)
{
    public const int Unknown = -1;

    /// <summary>Its number in the vocabulary; <see cref="Unknown"/> when it has none.</summary>
    public int Word { get; init; } = Unknown;

    /// <summary>Whether it became that word only by mending its spelling.</summary>
    public bool Mended { get; init; }

    /// <summary>Whether nothing was wrong with it but two neighbours in each other's place.</summary>
    public bool Swapped { get; init; }

    /// <summary>Whether a comma, semicolon or full stop stands before it.</summary>
    public bool AfterBreak { get; init; }
}
