namespace TpmAssistant.Domain.Improvement;

/// <summary>How long a piece of work took, or has taken so far.</summary>
/// <param name="Days">Working days from its start to its end, or to the end of the time looked at; at least 1.</param>
/// <param name="Finished">Whether it was done by then: else it will take at least that long.</param>
public readonly record struct CycleObservation(int Days, bool Finished)
{
    /// <summary>Whether it certainly took longer than another: what is not done yet outlasts what was done as early or earlier.</summary>
    internal bool Outlasts(CycleObservation other) => other.Finished && (Finished ? Days > other.Days : Days >= other.Days);
}
