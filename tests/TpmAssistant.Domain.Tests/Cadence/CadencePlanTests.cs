using TpmAssistant.Domain.Cadence;
using TpmAssistant.Domain.Calendars;

namespace TpmAssistant.Domain.Tests.Cadence;

public sealed class CadencePlanTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Standard with
    {
        Exceptions =
        [
            new(new(2026, 4, 3), new(2026, 4, 6), "Easter", []), new(new(2026, 10, 30), new(2026, 10, 30), "Bridge day", []),
            new(new(2026, 12, 21), new(2027, 1, 1), "Winter break", []),
        ],
    };

    /// <summary>Zones with the instants around which their clocks change in 2026; Kolkata never changes and São Paulo does no more; Lord Howe moves by half an hour, Casablanca around a month of the moon, Santiago at midnight.</summary>
    public static TheoryData<string, string> Changes => new()
    {
        { "Europe/Berlin", "2026-03-29" }, { "Europe/Berlin", "2026-10-25" },
        { "America/New_York", "2026-03-08" }, { "America/New_York", "2026-11-01" },
        { "Australia/Sydney", "2026-04-05" }, { "Australia/Sydney", "2026-10-04" },
        { "Pacific/Auckland", "2026-04-05" }, { "Pacific/Auckland", "2026-09-27" },
        { "America/Sao_Paulo", "2018-11-04" }, { "America/Sao_Paulo", "2019-02-17" },
        { "Asia/Kolkata", "2026-03-29" }, { "Asia/Kolkata", "2026-10-25" },
        { "Australia/Lord_Howe", "2026-04-05" }, { "Australia/Lord_Howe", "2026-10-04" },
        { "Africa/Casablanca", "2026-02-15" }, { "Africa/Casablanca", "2026-03-22" },
        { "America/Santiago", "2026-04-05" }, { "America/Santiago", "2026-09-06" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Upcoming_AroundAChangeOfTheClock_AgreesWithWatchingTheClock(string zoneId, string change)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        var middle = new DateTimeOffset(DateTime.Parse(change, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero);
        var (from, to) = (middle.AddDays(-9), middle.AddDays(9));
        var slow = new SlowCadence(zone, from, to);
        foreach (var rule in AnyRule.Many.Select(r => r.Weeks > 1 ? r with { Anchor = r.Anchor.AddDays(-7 * 6 * 75) } : r))
        {
            var due = CadencePlan.Upcoming(rule, zone, Calendar, from).Select(o => o.Due).TakeWhile(d => d <= to).ToList();
            var expected = slow.Due(rule, Calendar).Where(d => d > from).ToList();
            Assert.True(expected.SequenceEqual(due), $"{CadenceText.Write(rule)} in {zoneId} around {change}: {string.Join(", ", due)} instead of {string.Join(", ", expected)}");
        }
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Next_StepByStep_GivesEachDayOnceAndNoneTwice(string zoneId, string change)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        var at = new DateTimeOffset(DateTime.Parse(change, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero).AddDays(-5);
        foreach (var time in new TimeOnly[] { new(0, 0), new(0, 30), new(2, 30), new(16, 0) })
        {
            var rule = new CadenceRule { Days = CadenceDays.Daily, At = time };
            var days = new List<DateOnly>();
            var now = at;
            for (var i = 0; i < 10; i++)
            {
                var next = CadencePlan.Next(rule, zone, Calendar, now)!;
                Assert.True(next.Due > now);
                days.Add(next.Day);
                now = next.Due;
            }

            Assert.Equal([.. Enumerable.Range(0, 10).Select(days[0].AddDays)], days);
        }
    }

    [Fact]
    public void Next_TimeThatDoesNotExist_IsTheNextInstantThatDoes()
    {
        var next = Next("every Sunday at 02:30", new(2026, 3, 27), "Europe/Berlin", WorkingCalendar.Standard with { Week = [.. Enumerable.Repeat(WorkingCalendar.Standard.Week[1], 7)] });
        Assert.Equal((new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero), ClockChange.Skipped), (next.Due, next.Change));
    }

    [Fact]
    public void Next_TimeThatComesTwice_IsTheFirst()
    {
        var next = Next("every day at 02:30", new(2026, 10, 24), "Europe/Berlin", Calendar, hour: 12);
        Assert.Equal((new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), ClockChange.Repeated), (next.Due, next.Change));
    }

    [Fact]
    public void Next_AHoliday_MovesToTheWorkingDayBefore()
    {
        var next = Next("every Friday at 16:00", new(2026, 10, 26), "Europe/Berlin", Calendar);
        Assert.Equal((new DateOnly(2026, 10, 30), new DateOnly(2026, 10, 29), true), (next.Nominal, next.Day, next.IsMoved));
    }

    [Fact]
    public void Next_AHolidayThatIsSkipped_LeavesTheDayOut()
    {
        var rule = CadenceText.Read("every Friday at 16:00 skipping holidays", Calendar.Exceptions[0].From)!;
        Assert.Equal(new DateOnly(2026, 11, 6), CadencePlan.Next(rule, TimeZoneInfo.Utc, Calendar, new(2026, 10, 26, 0, 0, 0, TimeSpan.Zero))!.Day);
        Assert.Equal([new DateOnly(2026, 10, 30)], CadencePlan.LeftOut(rule, Calendar, new(2026, 10, 26), new(2026, 11, 6)));
    }

    [Fact]
    public void Next_AWholeWeekOff_IsLeftOutRatherThanDoubled()
    {
        var next = Next("every Friday at 16:00", new(2026, 12, 19), "Europe/Berlin", Calendar);
        Assert.Equal(new DateOnly(2027, 1, 8), next.Day);
    }

    [Fact]
    public void Next_NoWorkingDayAtAll_Ends()
    {
        var never = WorkingCalendar.Standard with { Week = [[], [], [], [], [], [], []] };
        Assert.Null(CadencePlan.Next(CadenceText.Read("every workday", new(2026, 1, 5))!, TimeZoneInfo.Utc, never, new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero)));
    }

    private static Occurrence Next(string words, DateOnly day, string zone, WorkingCalendar calendar, int hour = 0) => CadencePlan.Next(
        CadenceText.Read(words, day)!, TimeZoneInfo.FindSystemTimeZoneById(zone), calendar, new DateTimeOffset(day, new TimeOnly(hour, 0), TimeSpan.Zero))!;
}
