namespace TpmAssistant.Domain.Calendars;

/// <summary>What a lead time or notice is counted in.</summary>
public enum LeadUnit
{
    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Days on which the project works.</summary>
    WorkingDays,

    /// <summary>Weeks of seven calendar days.</summary>
    Weeks,

    /// <summary>Calendar months; from the 31st to the last day of a shorter month.</summary>
    Months,
}

/// <summary>How long an order takes to arrive, or how long before an end notice must be given.</summary>
/// <param name="Amount">How many, 0 to <see cref="Most"/>.</param>
/// <param name="Unit">Of what.</param>
/// <exception cref="ArgumentOutOfRangeException">The amount is not in its range.</exception>
public readonly record struct LeadTime(int Amount, LeadUnit Unit)
{
    /// <summary>The longest there is, in any unit.</summary>
    public const int Most = 3650;

    /// <summary>How far a calendar is searched for its next working day; one without any ends there.</summary>
    private const int MostDays = 4 * 366;

    /// <summary>A month has at most this many days more than another.</summary>
    private const int UnevenMonth = 3;

    /// <summary>How many, 0 to <see cref="Most"/>.</summary>
    public int Amount { get; init => field = InRange(value); } = InRange(Amount);

    /// <summary>The day that lies this long after another.</summary>
    public DateOnly After(DateOnly day, WorkingCalendar calendar) => Unit switch
    {
        LeadUnit.WorkingDays => Step(day, Amount, 1, calendar),
        LeadUnit.Months => Months(day, Amount),
        LeadUnit.Weeks => day.Shift(Amount * 7),
        _ => day.Shift(Amount),
    };

    /// <summary>The day that lies this long before another.</summary>
    public DateOnly Before(DateOnly day, WorkingCalendar calendar) => Unit switch
    {
        LeadUnit.WorkingDays => Step(day, Amount, -1, calendar),
        LeadUnit.Months => Months(day, -Amount),
        LeadUnit.Weeks => day.Shift(-Amount * 7),
        _ => day.Shift(-Amount),
    };

    /// <summary>The first working day on which an order of a day can be received.</summary>
    public DateOnly Arrival(DateOnly ordered, WorkingCalendar calendar) => ToWorkingDay(After(ordered, calendar), 1, calendar);

    /// <summary>The last working day on which an order still arrives by a day: a working day later is too late.</summary>
    public DateOnly LatestOrder(DateOnly needed, WorkingCalendar calendar)
    {
        var by = ToWorkingDay(needed, -1, calendar);
        var last = Before(by, calendar);
        // Months are uneven: of several days that lead to the same one the last counts.
        for (var i = 0; Unit == LeadUnit.Months && i < UnevenMonth && After(last.Shift(1), calendar) <= by; i++) last = last.Shift(1);
        return ToWorkingDay(last, -1, calendar);
    }

    /// <summary>The last working day on which notice can be given before an end.</summary>
    public DateOnly LatestNotice(DateOnly ends, WorkingCalendar calendar) => ToWorkingDay(Before(ends, calendar), -1, calendar);

    private static int InRange(int amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, Most);
        return amount;
    }

    private static DateOnly ToWorkingDay(DateOnly day, int step, WorkingCalendar calendar)
    {
        var found = day;
        for (var i = 0; i < MostDays && !calendar.IsWorkingDay(found); i++) found = found.Shift(step);
        return calendar.IsWorkingDay(found) ? found : day;
    }

    private static DateOnly Step(DateOnly day, int amount, int step, WorkingCalendar calendar)
    {
        if (calendar.WorkingDaysPerWeek == 0) return day.Shift(amount * step);
        var found = day;
        for (var left = amount; left > 0 && found > DateOnly.MinValue && found < DateOnly.MaxValue;)
        {
            found = found.Shift(step);
            if (calendar.IsWorkingDay(found)) left--;
        }

        return found;
    }

    private static DateOnly Months(DateOnly day, int months)
    {
        var month = ((long)day.Year * 12) + day.Month - 1 + months;
        return month < 12 ? DateOnly.MinValue : month / 12 > DateOnly.MaxValue.Year ? DateOnly.MaxValue : day.AddMonths(months);
    }
}
