using TpmAssistant.Application.Meetings;

namespace TpmAssistant.Application.Tests.Meetings;

public sealed class DayBoundsTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", 23)]
    [InlineData("Europe/Berlin", "2026-10-25", 25)]
    [InlineData("Europe/Berlin", "2026-06-01", 24)]
    [InlineData("Australia/Lord_Howe", "2026-04-05", 24.5)]
    [InlineData("America/Santiago", "2026-09-06", 23)]
    [InlineData("Asia/Kolkata", "2026-03-29", 24)]
    public void Of_DaysAroundClockChanges_HaveTheirRealLength(string zone, string day, double hours)
    {
        var (from, to) = DayBounds.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(hours, (to - from).TotalHours);
    }

    [Fact]
    public void Of_MidnightThatDoesNotExist_BeginsAtTheFirstInstantThatDoes()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/Santiago");

        var (from, _) = DayBounds.Of(new DateOnly(2026, 9, 6), zone);

        Assert.Equal(new DateTimeOffset(2026, 9, 6, 1, 0, 0, TimeSpan.FromHours(-3)), from);
    }
}
