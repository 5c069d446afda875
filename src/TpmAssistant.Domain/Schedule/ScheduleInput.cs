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

    /// <summary>Schedules backwards from this finish, all as late as possible; <see langword="null"/> schedules from the start.</summary>
    public DateTime? Finish { get; init; }

    /// <summary>
    /// What is not done lies after this instant: tasks not begun, and the remaining part of those begun, which also waits for what precedes
    /// them. <see langword="null"/> leaves all where the plan put it, as Microsoft Project does until it is told to reschedule.
    /// </summary>
    public DateTime? Status { get; init; }

    /// <summary>Whether a link that comes later than a constraint allows holds; by default the constraint does, as in Microsoft Project.</summary>
    public bool LinksBeforeConstraints { get; init; }

    /// <summary>Whether each task that nothing follows has its own finish as the latest, so that every end has a critical path of its own.</summary>
    public bool EveryEndAlone { get; init; }

    /// <summary>The calendar of the project.</summary>
    public WorkingCalendar Calendar { get; init; } = WorkingCalendar.Standard;

    /// <summary>Further calendars, by the key that <see cref="TaskSchedule.CalendarKey"/> names.</summary>
    public IReadOnlyDictionary<string, WorkingCalendar> Calendars { get; init; } = new Dictionary<string, WorkingCalendar>();

    /// <summary>The calendars of those who work on a task; without one of its own it goes on whenever one of them works.</summary>
    public IReadOnlyDictionary<ItemRef, IReadOnlyList<WorkingCalendar>> ResourceCalendars { get; init; } =
        new Dictionary<ItemRef, IReadOnlyList<WorkingCalendar>>();
}
