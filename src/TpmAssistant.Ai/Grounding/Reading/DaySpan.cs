namespace TpmAssistant.Ai.Grounding.Reading;

/// <summary>A day or a run of days.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
internal readonly record struct DaySpan(DateOnly First, DateOnly Last)
{
    /// <summary>Whether it is one day.</summary>
    public bool IsDay => First == Last;

    /// <summary>Whether a day or span lies in it.</summary>
    public bool Holds(DaySpan other) => other.First >= First && other.Last <= Last;

    /// <summary>One day.</summary>
    public static DaySpan Of(DateOnly day) => new(day, day);

    /// <summary>The week of a day, Monday to Sunday.</summary>
    public static DaySpan WeekOf(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new DaySpan(monday, monday.AddDays(6));
    }

    /// <summary>The month of a day.</summary>
    public static DaySpan MonthOf(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new DaySpan(first, first.AddMonths(1).AddDays(-1));
    }

    /// <summary>Working days, Monday to Friday, behind the first up to the second.</summary>
    public static int WorkingDays(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from; day < to && count < 1_000; day = day.AddDays(1))
        {
            if (day.AddDays(1).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) count++;
        }

        return count;
    }
}
