using Microsoft.Graph.Models;
using TpmAssistant.Graph.Time;

namespace TpmAssistant.Graph.Tests.Time;

public sealed class GraphZonesTests
{
    [Theory]
    [InlineData("UTC", "2026-07-01T12:00:00.0000000", "2026-07-01T12:00:00Z")]
    [InlineData("tzone://Microsoft/Utc", "2026-07-01T12:00:00", "2026-07-01T12:00:00Z")]
    [InlineData("W. Europe Standard Time", "2026-07-01T12:00:00", "2026-07-01T10:00:00Z")]
    [InlineData("Europe/Berlin", "2026-01-01T12:00:00", "2026-01-01T11:00:00Z")]
    [InlineData("Pacific Standard Time", "2026-01-01T12:00:00", "2026-01-01T20:00:00Z")]
    [InlineData("New Zealand Standard Time", "2026-01-01T12:00:00", "2025-12-31T23:00:00Z")]
    [InlineData("India Standard Time", "2026-01-01T12:00:00", "2026-01-01T06:30:00Z")]
    [InlineData("w. europe standard time", "2026-07-01T12:00:00", "2026-07-01T10:00:00Z")]
    // The gap of 29 March: half past two does not exist, the clock has moved on by an hour.
    [InlineData("W. Europe Standard Time", "2026-03-29T02:30:00", "2026-03-29T01:30:00Z")]
    // The overlap of 25 October: half past two comes twice, the first counts.
    [InlineData("W. Europe Standard Time", "2026-10-25T02:30:00", "2026-10-25T00:30:00Z")]
    public void Instant_LocalTimeAndZone_IsTheInstant(string zone, string local, string utc) =>
        Assert.Equal(
            DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture),
            GraphZones.Instant(new DateTimeTimeZone { DateTime = local, TimeZone = zone }));

    [Theory]
    [InlineData("tzone://Microsoft/Custom", "2026-07-01T12:00:00")]
    [InlineData("Middle-earth Standard Time", "2026-07-01T12:00:00")]
    [InlineData(null, "2026-07-01T12:00:00")]
    [InlineData("UTC", "noon")]
    [InlineData("UTC", null)]
    public void Instant_NotReadable_IsNull(string? zone, string? local) =>
        Assert.Null(GraphZones.Instant(new DateTimeTimeZone { DateTime = local, TimeZone = zone }));

    [Fact]
    public void Instant_Nothing_IsNull() => Assert.Null(GraphZones.Instant(null));

    [Theory]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    [InlineData("Asia/Kolkata", "Asia/Kolkata")]
    [InlineData("Nowhere", null)]
    [InlineData("", null)]
    public void IanaName_Zone_IsFound(string name, string? id) => Assert.Equal(id, GraphZones.IanaName(name));

    [Fact]
    public void StartOfDay_MidnightIsSkipped_BeginsAfterTheGap() =>
        Assert.Equal(
            new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.FromHours(3)),
            GraphZones.StartOfDay(new DateOnly(2026, 3, 29), "Asia/Beirut"));

    [Fact]
    public void StartOfDay_UnknownZone_IsUtc() =>
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 0, 0, 0, TimeSpan.Zero), GraphZones.StartOfDay(new DateOnly(2026, 3, 29), "Nowhere"));
}
