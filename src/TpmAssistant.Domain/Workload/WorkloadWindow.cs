using TpmAssistant.Domain.Calendars;

namespace TpmAssistant.Domain.Workload;

/// <summary>The weeks that a workload table looks at.</summary>
internal sealed class WorkloadWindow
{
    private const int DaysPerWeek = 7;
    private const int LongestBreak = 60;

    public WorkloadWindow(WorkingCalendar calendar, DateOnly statusDate, int weeks)
    {
        Calendar = calendar;
        StatusDate = statusDate;
        var first = statusDate.DayNumber;
        var last = Math.Min(first + LongestBreak, DateOnly.MaxValue.DayNumber);
        while (first < last && !calendar.IsWorkingDay(DateOnly.FromDayNumber(first))) first++;
        if (!calendar.IsWorkingDay(DateOnly.FromDayNumber(first))) first = statusDate.DayNumber;
        var monday = first - (first % DaysPerWeek);
        Weeks = [.. Enumerable.Range(0, weeks).Select(i => Week(monday + (i * DaysPerWeek)))];
    }

    public WorkingCalendar Calendar { get; }

    public DateOnly StatusDate { get; }

    public IReadOnlyList<WorkloadWeek> Weeks { get; }

    /// <summary>Day 0 of the calendar is a Monday, so that a week begins at a multiple of seven.</summary>
    private WorkloadWeek Week(int monday)
    {
        var start = Day(monday);
        var from = start < StatusDate ? StatusDate : start;
        var to = Day(monday + DaysPerWeek - 1);
        return new(start, from, to, Calendar.WorkingDaysIn(from, to));
    }

    private static DateOnly Day(int number) => DateOnly.FromDayNumber(Math.Min(number, DateOnly.MaxValue.DayNumber));
}

/// <summary>A week of the window, from its first day that is not past.</summary>
internal sealed record WorkloadWeek(DateOnly Monday, DateOnly From, DateOnly To, int WorkingDays);
