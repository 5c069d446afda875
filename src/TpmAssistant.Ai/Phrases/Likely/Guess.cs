namespace TpmAssistant.Ai.Phrases.Likely;

/// <summary>What the words of an utterance speak for.</summary>
/// <param name="Functions">The likeliest functions, the best first; empty where no word is known; <see cref="LikelyFunctions.Nothing"/> stands for a text that asks for none.</param>
/// <param name="Margin">By how much the first is likelier than the second, as a logarithm.</param>
/// <param name="Strange">The share of words that nobody said before, 0 to 1.</param>
internal readonly record struct Guess(IReadOnlyList<string> Functions, double Margin, double Strange)
{
    /// <summary>Of a text with more strange words than this nothing is known: "what do dolphins dream of".</summary>
    public const double TooStrange = 0.3;

    /// <summary>From this margin on, 19 of 20 utterances of people whose words were not counted are guessed right.</summary>
    public const double Clear = 8;

    /// <summary>The function that nothing else comes near to; <see langword="null"/> without one.</summary>
    public string? Best => Margin >= Clear && Functions[0] != LikelyFunctions.Nothing ? Functions[0] : null;
}
