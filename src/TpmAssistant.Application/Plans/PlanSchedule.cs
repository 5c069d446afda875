using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Schedule;

namespace TpmAssistant.Application.Plans;

/// <summary>Calculates the schedule of a plan file: of one that holds durations, as Microsoft Project's do, and of a board whose links tell an order.</summary>
public static class PlanSchedule
{
    /// <summary>The schedule; of a board from its links, by the rules of <see cref="SnapshotSchedule"/>; <see langword="null"/> where neither durations nor links tell one.</summary>
    /// <param name="plan">The file as read.</param>
    /// <param name="statusDate">The day to look from, for boards.</param>
    public static ScheduleResult? Of(PlanReading plan, DateOnly statusDate) =>
        InputOf(plan) is { } input ? CriticalPath.Calculate(input)
        : plan.Dependencies.Count > 0 ? CriticalPath.Calculate(SnapshotSchedule.Of(plan.SeenOn(statusDate)).Input) : null;

    /// <summary>What it is calculated from; <see langword="null"/> for a board.</summary>
    public static ScheduleInput? InputOf(PlanReading plan)
    {
        if (!plan.Tasks.Any(t => t.Schedule?.DurationMinutes is not null)) return null;
        var start = plan.Start ?? plan.Tasks.Min(t => t.Schedule?.Start ?? t.Start?.ToDateTime(TimeOnly.MinValue));
        if (start is not { } begin) return null;

        return new ScheduleInput
        {
            Tasks = plan.Tasks,
            Links = plan.Dependencies,
            Start = begin,
            Finish = plan.FromFinish ? plan.Finish : null,
            EveryEndAlone = plan.EveryEndAlone,
            Calendar = plan.Calendar ?? WorkingCalendar.Standard,
            Calendars = plan.Calendars,
            ResourceCalendars = plan.Assignments.Where(a => plan.Calendars.ContainsKey(a.Person.Value)).GroupBy(a => a.Task)
                .ToDictionary(g => g.Key, g => (IReadOnlyList<WorkingCalendar>)[.. g.Select(a => plan.Calendars[a.Person.Value])]),
        };
    }
}
