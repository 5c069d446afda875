using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Ai.Talk;

/// <summary>A function that the model called, and its answer.</summary>
/// <param name="Call">The call as it was made.</param>
/// <param name="Answer">What came of it.</param>
public sealed record TalkStep(FunctionCall Call, Answer Answer)
{
    /// <summary>The highest sensitivity label of what the answer was made from; <see langword="null"/> where nothing carried one.</summary>
    public SensitivityLabel? Label { get; init; }
}

/// <summary>What came of a question put to the model.</summary>
/// <param name="Steps">The calls, in order; empty when it made none that could be made.</param>
/// <param name="Narration">Its words, as far as they hold; <see langword="null"/> when it has none worth showing.</param>
/// <param name="Trouble">Why it was of no help, or broke off where it has words; <see langword="null"/> when it was.</param>
public sealed record TalkResult(IReadOnlyList<TalkStep> Steps, Narration? Narration, ModelTrouble? Trouble)
{
    /// <summary>Whether it had words, and so much of them did not follow from the facts that none is shown.</summary>
    public bool WordsDidNotHold { get; init; }

    /// <summary>Whether it called nothing, because no function fits the question.</summary>
    public bool Declined { get; init; }
}
