namespace TpmAssistant.Domain.Promises;

/// <summary>What came of a promise.</summary>
public enum PromiseState
{
    /// <summary>Done as promised, or done after all.</summary>
    Kept,

    /// <summary>Not done; it has a new date.</summary>
    Moved,

    /// <summary>Not done, its day has passed, and it has no new date.</summary>
    Missed,

    /// <summary>Not due yet, or nobody has said.</summary>
    Open,

    /// <summary>Given up; see <see cref="ReviewedPromise.Reason"/>.</summary>
    Dropped,

    /// <summary>Another promise took its place.</summary>
    Replaced,

    /// <summary>Its source could not be read, so nothing can be said.</summary>
    Unseen,
}

/// <summary>A promise of the last report and what came of it.</summary>
/// <param name="Promise">The promise.</param>
/// <param name="State">What came of it.</param>
/// <param name="Day">The day it was kept, or its new date.</param>
/// <param name="Reason">Why it was dropped or what replaced it: a person's words, or a code of <see cref="PromiseReview"/>.</param>
public sealed record ReviewedPromise(Promise Promise, PromiseState State, DateOnly? Day = null, string? Reason = null)
{
    /// <summary>Whether it is still owed.</summary>
    public bool IsOwed => State is PromiseState.Moved or PromiseState.Missed or PromiseState.Open or PromiseState.Unseen;
}
