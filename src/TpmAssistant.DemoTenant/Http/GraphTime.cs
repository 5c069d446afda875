using System.Globalization;
using System.Text.Json.Nodes;

namespace TpmAssistant.DemoTenant.Http;

/// <summary>Instants, wall times and zones as Graph writes them.</summary>
internal static class GraphTime
{
    private const string WallFormat = "yyyy-MM-ddTHH:mm:ss.fffffff";

    public static string Instant(DateTimeOffset value) =>
        value.UtcDateTime.ToString(value.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);

    /// <summary>Midnight UTC of a day, the way Planner keeps dates.</summary>
    public static string Day(DateOnly day, int hour = 0) =>
        Instant(new DateTimeOffset(day.ToDateTime(new TimeOnly(hour, 0)), TimeSpan.Zero));

    /// <summary>A <c>dateTimeTimeZone</c>.</summary>
    public static JsonObject Wall(DateTime local, string zone) => new()
    {
        ["dateTime"] = local.ToString(WallFormat, CultureInfo.InvariantCulture),
        ["timeZone"] = zone,
    };

    /// <summary>The zone of a Windows or IANA name, or null.</summary>
    public static TimeZoneInfo? Zone(string? name) =>
        string.Equals(name, "UTC", StringComparison.OrdinalIgnoreCase) ? TimeZoneInfo.Utc
        : name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    public static DateTimeOffset ToInstant(DateTime local, TimeZoneInfo zone)
    {
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(wall))
            wall = wall.AddHours(1);
        return new DateTimeOffset(wall, zone.GetUtcOffset(wall));
    }

    public static DateTime ToWall(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    /// <summary>A <c>dateTimeTimeZone</c> of a request; refuses what cannot be read.</summary>
    public static (DateTime Local, string Zone) ReadWall(JsonNode? node, string what)
    {
        var text = (string?)node?["dateTime"];
        var zone = (string?)node?["timeZone"] ?? "UTC";
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var local))
            throw new GraphRefusal(GraphErrors.Of(400, "ErrorPropertyValidationFailure", $"The property '{what}' is missing or not a date and time."));
        if (Zone(zone) is null)
            throw new GraphRefusal(GraphErrors.Of(400, "TimeZoneNotSupportedException", $"A valid TimeZone value must be specified. The following TimeZone value is not supported: '{zone}'."));
        return (DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone);
    }

    /// <summary>An instant of a query option: its own offset, else UTC.</summary>
    public static DateTimeOffset ReadInstant(string? text, string what) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value)
            ? value
            : throw new GraphRefusal(GraphErrors.Of(400, "ErrorInvalidParameter", $"This request requires a time window specified by the query string parameters StartDateTime and EndDateTime. '{what}' is missing or invalid."));

    /// <summary>Zone that the caller wants Outlook times in: UTC unless <c>Prefer: outlook.timezone</c> says another.</summary>
    public static (string Name, TimeZoneInfo Zone) Preferred(GraphCall call)
    {
        var name = call.Preference("outlook.timezone");
        if (string.IsNullOrEmpty(name))
            return ("UTC", TimeZoneInfo.Utc);
        return Zone(name) is { } zone
            ? (name, zone)
            : throw new GraphRefusal(GraphErrors.Of(400, "TimeZoneNotSupportedException", $"A valid TimeZone value must be specified. The following TimeZone value is not supported: '{name}'."));
    }
}
