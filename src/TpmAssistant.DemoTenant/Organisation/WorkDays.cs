namespace TpmAssistant.DemoTenant.Organisation;

/// <summary>Counts working days (Monday to Friday) from the day the demo starts; all data are dated by such offsets.</summary>
/// <remarks>On a weekend, day 0 is the Friday before, so that the story is the same on every day of the week.</remarks>
public sealed class WorkDays
{
    /// <summary>Creates the count for the day the demo starts.</summary>
    public WorkDays(DateOnly start)
    {
        Today = start;
        Zero = start.DayOfWeek switch
        {
            DayOfWeek.Saturday => start.AddDays(-1),
            DayOfWeek.Sunday => start.AddDays(-2),
            _ => start,
        };
    }

    /// <summary>The calendar day on which the demo starts.</summary>
    public DateOnly Today { get; }

    /// <summary>The working day with offset 0.</summary>
    public DateOnly Zero { get; }

    /// <summary>The working day that lies <paramref name="offset"/> working days after (or before) day 0.</summary>
    public DateOnly this[int offset]
    {
        get
        {
            var (weeks, rest) = Math.DivRem(offset, 5);
            var day = Zero.AddDays(weeks * 7);
            var step = Math.Sign(rest);
            for (var left = Math.Abs(rest); left > 0;)
            {
                day = day.AddDays(step);
                if (IsWorkDay(day))
                    left--;
            }

            return day;
        }
    }

    /// <summary>True from Monday to Friday.</summary>
    public static bool IsWorkDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
