using TpmAssistant.Domain.Calendars;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Calendars;

public class WorkingCalendarTests
{
    private static readonly IReadOnlyList<WorkingTime> Off = [];
    private static readonly IReadOnlyList<WorkingTime> On = [new(480, 960)];

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 4)]
    [InlineData(6, 4)]
    [InlineData(7, 5)]
    [InlineData(-3, -1)]
    [InlineData(-7, -5)]
    public void WorkingDaysBetween_FromAMonday_CountsTheLastDayNotTheFirst(int days, int expected) =>
        Assert.Equal(expected, WorkingCalendar.Standard.WorkingDaysBetween(Some.Today, Some.Today.AddDays(days)));

    [Fact]
    public void WorkingDaysIn_BothEndsIncluded_CountsFive()
    {
        Assert.Equal(5, WorkingCalendar.Standard.WorkingDaysIn(Some.Today, Some.Today.AddDays(6)));
        Assert.Equal(0, WorkingCalendar.Standard.WorkingDaysIn(Some.Today, Some.Today.AddDays(-1)));
        Assert.Equal(5, WorkingCalendar.Standard.WorkingDaysPerWeek);
    }

    [Fact]
    public void WorkingDaysBetween_AnyCalendar_EqualsCountingDayByDay()
    {
        var calendar = new WorkingCalendar(
            [Off, On, On, Off, On, On, On],
            [
                new(Some.Today.AddDays(3), Some.Today.AddDays(20), "break", Off), new(Some.Today.AddDays(10), Some.Today.AddDays(12), "worked all the same", On),
                new(Some.Today.AddDays(-9), Some.Today.AddDays(-9), "Saturday shift", On), new(Some.Today.AddDays(18), Some.Today.AddDays(30), "worked", On),
                new(Some.Today.AddDays(8), Some.Today.AddDays(2), "backwards", On),
            ]);
        for (var from = -15; from < 40; from++)
        {
            for (var to = from; to < 40; to++)
            {
                var expected = Enumerable.Range(from + 1, to - from).Count(d => calendar.IsWorkingDay(Some.Today.AddDays(d)));
                Assert.Equal(expected, calendar.WorkingDaysBetween(Some.Today.AddDays(from), Some.Today.AddDays(to)));
                Assert.Equal(-expected, calendar.WorkingDaysBetween(Some.Today.AddDays(to), Some.Today.AddDays(from)));
            }
        }
    }

    [Fact]
    public void WorkingDaysBetween_EndsOfTime_Counts() =>
        Assert.Equal(2_608_614, WorkingCalendar.Standard.WorkingDaysBetween(DateOnly.MinValue, DateOnly.MaxValue));

    [Fact]
    public void WorkingDaysBetween_ChangedCopy_ForgetsTheOldDays()
    {
        Assert.Equal(5, WorkingCalendar.Standard.WorkingDaysBetween(Some.Today, Some.Today.AddDays(7)));
        var changed = WorkingCalendar.Standard with { Exceptions = [new(Some.Today.AddDays(1), Some.Today.AddDays(2), "", Off)] };

        Assert.Equal(3, changed.WorkingDaysBetween(Some.Today, Some.Today.AddDays(7)));
        Assert.NotEqual(WorkingCalendar.Standard, changed);
    }

    [Fact]
    public void Equals_SameListsOneCountedAlready_AreEqual()
    {
        var calendar = WorkingCalendar.Standard with { Exceptions = [] };
        var copy = calendar with { };
        Assert.Equal(5, calendar.WorkingDaysBetween(Some.Today, Some.Today.AddDays(7)));

        Assert.Equal(calendar, copy);
        Assert.Equal(calendar.GetHashCode(), copy.GetHashCode());
    }

    [Fact]
    public void TimesOn_WeekTooShort_IsOff()
    {
        var calendar = new WorkingCalendar([Off, On], []);

        Assert.True(calendar.IsWorkingDay(Some.Today));
        Assert.False(calendar.IsWorkingDay(Some.Today.AddDays(1)));
        Assert.Equal(2, calendar.WorkingDaysBetween(Some.Today, Some.Today.AddDays(14)));
    }
}
