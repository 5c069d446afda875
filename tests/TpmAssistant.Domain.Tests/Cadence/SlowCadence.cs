using TpmAssistant.Domain.Cadence;
using TpmAssistant.Domain.Calendars;

namespace TpmAssistant.Domain.Tests.Cadence;

/// <summary>
/// The obvious way: watch the wall clock minute by minute, and ring when it first shows the day and time, or has jumped past it.
/// </summary>
internal sealed class SlowCadence
{
    private readonly List<(DateTimeOffset Utc, DateTime Wall)> _minutes = [];

    public SlowCadence(TimeZoneInfo zone, DateTimeOffset from, DateTimeOffset to)
    {
        for (var at = from; at <= to; at = at.AddMinutes(1)) _minutes.Add((at, TimeZoneInfo.ConvertTime(at, zone).DateTime));
    }

    public List<DateTimeOffset> Due(CadenceRule rule, WorkingCalendar calendar)
    {
        var found = new List<DateTimeOffset>();
        var last = DateOnly.FromDateTime(_minutes[^1].Wall).AddDays(7);
        for (var day = DateOnly.FromDateTime(_minutes[0].Wall); day <= last; day = day.AddDays(1))
        {
            if (!Named(rule, calendar, day) || Place(rule, calendar, day) is not { } place) continue;
            var wall = place.ToDateTime(rule.At);
            if (wall <= _minutes[0].Wall || wall > _minutes[^1].Wall) continue;
            found.Add(_minutes.First(m => m.Wall >= wall).Utc);
        }

        return found;
    }

    private static DateOnly? Place(CadenceRule rule, WorkingCalendar calendar, DateOnly day)
    {
        if (rule.Days == CadenceDays.Daily || calendar.IsWorkingDay(day)) return day;
        if (rule.WhenOff == OffDayPolicy.Skip) return null;
        var week = Enumerable.Range(1, 6).Select(back => day.AddDays(-back)).TakeWhile(d => !Named(rule, calendar, d)).ToList();
        return week.Exists(calendar.IsWorkingDay) ? week.First(calendar.IsWorkingDay) : null;
    }

    private static bool Named(CadenceRule rule, WorkingCalendar calendar, DateOnly day)
    {
        var month = Enumerable.Range(1, DateTime.DaysInMonth(day.Year, day.Month)).Select(d => new DateOnly(day.Year, day.Month, d)).ToList();
        return rule.Days switch
        {
            CadenceDays.Daily => true,
            CadenceDays.Workdays => calendar.IsWorkingDay(day),
            CadenceDays.Weekly => rule.Weekdays.Contains(day.DayOfWeek) && (rule.Weeks == 1 || Weeks(rule, day)),
            CadenceDays.DayOfMonth => day == (rule.Ordinal > month.Count ? month[^1] : Nth(month, rule.Ordinal)),
            CadenceDays.WorkdayOfMonth => day == Nth([.. month.Where(calendar.IsWorkingDay)], rule.Ordinal),
            _ => day == Nth([.. month.Where(d => rule.Weekdays.Contains(d.DayOfWeek))], rule.Ordinal),
        };
    }

    private static bool Weeks(CadenceRule rule, DateOnly day)
    {
        for (var monday = rule.Anchor; monday <= day; monday = monday.AddDays(7 * rule.Weeks))
        {
            if (day >= monday && day < monday.AddDays(7)) return true;
        }

        return false;
    }

    private static DateOnly? Nth(List<DateOnly> days, int ordinal) =>
        Math.Abs(ordinal) > days.Count ? null : ordinal > 0 ? days[ordinal - 1] : days[^-ordinal];
}
