using TpmAssistant.Domain.Calendars;

namespace TpmAssistant.Domain.Schedule;

/// <summary>What a plan file says of scheduling beyond its tasks and links. Times are wall time without a zone.</summary>
public sealed record PlanSettings
{
    /// <summary>When the plan starts.</summary>
    public DateTime? Start { get; init; }

    /// <summary>When the plan finishes.</summary>
    public DateTime? Finish { get; init; }

    /// <summary>Whether it is scheduled backwards from its finish.</summary>
    public bool FromFinish { get; init; }

    /// <summary>Whether each end has a critical path of its own.</summary>
    public bool EveryEndAlone { get; init; }

    /// <summary>
    /// Further calendars: by the key that <see cref="Tasks.TaskSchedule.CalendarKey"/> names, and by person id for the people who have one of
    /// their own.
    /// </summary>
    public IReadOnlyDictionary<string, WorkingCalendar> Calendars { get; init; } = new Dictionary<string, WorkingCalendar>();
}
