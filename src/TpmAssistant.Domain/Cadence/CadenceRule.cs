namespace TpmAssistant.Domain.Cadence;

/// <summary>Which days a rule picks.</summary>
public enum CadenceDays
{
    /// <summary>Every day of the week.</summary>
    Daily,

    /// <summary>Every working day of the calendar.</summary>
    Workdays,

    /// <summary>Certain weekdays, each week or each so many weeks.</summary>
    Weekly,

    /// <summary>A day of each month by its number; a shorter month takes its last day.</summary>
    DayOfMonth,

    /// <summary>A working day of each month, counted from its start or end.</summary>
    WorkdayOfMonth,

    /// <summary>A weekday of each month, as in the second Tuesday.</summary>
    WeekdayOfMonth,
}

/// <summary>What happens to a day that is off.</summary>
public enum OffDayPolicy
{
    /// <summary>The working day before takes its place, unless that reaches the rule's day before it.</summary>
    WorkdayBefore,

    /// <summary>It is left out.</summary>
    Skip,
}

/// <summary>When something comes round, in wall time of a zone that the rule itself does not know.</summary>
public sealed record CadenceRule
{
    /// <summary>Which days.</summary>
    public required CadenceDays Days { get; init; }

    /// <summary>The time of day on the wall clock.</summary>
    public required TimeOnly At { get; init; }

    /// <summary>The weekdays of <see cref="CadenceDays.Weekly"/>, Monday first; the one weekday of <see cref="CadenceDays.WeekdayOfMonth"/>.</summary>
    public IReadOnlyList<DayOfWeek> Weekdays { get; init; } = [];

    /// <summary>Every how many weeks, at least 1 (<see cref="CadenceDays.Weekly"/>).</summary>
    public int Weeks { get; init; } = 1;

    /// <summary>The Monday of a week that counts, where <see cref="Weeks"/> is more than 1.</summary>
    public DateOnly Anchor { get; init; }

    /// <summary>Which one in the month, from 1; negative counts from the end, so -1 is the last.</summary>
    public int Ordinal { get; init; } = 1;

    /// <summary>What happens to days off.</summary>
    public OffDayPolicy WhenOff { get; init; }

    /// <inheritdoc/>
    public bool Equals(CadenceRule? other) =>
        other is not null && Days == other.Days && At == other.At && Weekdays.SequenceEqual(other.Weekdays) && Weeks == other.Weeks
        && Anchor == other.Anchor && Ordinal == other.Ordinal && WhenOff == other.WhenOff;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Days, At, Weekdays.Count, Weeks, Ordinal, WhenOff);
}
