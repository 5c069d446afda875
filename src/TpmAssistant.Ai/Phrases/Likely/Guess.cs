namespace TpmAssistant.Ai.Phrases.Likely;

/// <summary>What the words of an utterance speak for.</summary>
/// <param name="Functions">The likeliest functions, the best first; empty where no word is known; <see cref="LikelyFunctions.Nothing"/> stands for a text that asks for none.</param>
/// <param name="Margin">By how much the first is likelier than the second, as a logarithm.</param>
internal readonly record struct Guess(IReadOnlyList<string> Functions, double Margin)
{
    /// <summary>From this margin on, 19 of 20 utterances of people whose words were not counted are guessed right.</summary>
    public const double Clear = 8;

    /// <summary>The function that nothing else comes near to; <see langword="null"/> without one.</summary>
    public string? Best => Margin >= Clear && Functions[0] != LikelyFunctions.Nothing ? Functions[0] : null;
}
