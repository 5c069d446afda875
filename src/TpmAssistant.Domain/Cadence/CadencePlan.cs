using TpmAssistant.Domain.Calendars;

namespace TpmAssistant.Domain.Cadence;

/// <summary>One time that a rule comes round.</summary>
/// <param name="Nominal">The day the rule names.</param>
/// <param name="Day">The day it takes place: another one where the named day is off.</param>
/// <param name="Due">When, as an instant of UTC.</param>
/// <param name="Change">What daylight saving did to its time.</param>
public sealed record Occurrence(DateOnly Nominal, DateOnly Day, DateTimeOffset Due, ClockChange Change)
{
    /// <summary>Whether it was moved because the named day is off.</summary>
    public bool IsMoved => Day != Nominal;
}

/// <summary>The occurrences of a rule in a zone and a calendar. Strictly rising, at most one a day.</summary>
public static class CadencePlan
{
    /// <summary>How far ahead is looked, in days: a rule that finds no working day in that time has ended.</summary>
    private const int Horizon = 800;

    /// <summary>The farthest that a day off is moved to the front.</summary>
    private const int FarthestMove = 6;

    /// <summary>The first occurrence after an instant; <see langword="null"/> when none comes within two years.</summary>
    public static Occurrence? Next(CadenceRule rule, TimeZoneInfo zone, WorkingCalendar calendar, DateTimeOffset after) =>
        Upcoming(rule, zone, calendar, after).FirstOrDefault();

    /// <summary>The occurrences after an instant, in order, for two years at most.</summary>
    public static IEnumerable<Occurrence> Upcoming(CadenceRule rule, TimeZoneInfo zone, WorkingCalendar calendar, DateTimeOffset after)
    {
        // A later day may be moved to the front, and a zone's day may begin before that of UTC.
        var first = WallClock.DayIn(zone, after).AddDays(-1);
        for (var i = 0; i < Horizon; i++)
        {
            var day = first.AddDays(i);
            if (!Names(rule, calendar, day)) continue;
            if (Place(rule, calendar, day) is not { } place) continue;
            var (due, change) = WallClock.Resolve(place, rule.At, zone);
            if (due > after) yield return new Occurrence(day, place, due, change);
        }
    }

    /// <summary>The named days from one day through another that are left out because they are off.</summary>
    public static IEnumerable<DateOnly> LeftOut(CadenceRule rule, WorkingCalendar calendar, DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (Names(rule, calendar, day) && Place(rule, calendar, day) is null) yield return day;
        }
    }

    /// <summary>Whether the rule names the day.</summary>
    internal static bool Names(CadenceRule rule, WorkingCalendar calendar, DateOnly day) => rule.Days switch
    {
        CadenceDays.Daily => true,
        CadenceDays.Workdays => calendar.IsWorkingDay(day),
        CadenceDays.Weekly => rule.Weekdays.Contains(day.DayOfWeek) && WeekCounts(rule, day),
        CadenceDays.DayOfMonth => day.Day == DayNumber(rule.Ordinal, DateTime.DaysInMonth(day.Year, day.Month)),
        CadenceDays.WeekdayOfMonth => rule.Weekdays.Contains(day.DayOfWeek) && IsNth(rule.Ordinal, (day.Day - 1) / 7, (DaysIn(day) - day.Day) / 7),
        _ => calendar.IsWorkingDay(day) && IsNth(rule.Ordinal, Working(calendar, First(day), day) - 1, Working(calendar, day, Last(day)) - 1),
    };

    /// <summary>Where a named day takes place; <see langword="null"/> when it is left out.</summary>
    private static DateOnly? Place(CadenceRule rule, WorkingCalendar calendar, DateOnly day)
    {
        // "Every day" means days off too: whoever wants working days says so.
        if (rule.Days == CadenceDays.Daily || calendar.IsWorkingDay(day)) return day;
        if (rule.WhenOff == OffDayPolicy.Skip) return null;
        for (var back = 1; back <= FarthestMove; back++)
        {
            var before = day.AddDays(-back);
            if (Names(rule, calendar, before)) return null;
            if (calendar.IsWorkingDay(before)) return before;
        }

        return null;
    }

    private static bool WeekCounts(CadenceRule rule, DateOnly day) =>
        rule.Weeks <= 1 || (((Monday(day).DayNumber - Monday(rule.Anchor).DayNumber) / 7 % rule.Weeks) + rule.Weeks) % rule.Weeks == 0;

    private static bool IsNth(int ordinal, int before, int after) => ordinal > 0 ? before == ordinal - 1 : after == -ordinal - 1;

    private static int DayNumber(int ordinal, int days) => ordinal > 0 ? Math.Min(ordinal, days) : Math.Max(1, days + 1 + ordinal);

    private static int Working(WorkingCalendar calendar, DateOnly from, DateOnly to) => calendar.WorkingDaysIn(from, to);

    private static int DaysIn(DateOnly day) => DateTime.DaysInMonth(day.Year, day.Month);

    private static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly Last(DateOnly day) => new(day.Year, day.Month, DaysIn(day));

    internal static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
