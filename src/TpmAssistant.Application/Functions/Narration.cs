using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Functions;

/// <summary>A sentence of the language model that follows from the facts it cites.</summary>
/// <param name="Text">The sentence: words only, no link or markup.</param>
/// <param name="Facts">The facts it rests on; never empty.</param>
public sealed record CitedSentence(string Text, IReadOnlyList<Fact> Facts);

/// <summary>What is left of the model's words after each was checked.</summary>
/// <param name="Sentences">The sentences that hold, in their order.</param>
/// <param name="Dropped">How many did not.</param>
public sealed record Narration(IReadOnlyList<CitedSentence> Sentences, int Dropped)
{
    /// <summary>The highest sensitivity label of the facts that its sentences cite; <see langword="null"/> where none carries one.</summary>
    public SensitivityLabel? Label => SensitivityLabel.Highest(Sentences.SelectMany(s => s.Facts).Select(f => f.Label));

    /// <summary>Whether the words are better than none: something is left, and no more than a third had to go.</summary>
    public bool IsWorthShowing => Sentences.Count > 0 && Dropped * 3 <= Sentences.Count + Dropped;
}
