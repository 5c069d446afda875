using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Schedule;

/// <summary>What a schedule is calculated from. Times are wall time without a zone.</summary>
public sealed record ScheduleInput
{
    /// <summary>The tasks; durations and constraints come from their <see cref="ProjectTask.Schedule"/>.</summary>
    public required IReadOnlyList<ProjectTask> Tasks { get; init; }

    /// <summary>The links between them.</summary>
    public IReadOnlyList<TaskDependency> Links { get; init; } = [];

    /// <summary>The day and time on which the project starts.</summary>
    public required DateTime Start { get; init; }

    /// <summary>
    /// What is not done lies after this instant: tasks not begun, and the remaining part of those begun, which also waits for what precedes
    /// them. <see langword="null"/> leaves all where the plan put it, as Microsoft Project does until it is told to reschedule.
    /// </summary>
    public DateTime? Status { get; init; }

    /// <summary>The calendar of the project.</summary>
    public WorkingCalendar Calendar { get; init; } = WorkingCalendar.Standard;

    /// <summary>Further calendars, by the key that <see cref="TaskSchedule.CalendarKey"/> names.</summary>
    public IReadOnlyDictionary<string, WorkingCalendar> Calendars { get; init; } = new Dictionary<string, WorkingCalendar>();

    /// <summary>The calendars of those who work on a task; without one of its own it goes on whenever one of them works.</summary>
    public IReadOnlyDictionary<ItemRef, IReadOnlyList<WorkingCalendar>> ResourceCalendars { get; init; } =
        new Dictionary<ItemRef, IReadOnlyList<WorkingCalendar>>();
}

/// <summary>The dates of a task.</summary>
/// <param name="Task">Which.</param>
/// <param name="EarlyStart">The earliest it can start.</param>
/// <param name="EarlyFinish">The earliest it can finish.</param>
/// <param name="LateStart">The latest it can start without moving the finish.</param>
/// <param name="LateFinish">The latest it can finish without moving the finish.</param>
/// <param name="TotalSlackMinutes">Working minutes it can move without moving the finish of the project; negative when that is missed.</param>
/// <param name="FreeSlackMinutes">Working minutes it can move without moving another task.</param>
/// <param name="Critical">Whether it has no total slack and is not done.</param>
public sealed record ScheduledTask(
    ItemRef Task, DateTime EarlyStart, DateTime EarlyFinish, DateTime LateStart, DateTime LateFinish, long TotalSlackMinutes,
    long FreeSlackMinutes, bool Critical);

/// <summary>Something in a plan that a schedule cannot hold to.</summary>
/// <param name="Code">What: <c>cycle</c>, <c>unknown-task</c>, <c>summary-link</c>, <c>calendar-without-work</c>, <c>constraint-missed</c>.</param>
/// <param name="Tasks">The tasks concerned.</param>
public sealed record ScheduleProblem(string Code, IReadOnlyList<ItemRef> Tasks);

/// <summary>A schedule.</summary>
/// <param name="Start">When it starts.</param>
/// <param name="Finish">When it finishes.</param>
/// <param name="Tasks">Each active task, in the order given.</param>
/// <param name="Problems">What it could not hold to.</param>
public sealed record ScheduleResult(DateTime Start, DateTime Finish, IReadOnlyList<ScheduledTask> Tasks, IReadOnlyList<ScheduleProblem> Problems);
