using TpmAssistant.Application.Projects;
using TpmAssistant.Domain.Cadence;
using TpmAssistant.Domain.Calendars;

namespace TpmAssistant.Application.Cadence;

/// <summary>When a schedule is due, in its zone and by its project's calendar as it stands now.</summary>
public sealed class SchedulePlanner(IProjectStore projects)
{
    /// <summary>The occurrences after an instant, in order.</summary>
    public async Task<IEnumerable<Occurrence>> UpcomingAsync(Schedule schedule, DateTimeOffset after, CancellationToken cancellationToken) =>
        CadencePlan.Upcoming(schedule.Rule, ZoneOf(schedule.TimeZoneId), await CalendarAsync(schedule, cancellationToken), after);

    /// <summary>The first instant after another; <see langword="null"/> when none comes.</summary>
    public async Task<DateTimeOffset?> NextAsync(Schedule schedule, DateTimeOffset after, CancellationToken cancellationToken) =>
        (await UpcomingAsync(schedule, after, cancellationToken)).FirstOrDefault()?.Due;

    /// <summary>
    /// When a run comes round again whose owner was away: at the same time of the next working day, or sooner by the rule itself, so that each day
    /// asks anew until they are back. What is left out on days off is left out here too.
    /// </summary>
    public async Task<DateTimeOffset?> AfterAbsenceAsync(Schedule schedule, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var regular = await NextAsync(schedule, now, cancellationToken);
        if (schedule.Rule.WhenOff == OffDayPolicy.Skip) return regular;
        var workday = await NextAsync(schedule with { Rule = new CadenceRule { Days = CadenceDays.Workdays, At = schedule.Rule.At } }, now, cancellationToken);
        return regular < workday || workday is null ? regular : workday;
    }

    /// <summary>Whether an instant is one of the rule's own, rather than one that a run was held until.</summary>
    public async Task<bool> IsRegularAsync(Schedule schedule, DateTimeOffset due, CancellationToken cancellationToken) =>
        await NextAsync(schedule, due.AddTicks(-1), cancellationToken) == due;

    /// <summary>The latest instant due by now, and how many were due before it since <see cref="Schedule.NextDue"/>.</summary>
    public async Task<(DateTimeOffset Due, int Missed)> LatestAsync(Schedule schedule, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var first = schedule.NextDue ?? now;
        var later = (await UpcomingAsync(schedule, first, cancellationToken)).Select(o => o.Due).TakeWhile(d => d <= now).ToList();
        return (later.Count > 0 ? later[^1] : first, later.Count);
    }

    /// <summary>The zone of that IANA name; UTC when the machine does not know it.</summary>
    public static TimeZoneInfo ZoneOf(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    private async Task<WorkingCalendar> CalendarAsync(Schedule schedule, CancellationToken cancellationToken) =>
        schedule.Project is not { } id ? WorkingCalendar.Standard
        : (await projects.ListAsync(schedule.Owner.Tenant, cancellationToken)).FirstOrDefault(p => p.Id == id)?.Calendar ?? WorkingCalendar.Standard;
}
