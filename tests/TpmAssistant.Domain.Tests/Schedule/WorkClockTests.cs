using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Schedule;

/// <summary>The clock against a slow one that looks at every minute of three weeks.</summary>
public class WorkClockTests
{
    private static readonly long From = Some.Today.AddDays(-3).DayNumber * 1440L;
    private static readonly WorkingCalendar Nights = new(
        [[], [new(1380, 1440)], [new(0, 180), new(240, 480), new(1380, 1440)], [new(0, 480)], [], [], [new(0, 180)]],
        [new(Some.Today.AddDays(5), Some.Today.AddDays(6), "worked", [new(600, 660)]), new(Some.Today.AddDays(8), Some.Today.AddDays(9), "off", [])]);

    public static TheoryData<int> Cases => [0, 1, 2];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Count_AnyMinute_EqualsCountingThem(int which)
    {
        var calendars = Calendars(which);
        var clock = new WorkClock(calendars);
        long worked = 0;
        var (finish, start) = (new Dictionary<long, long>(), new Dictionary<long, long>());
        for (var minute = From; minute < From + (21 * 1440); minute++)
        {
            Assert.Equal(worked, clock.Between(From, minute));
            finish.TryAdd(worked, minute);
            start[worked] = minute;
            if (Works(calendars, minute)) worked++;
        }

        var before = clock.Count(From);
        foreach (var count in finish.Keys.Where(c => c > 0 && c < worked))
        {
            Assert.Equal(finish[count], clock.Finish(before + count));
            Assert.Equal(start[count], clock.Start(before + count));
        }
    }

    [Fact]
    public void Works_NoWorkingTimes_IsFalse()
    {
        Assert.False(new WorkClock(new WorkingCalendar([[], [], []], [])).Works);
        Assert.True(new WorkClock(WorkingCalendar.Standard).Works);
    }

    private static WorkingCalendar[] Calendars(int which) => which switch
    {
        0 => [WorkingCalendar.Standard],
        1 => [Nights],
        _ => [WorkingCalendar.Standard, Nights],
    };

    private static bool Works(WorkingCalendar[] calendars, long minute) => Array.Exists(
        calendars, c => c.TimesOn(DateOnly.FromDayNumber((int)(minute / 1440))).Any(t => minute % 1440 >= t.FromMinute && minute % 1440 < t.ToMinute));
}
