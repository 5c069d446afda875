namespace TpmAssistant.Domain.Cadence;

/// <summary>What daylight saving did to a wall time.</summary>
public enum ClockChange
{
    /// <summary>Nothing: the clock shows it once that day.</summary>
    None,

    /// <summary>The clock jumps over it; the first instant after the jump stands for it.</summary>
    Skipped,

    /// <summary>The clock shows it twice; the first time counts.</summary>
    Repeated,
}

/// <summary>Wall time of a zone as an instant, always exactly one.</summary>
public static class WallClock
{
    /// <summary>The first instant at which the zone's clock shows at least that time of that day.</summary>
    /// <param name="day">The day on the zone's calendar.</param>
    /// <param name="at">The time on its clock.</param>
    /// <param name="zone">The zone.</param>
    public static (DateTimeOffset Instant, ClockChange Change) Resolve(DateOnly day, TimeOnly at, TimeZoneInfo zone)
    {
        var wall = day.ToDateTime(at);
        if (zone.IsAmbiguousTime(wall)) return (Utc(wall, zone.GetAmbiguousTimeOffsets(wall).Max()), ClockChange.Repeated);
        if (IsShown(wall, zone)) return (Utc(wall, zone.GetUtcOffset(wall)), ClockChange.None);

        // Gaps begin and end on whole minutes in every zone of today.
        var next = wall;
        while (!IsShown(next, zone)) next = new DateTime(next.Ticks - (next.Ticks % TimeSpan.TicksPerMinute)).AddMinutes(1);
        return (Utc(next, zone.GetUtcOffset(next)), ClockChange.Skipped);
    }

    /// <summary>
    /// Whether the clock shows that time at all. Asked by way of the instant, because <see cref="TimeZoneInfo.IsInvalidTime"/> takes the first minute of a gap for
    /// a time that exists where summer time is the zone's own and winter time the exception, as in Casablanca.
    /// </summary>
    private static bool IsShown(DateTime wall, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(Utc(wall, zone.GetUtcOffset(wall)), zone).DateTime == wall;

    /// <summary>The day it is in a zone at an instant.</summary>
    public static DateOnly DayIn(TimeZoneInfo zone, DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    private static DateTimeOffset Utc(DateTime wall, TimeSpan offset) => new DateTimeOffset(wall, offset).ToUniversalTime();
}
