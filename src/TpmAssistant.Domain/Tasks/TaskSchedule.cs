namespace TpmAssistant.Domain.Tasks;

/// <summary>A date a planner put on a task.</summary>
public enum ConstraintType
{
    /// <summary>As soon as possible.</summary>
    AsSoonAsPossible,

    /// <summary>As late as possible.</summary>
    AsLateAsPossible,

    /// <summary>Must start on the date.</summary>
    MustStartOn,

    /// <summary>Must finish on the date.</summary>
    MustFinishOn,

    /// <summary>Start no earlier than the date.</summary>
    StartNoEarlierThan,

    /// <summary>Start no later than the date.</summary>
    StartNoLaterThan,

    /// <summary>Finish no earlier than the date.</summary>
    FinishNoEarlierThan,

    /// <summary>Finish no later than the date.</summary>
    FinishNoLaterThan,
}

/// <summary>What a scheduling tool such as Microsoft Project says of a task beyond its dates. Times are wall time without a zone.</summary>
public sealed record TaskSchedule
{
    /// <summary>Scheduled start.</summary>
    public DateTime? Start { get; init; }

    /// <summary>Scheduled finish.</summary>
    public DateTime? Finish { get; init; }

    /// <summary>Duration in working minutes (clock minutes where <see cref="ElapsedDuration"/>).</summary>
    public double? DurationMinutes { get; init; }

    /// <summary>The part of the duration that is left; <see langword="null"/> takes it from percent complete.</summary>
    public double? RemainingMinutes { get; init; }

    /// <summary>Whether the duration runs on nights and days off as well.</summary>
    public bool ElapsedDuration { get; init; }

    /// <summary>Actual start.</summary>
    public DateTime? ActualStart { get; init; }

    /// <summary>Actual finish.</summary>
    public DateTime? ActualFinish { get; init; }

    /// <summary>Where the part that is left of a begun task goes on, where the plan says so.</summary>
    public DateTime? Resume { get; init; }

    /// <summary>The constraint on it.</summary>
    public ConstraintType Constraint { get; init; }

    /// <summary>The constraint's date.</summary>
    public DateTime? ConstraintDate { get; init; }

    /// <summary>A date that warns but does not move the task.</summary>
    public DateTime? Deadline { get; init; }

    /// <summary>Whether a person fixed its dates.</summary>
    public bool Manual { get; init; }

    /// <summary>The key of its own calendar among the plan's; <see langword="null"/> for the project's.</summary>
    public string? CalendarKey { get; init; }

    /// <summary>Baseline start.</summary>
    public DateTime? BaselineStart { get; init; }

    /// <summary>Baseline finish.</summary>
    public DateTime? BaselineFinish { get; init; }

    /// <summary>The outline level in the plan, 1 for the top.</summary>
    public int OutlineLevel { get; init; } = 1;

    /// <summary>Whether it only sums up the tasks below it.</summary>
    public bool Summary { get; init; }

    /// <summary>Whether the plan switched it off.</summary>
    public bool Inactive { get; init; }
}
