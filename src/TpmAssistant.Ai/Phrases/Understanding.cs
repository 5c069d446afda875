using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases;

/// <summary>What an utterance was taken for: calls, or readings to choose from, or nothing.</summary>
/// <param name="Calls">What to do, in order; several only for read functions ("status of Atlas and Borealis").</param>
/// <param name="Confidence">How sure, 0 to 1; of the calls, or of the best reading.</param>
/// <param name="Readings">Up to three, when unsure; empty beside calls.</param>
public sealed record Understanding(IReadOnlyList<FunctionCall> Calls, double Confidence, IReadOnlyList<Reading> Readings)
{
    /// <summary>Nothing fits.</summary>
    public static Understanding Nothing { get; } = new([], 0, []);

    /// <summary>A single call.</summary>
    public static Understanding Of(FunctionCall call, double confidence) => new([call], confidence, []);

    /// <summary>A choice.</summary>
    public static Understanding Unsure(IReadOnlyList<Reading> readings, double confidence) => new([], confidence, readings);

    /// <summary>Why there is no answer, where the question is clear.</summary>
    public DontKnow? Limit { get; init; }

    /// <summary>Whether the readings are parts of it, each asked for, and not a choice of what may have been meant.</summary>
    public bool IsSeveral { get; init; }

    /// <summary>Whether there is something to do.</summary>
    public bool IsSure => Calls.Count > 0;
}
