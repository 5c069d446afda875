using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Schedule;

/// <summary>A project scheduled as it stands today, with what a reader wants to know of it.</summary>
public sealed record ScheduleOutlook
{
    /// <summary>What it was scheduled from.</summary>
    public required SnapshotPlan Plan { get; init; }

    /// <summary>The schedule.</summary>
    public required ScheduleResult Schedule { get; init; }

    /// <summary>Its tasks by reference, as read.</summary>
    public required IReadOnlyDictionary<ItemRef, ProjectTask> Tasks { get; init; }

    /// <summary>The dates of its tasks by reference.</summary>
    public required IReadOnlyDictionary<ItemRef, ScheduledTask> Dates { get; init; }

    /// <summary>The last day of open work; <see langword="null"/> when none is open.</summary>
    public DateOnly? Finish { get; init; }

    /// <summary>Working days by which that is later than the day the project is meant to finish; negative is earlier, <see langword="null"/> without such a day.</summary>
    public int? LateDays { get; init; }

    /// <summary>
    /// The open tasks that hold the finish, first to last; one task alone is no path. Where a planned start leaves room after what the task waits for, the path goes
    /// on through that (<see cref="Before"/>): what comes before has that room as slack.
    /// </summary>
    public required IReadOnlyList<ScheduledTask> Path { get; init; }

    /// <summary>Open tasks off that path that can move by no more than <see cref="ScheduleOutlooks.NearDays"/> working days, the least slack first.</summary>
    public required IReadOnlyList<ScheduledTask> Near { get; init; }

    /// <summary>The milestones in the order of their computed dates.</summary>
    public required IReadOnlyList<MilestoneOutlook> Milestones { get; init; }

    /// <summary>What a task waits for that its own planned start holds back even longer, by the task.</summary>
    public IReadOnlyDictionary<ItemRef, ItemRef> Before { get; init; } = new Dictionary<ItemRef, ItemRef>();

    /// <summary>Whole working days between the end of what a task waits for and its own planned start, 0 or more; <see langword="null"/> where no planned start leaves room.</summary>
    public int? RoomBefore(ItemRef task) => Before.TryGetValue(task, out var before)
        ? Math.Max(0, Plan.Input.Calendar.WorkingDaysBetween(ScheduleOutlooks.LastDay(Dates[before].Finish), DateOnly.FromDateTime(Dates[task].Start)) - 1) : null;

    /// <summary>Working minutes as working days of the project.</summary>
    public double Days(double minutes) => minutes / Plan.MinutesPerDay;
}
