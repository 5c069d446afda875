using TpmAssistant.Trackers.Cells;

namespace TpmAssistant.Trackers.Tests.Cells;

public class DateCellTests
{
    [Theory]
    [InlineData("2026-03-12", "2026-03-12 00:00:00")]
    [InlineData("2026-03-12T17:30:00.000Z", "2026-03-12 17:30:00")]
    [InlineData("2026-03-12T23:30:00-05:00", "2026-03-12 23:30:00")]
    [InlineData("2026-03-12 17:30:00 UTC", "2026-03-12 17:30:00")]
    [InlineData("2026/03/12", "2026-03-12 00:00:00")]
    [InlineData("20260312", "2026-03-12 00:00:00")]
    [InlineData("12/Mar/26 9:41 AM", "2026-03-12 09:41:00")]
    [InlineData("12/Mar/26 12:05 AM", "2026-03-12 00:05:00")]
    [InlineData("12/Mar/26 12:05 PM", "2026-03-12 12:05:00")]
    [InlineData("12-Mar-2026", "2026-03-12 00:00:00")]
    [InlineData("Mar 12, 2026 5:04 PM", "2026-03-12 17:04:00")]
    [InlineData("March 12, 2026", "2026-03-12 00:00:00")]
    [InlineData("Thu, 12 Mar 2026 09:41:07 GMT", "2026-03-12 09:41:07")]
    [InlineData("12. März 2026", "2026-03-12 00:00:00")]
    [InlineData("12 févr. 2026", "2026-02-12 00:00:00")]
    [InlineData("12 août 2026", "2026-08-12 00:00:00")]
    [InlineData("3 juin 2026", "2026-06-03 00:00:00")]
    [InlineData("3 juillet 2026", "2026-07-03 00:00:00")]
    [InlineData("mardi 3 mars 2026", "2026-03-03 00:00:00")]
    [InlineData("12 de marzo de 2026", "2026-03-12 00:00:00")]
    [InlineData("mar 12/03/26", "2026-12-03 00:00:00")]
    [InlineData("Do 12.03.2026 17:00", "2026-12-03 17:00:00")]
    [InlineData("3/12/2026 7:00:00 AM", "2026-03-12 07:00:00")]
    [InlineData("Mon 3/2/26 8:00 AM", "2026-03-02 08:00:00")]
    [InlineData("46093", "2026-03-12 00:00:00")]
    [InlineData("46093.75", "2026-03-12 18:00:00")]
    [InlineData("3/12/99", "1999-03-12 00:00:00")]
    public void TryParse_MonthFirst_ReadsTheDate(string text, string expected)
    {
        Assert.True(DateCell.TryParse(text, DateOrder.MonthFirst, false, out var date));
        Assert.Equal(expected, date.Wall.ToString("yyyy-MM-dd HH:mm:ss", null));
    }

    [Theory]
    [InlineData("12/03/2026", "2026-03-12")]
    [InlineData("mar 12/03/26", "2026-03-12")]
    [InlineData("12.03.26", "2026-03-12")]
    [InlineData("12-3-2026", "2026-03-12")]
    public void TryParse_DayFirst_ReadsTheDate(string text, string expected)
    {
        Assert.True(DateCell.TryParse(text, DateOrder.DayFirst, false, out var date));
        Assert.Equal(expected, date.Day.ToString("yyyy-MM-dd", null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("Q3 2026")]
    [InlineData("13/13/2026")]
    [InlineData("2026-02-30")]
    [InlineData("30/02/2026")]
    [InlineData("12/03")]
    [InlineData("1/2/3/4")]
    [InlineData("42")]
    [InlineData("12/Mar/26 25:99")]
    [InlineData("12/03/12345")]
    [InlineData("99999999999999999999")]
    [InlineData("0/0/2026")]
    public void TryParse_NoDate_IsFalse(string text) => Assert.False(DateCell.TryParse(text, DateOrder.DayFirst, false, out _));

    [Fact]
    public void Instant_WithoutAZone_IsUtc()
    {
        Assert.True(DateCell.TryParse("2026-03-12T23:30:00-05:00", DateOrder.DayFirst, false, out var zoned));
        Assert.True(DateCell.TryParse("2026-03-12 23:30", DateOrder.DayFirst, false, out var plain));

        Assert.Equal(TimeSpan.FromHours(-5), zoned.Instant.Offset);
        Assert.Equal(TimeSpan.Zero, plain.Instant.Offset);
    }
}
