namespace TpmAssistant.Domain.Calendars;

/// <summary>A stretch of a working day, in minutes after midnight.</summary>
/// <param name="FromMinute">Begin, 0 to 1439.</param>
/// <param name="ToMinute">End, up to 1440; after <paramref name="FromMinute"/>.</param>
public readonly record struct WorkingTime(int FromMinute, int ToMinute)
{
    /// <summary>Its length in minutes.</summary>
    public int Minutes => ToMinute - FromMinute;
}

/// <summary>Days that differ from the weekly pattern.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Name">What it is: a holiday's name; may be empty.</param>
/// <param name="Times">Working times on each of those days; empty means off.</param>
public sealed record CalendarException(DateOnly From, DateOnly To, string Name, IReadOnlyList<WorkingTime> Times);

/// <summary>When work happens: a weekly pattern and exceptions to it.</summary>
/// <param name="Week">Working times for each day, Sunday first; seven entries.</param>
/// <param name="Exceptions">Exceptions; the first that covers a day holds.</param>
public sealed record WorkingCalendar(IReadOnlyList<IReadOnlyList<WorkingTime>> Week, IReadOnlyList<CalendarException> Exceptions)
{
    private static readonly IReadOnlyList<WorkingTime> OfficeDay = [new(8 * 60, 12 * 60), new(13 * 60, 17 * 60)];

    private WorkingDayIndex? index;

    /// <summary>Monday to Friday, 8 to 12 and 13 to 17: Microsoft Project's Standard calendar.</summary>
    public static WorkingCalendar Standard { get; } = new([[], OfficeDay, OfficeDay, OfficeDay, OfficeDay, OfficeDay, []], []);

    /// <summary>The working times of a day; empty when it is off.</summary>
    public IReadOnlyList<WorkingTime> TimesOn(DateOnly day)
    {
        foreach (var exception in Exceptions)
        {
            if (day >= exception.From && day <= exception.To) return exception.Times;
        }

        var weekday = (int)day.DayOfWeek;
        return weekday < Week.Count ? Week[weekday] : [];
    }

    /// <summary>Whether any work happens on a day.</summary>
    public bool IsWorkingDay(DateOnly day) => TimesOn(day).Count > 0;

    /// <summary>
    /// Working days from one day to another, counting neither weekends nor days off: 0 for the same day, negative when
    /// <paramref name="to"/> is earlier. The first day is not counted, the last one is.
    /// </summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to) => Index.CountThrough(to.DayNumber) - Index.CountThrough(from.DayNumber);

    /// <summary>Working days in a stretch of days, both ends included; 0 when <paramref name="to"/> is earlier.</summary>
    public int WorkingDaysIn(DateOnly from, DateOnly to) =>
        to < from ? 0 : Index.CountThrough(to.DayNumber) - Index.CountThrough(from.DayNumber - 1);

    /// <summary>Working days of an ordinary week, 0 to 7.</summary>
    public int WorkingDaysPerWeek => Index.PerWeek;

    private WorkingDayIndex Index
    {
        get
        {
            var current = index;
            if (current is null || !ReferenceEquals(current.Week, Week) || !ReferenceEquals(current.Exceptions, Exceptions))
            {
                index = current = new(Week, Exceptions);
            }

            return current;
        }
    }

    /// <summary>Whether both are made of the same lists.</summary>
    public bool Equals(WorkingCalendar? other) =>
        other is not null && Equals(Week, other.Week) && Equals(Exceptions, other.Exceptions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Week, Exceptions);
}
