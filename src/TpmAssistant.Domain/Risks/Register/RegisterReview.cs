using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Domain.Risks.Register;

/// <summary>Why an entry needs a look.</summary>
public enum ReviewReason
{
    /// <summary>Its trigger is there: the contingency begins.</summary>
    TriggerMet,

    /// <summary>It was closed, and its facts have grown worse since.</summary>
    ClosedButBack,

    /// <summary>Its review date has come.</summary>
    ReviewDue,

    /// <summary>The day it would strike has passed.</summary>
    StrikeDayPassed,

    /// <summary>Scans see it no longer: is it still a risk?</summary>
    NoLongerSeen,

    /// <summary>It is high, and nobody looks after it.</summary>
    HighWithoutOwner,
}

/// <summary>An entry that needs a look.</summary>
/// <param name="Key">Which.</param>
/// <param name="Reason">Why.</param>
/// <param name="Since">Since when, where a day belongs to the reason.</param>
public sealed record ReviewNeed(RegisterKey Key, ReviewReason Reason, DateOnly? Since);

/// <summary>Finds the entries of a register that need a look.</summary>
public static class RegisterReview
{
    /// <summary>Every reason for every entry, the most pressing reason first, then by exposure.</summary>
    public static IReadOnlyList<ReviewNeed> Of(RiskRegister register, Snapshot now) =>
    [
        .. register.Entries.SelectMany(e => Needs(e, register, now).Select(n => (Entry: e, Need: n)))
            .OrderBy(n => n.Need.Reason).ThenByDescending(n => n.Entry.RiskExposure ?? 0).ThenBy(n => n.Entry.Key.Kind)
            .ThenBy(n => n.Entry.Key.Number).Select(n => n.Need),
    ];

    private static IEnumerable<ReviewNeed> Needs(RegisterEntry entry, RiskRegister register, Snapshot now)
    {
        if (!entry.IsOpen)
        {
            if (entry is { Status: EntryStatus.Closed, Scan: { WhyBack.Count: > 0, Settled: { } settled } })
                yield return new(entry.Key, ReviewReason.ClosedButBack, settled.On);
            yield break;
        }

        if (entry.Trigger is { } trigger && trigger.IsMet(now)) yield return new(entry.Key, ReviewReason.TriggerMet, trigger.Day);
        if (entry.ReviewOn is { } review && review <= now.StatusDate) yield return new(entry.Key, ReviewReason.ReviewDue, review);
        if (entry.Proximity is { } strike && strike < now.StatusDate && entry.Key.Kind != RegisterKind.Issue)
            yield return new(entry.Key, ReviewReason.StrikeDayPassed, strike);
        if (entry is { Scan: { } scan, Key.Kind: RegisterKind.Risk } && register.LastScan is { } last && scan.LastSeen < last)
            yield return new(entry.Key, ReviewReason.NoLongerSeen, scan.LastSeen);
        if (entry.Owner is null && entry.RiskExposure >= now.Project.Tolerances.Exposure.HighFrom)
            yield return new(entry.Key, ReviewReason.HighWithoutOwner, null);
    }
}
