using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Schedule;

/// <summary>What a task's duration rests on, the best known first.</summary>
public enum DurationBasis
{
    /// <summary>A milestone has none.</summary>
    Milestone,

    /// <summary>It is done: its dates are known.</summary>
    Done,

    /// <summary>The plan states it.</summary>
    Plan,

    /// <summary>The most likely value of the product's own estimate.</summary>
    Estimate,

    /// <summary>The working days from its planned start to its due date.</summary>
    Dates,

    /// <summary>Its effort, at one person's working day.</summary>
    Effort,

    /// <summary>Nothing says: the median effort of the tasks that have one, else one working day.</summary>
    Default,
}

/// <summary>How long a task takes.</summary>
/// <param name="Minutes">Working minutes in all, 0 or more (clock minutes where the plan counts so).</param>
/// <param name="RemainingMinutes">The part that is left, 0 or more.</param>
/// <param name="Basis">Where that comes from.</param>
public sealed record TaskLength(double Minutes, double RemainingMinutes, DurationBasis Basis);

/// <summary>A project made ready to be scheduled, and what that rests on.</summary>
public sealed record SnapshotPlan
{
    /// <summary>The tasks with durations, the links, calendars and dates.</summary>
    public required ScheduleInput Input { get; init; }

    /// <summary>How long each task takes; without what was called off, and without summaries.</summary>
    public required IReadOnlyDictionary<ItemRef, TaskLength> Lengths { get; init; }

    /// <summary>Working minutes of an ordinary working day in the project's calendar.</summary>
    public required double MinutesPerDay { get; init; }

    /// <summary>The links between tasks that were read which a source, a file or a person states.</summary>
    public required IReadOnlyList<TaskDependency> KnownLinks { get; init; }

    /// <summary>The links that are only proposed: counted, and said wherever a path rests on them.</summary>
    public required IReadOnlyList<TaskDependency> ProposedLinks { get; init; }

    /// <summary>Whether there is any link to speak of a path; without one there is only "no links known".</summary>
    public bool HasLinks => KnownLinks.Count + ProposedLinks.Count > 0;

    /// <summary>The open tasks that stand on the usual duration, in the order read.</summary>
    public required IReadOnlyList<ItemRef> OnDefault { get; init; }

    /// <summary>The open tasks that should have begun or ended before the status date, and are counted from it, in the order read.</summary>
    public required IReadOnlyList<ItemRef> CountedFromStatus { get; init; }
}
