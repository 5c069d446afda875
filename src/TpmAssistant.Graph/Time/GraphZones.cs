using System.Globalization;
using Microsoft.Graph.Models;
using NodaTime;
using NodaTime.TimeZones;

namespace TpmAssistant.Graph.Time;

/// <summary>
/// Time zones as Graph names them: Windows names, IANA names, and Outlook's own for UTC. Independent of what the machine knows.
/// </summary>
internal static class GraphZones
{
    private static readonly IReadOnlyDictionary<string, string> Windows =
        new Dictionary<string, string>(TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping, StringComparer.OrdinalIgnoreCase);

    /// <summary>The IANA name of a zone; <see langword="null"/> for a name that nobody knows.</summary>
    public static string? IanaName(string? name) => Find(name)?.Id;

    private static DateTimeZone? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        if (name.Equals("UTC", StringComparison.OrdinalIgnoreCase) || name.Equals("tzone://Microsoft/Utc", StringComparison.OrdinalIgnoreCase)) return DateTimeZone.Utc;
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(Windows.GetValueOrDefault(name, name));
    }

    /// <summary>
    /// The instant that a local time with its zone means. A time that a clock change skips moves on by the gap; one that comes twice is the first.
    /// </summary>
    /// <returns><see langword="null"/> when the time or the zone cannot be read.</returns>
    public static DateTimeOffset? Instant(DateTimeTimeZone? time) =>
        Local(time?.DateTime) is { } local && Find(time!.TimeZone) is { } zone ? zone.AtLeniently(local).ToDateTimeOffset().ToUniversalTime() : null;

    /// <summary>The day that a local time names in its own zone.</summary>
    public static DateOnly? Day(DateTimeTimeZone? time) => Local(time?.DateTime)?.Date.ToDateOnly();

    /// <summary>When a day begins in a zone; UTC where the zone is unknown.</summary>
    public static DateTimeOffset StartOfDay(DateOnly day, string zone) =>
        (Find(zone) ?? DateTimeZone.Utc).AtStartOfDay(LocalDate.FromDateOnly(day)).ToDateTimeOffset();

    /// <summary>Whether a local time is midnight.</summary>
    public static bool IsMidnight(DateTimeTimeZone? time) => Local(time?.DateTime)?.TimeOfDay == LocalTime.Midnight;

    private static LocalDateTime? Local(string? text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time)
            ? LocalDateTime.FromDateTime(DateTime.SpecifyKind(time, DateTimeKind.Unspecified))
            : null;
}
