namespace TpmAssistant.Application.Meetings;

/// <summary>Where a day begins and ends in a zone.</summary>
internal static class DayBounds
{
    /// <summary>From its first instant to the next day's first; 23 to 25 hours where the clocks change.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) Of(DateOnly day, TimeZoneInfo zone) =>
        (Begin(day, zone), Begin(day.AddDays(1), zone));

    private static DateTimeOffset Begin(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight)) midnight = midnight.AddMinutes(15);
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset);
    }
}
