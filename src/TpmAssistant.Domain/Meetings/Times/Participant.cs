using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Meetings.Times;

/// <summary>How a stretch of somebody's calendar is taken.</summary>
public enum BusyKind
{
    /// <summary>They may be busy.</summary>
    Tentative,

    /// <summary>They are busy.</summary>
    Busy,

    /// <summary>They are away.</summary>
    Away,
}

/// <summary>A stretch of somebody's calendar that is taken.</summary>
/// <param name="From">Begin.</param>
/// <param name="To">End.</param>
/// <param name="Kind">How.</param>
public sealed record BusyTime(DateTimeOffset From, DateTimeOffset To, BusyKind Kind);

/// <summary>When somebody works.</summary>
/// <param name="TimeZoneId">IANA name of the zone in which the hours are meant.</param>
/// <param name="Days">The weekdays.</param>
/// <param name="FromMinute">Begin of a working day, in minutes after midnight.</param>
/// <param name="ToMinute">End of a working day, after <paramref name="FromMinute"/>.</param>
public sealed record WorkingHours(string TimeZoneId, IReadOnlyList<DayOfWeek> Days, int FromMinute, int ToMinute)
{
    /// <summary>Monday to Friday, nine to five.</summary>
    public static WorkingHours Usual(string timeZoneId) =>
        new(timeZoneId, [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], 9 * 60, 17 * 60);
}

/// <summary>Somebody who shall meet.</summary>
/// <param name="Person">Who.</param>
/// <param name="Hours">When they work.</param>
/// <param name="Busy">What is taken; empty when it cannot be seen.</param>
/// <param name="IsKnown">Whether their calendar could be seen.</param>
public sealed record Participant(Person Person, WorkingHours Hours, IReadOnlyList<BusyTime> Busy, bool IsKnown);
