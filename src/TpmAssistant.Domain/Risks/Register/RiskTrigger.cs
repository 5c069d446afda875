using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Risks.Register;

/// <summary>What kind of sign a trigger waits for.</summary>
public enum TriggerKind
{
    /// <summary>A person watches for it.</summary>
    Words,

    /// <summary>A day comes.</summary>
    Day,

    /// <summary>A task is past its last day.</summary>
    TaskLate,

    /// <summary>A milestone is planned later than promised by more working days than allowed.</summary>
    MilestoneSlip,

    /// <summary>More money is spent than allowed.</summary>
    SpendAbove,
}

/// <summary>The sign that a risk begins to happen, on which its contingency starts.</summary>
/// <param name="Kind">What it waits for.</param>
/// <param name="Text">In words, or the name of the task or milestone; text from outside.</param>
/// <param name="Day">The day (<see cref="TriggerKind.Day"/>).</param>
/// <param name="Item">The task or milestone.</param>
/// <param name="Limit">Working days of slip, or an amount in the project's currency.</param>
public sealed record RiskTrigger(TriggerKind Kind, string Text = "", DateOnly? Day = null, ItemRef? Item = null, decimal? Limit = null)
{
    /// <summary>Whether the sign is there. What a person has to watch for is never seen here.</summary>
    public bool IsMet(Snapshot now) => Kind switch
    {
        TriggerKind.Day => Day is { } day && now.StatusDate >= day,
        TriggerKind.TaskLate => now.Tasks.Any(t => t.Ref == Item && t.IsOverdue(now.StatusDate)),
        TriggerKind.MilestoneSlip => now.Project.Milestones.Any(m =>
            ItemRef.Milestone(m.Key) == Item && m is { Reached: null, Baseline: { } promised }
            && now.Project.Calendar.WorkingDaysBetween(promised, m.Planned ?? promised) > (Limit ?? 0)),
        TriggerKind.SpendAbove => now.Project.Budget.Sum(b => b.ActualToDate) > (Limit ?? decimal.MaxValue),
        _ => false,
    };
}
