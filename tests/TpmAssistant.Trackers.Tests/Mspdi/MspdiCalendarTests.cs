using TpmAssistant.Domain.Calendars;

namespace TpmAssistant.Trackers.Tests.Mspdi;

public class MspdiCalendarTests
{
    [Fact]
    public void Read_WeekDays_GiveTheProjectsWeek()
    {
        var calendar = Read($"<WeekDays>{MspdiXml.WorkDays}</WeekDays>");

        Assert.Empty(calendar.Week[0]);
        Assert.Equal([new WorkingTime(540, 1020)], calendar.Week[1]);
        Assert.Equal(WorkingCalendar.Standard.Week[2], calendar.Week[2]);
    }

    [Fact]
    public void Read_WorkingUntilMidnightAndAroundTheClock_EndsAt1440()
    {
        var calendar = Read(
            "<WeekDays>" + Day(2, "22:00:00", "00:00:00") + Day(3, "00:00:00", "00:00:00") + "</WeekDays>");

        Assert.Equal([new WorkingTime(1320, 1440)], calendar.Week[1]);
        Assert.Equal([new WorkingTime(0, 1440)], calendar.Week[2]);
    }

    [Fact]
    public void Read_OldStyleException_CoversItsDays()
    {
        var calendar = Read(
            "<WeekDays><WeekDay><DayType>0</DayType><DayWorking>0</DayWorking><TimePeriod><FromDate>2026-12-24T00:00:00</FromDate><ToDate>2026-12-31T23:59:00</ToDate></TimePeriod></WeekDay></WeekDays>");

        Assert.Equal([(new DateOnly(2026, 12, 24), new DateOnly(2026, 12, 31))], calendar.Exceptions.Select(e => (e.From, e.To)));
        Assert.False(calendar.IsWorkingDay(new DateOnly(2026, 12, 28)));
    }

    [Fact]
    public void Read_BothStylesOfOneHoliday_CountOnceWithItsName()
    {
        const string Period = "<TimePeriod><FromDate>2026-05-01T00:00:00</FromDate><ToDate>2026-05-01T23:59:00</ToDate></TimePeriod>";
        var calendar = Read(
            $"<WeekDays><WeekDay><DayType>0</DayType><DayWorking>0</DayWorking>{Period}</WeekDay></WeekDays>"
            + $"<Exceptions><Exception>{Period}<Name>May Day</Name><Type>1</Type><DayWorking>0</DayWorking></Exception></Exceptions>");

        Assert.Equal("May Day", Assert.Single(calendar.Exceptions).Name);
    }

    [Fact]
    public void Read_WorkingException_HasItsOwnTimes()
    {
        var calendar = Read(Exception(
            "2026-06-06", "2026-06-06", "<Type>1</Type><DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>10:00:00</FromTime><ToTime>14:00:00</ToTime></WorkingTime></WorkingTimes>"));

        Assert.Equal([new WorkingTime(600, 840)], calendar.TimesOn(new DateOnly(2026, 6, 6)));
    }

    [Theory]
    [InlineData("<Type>1</Type><Period>3</Period>", "2026-01-01", "2026-01-10", "01-01 01-04 01-07 01-10")]
    [InlineData("<Type>6</Type><Period>1</Period><DaysOfWeek>32</DaysOfWeek>", "2026-01-01", "2026-01-20", "01-02 01-09 01-16")]
    [InlineData("<Type>6</Type><Period>2</Period><DaysOfWeek>10</DaysOfWeek>", "2026-01-01", "2026-01-31", "01-12 01-14 01-26 01-28")]
    [InlineData("<Type>4</Type><Period>2</Period><MonthDay>15</MonthDay>", "2026-01-01", "2026-06-30", "01-15 03-15 05-15")]
    [InlineData("<Type>5</Type><Period>1</Period><MonthItem>4</MonthItem><MonthPosition>0</MonthPosition>", "2026-01-01", "2026-03-31", "01-05 02-02 03-02")]
    [InlineData("<Type>5</Type><Period>1</Period><MonthItem>8</MonthItem><MonthPosition>4</MonthPosition>", "2026-01-01", "2026-03-31", "01-30 02-27 03-27")]
    [InlineData("<Type>5</Type><Period>1</Period><MonthItem>1</MonthItem><MonthPosition>4</MonthPosition>", "2026-01-01", "2026-02-28", "01-30 02-27")]
    [InlineData("<Type>2</Type><Month>11</Month><MonthDay>25</MonthDay>", "2026-01-01", "2027-12-31", "12-25 12-25")]
    [InlineData("<Type>3</Type><Month>4</Month><MonthItem>4</MonthItem><MonthPosition>4</MonthPosition>", "2026-01-01", "2027-12-31", "05-25 05-31")]
    public void Read_RecurringException_IsSpelledOut(string rule, string from, string to, string days)
    {
        var calendar = Read(Exception(from, to, rule + "<DayWorking>0</DayWorking>"));

        Assert.Equal(days.Split(' '), calendar.Exceptions.Select(e => e.From.ToString("MM-dd", null)));
        Assert.All(calendar.Exceptions, e => Assert.Equal(e.From, e.To));
    }

    [Fact]
    public void Read_RecurrenceByOccurrences_StopsAtItsCount()
    {
        var calendar = Read(Exception(
            "2026-01-01", "2030-12-31", "<EnteredByOccurrences>1</EnteredByOccurrences><Occurrences>3</Occurrences><Type>6</Type><Period>1</Period><DaysOfWeek>2</DaysOfWeek>"));

        Assert.Equal(3, calendar.Exceptions.Count);
    }

    [Fact]
    public void Read_EndlessRecurrence_IsCutAndTold()
    {
        var plan = MspdiXml.Read(
            MspdiXml.Task(1), "<CalendarUID>1</CalendarUID>",
            calendars: MspdiXml.Calendar(1, Exception("1990-01-01", "9999-12-31", "<Type>1</Type><Period>2</Period>")));

        Assert.Equal(1_000, plan.Calendar!.Exceptions.Count);
        Assert.Equal("Standard", plan.Problem("calendar-simplified").Where);
    }

    [Fact]
    public void Read_WorkWeek_ChangesItsDaysOnly()
    {
        var calendar = Read(
            "<WorkWeeks><WorkWeek><TimePeriod><FromDate>2026-07-06T00:00:00</FromDate><ToDate>2026-07-12T23:59:00</ToDate></TimePeriod><Name>Summer</Name>"
            + "<WeekDays><WeekDay><DayType>6</DayType><DayWorking>0</DayWorking></WeekDay></WeekDays></WorkWeek></WorkWeeks>");

        Assert.Equal(new DateOnly(2026, 7, 10), Assert.Single(calendar.Exceptions).From);
        Assert.True(calendar.IsWorkingDay(new DateOnly(2026, 7, 9)));
    }

    [Fact]
    public void Read_DerivedCalendars_InheritWeekAndExceptions()
    {
        var holiday = Exception("2026-05-01", "2026-05-01", "<Type>1</Type><DayWorking>0</DayWorking>");
        var plan = MspdiXml.Read(
            MspdiXml.Task(1, "<CalendarUID>2</CalendarUID>"), "<CalendarUID>1</CalendarUID>",
            resources: "<Resource><UID>1</UID><Name>Ida Lamp</Name><Type>1</Type><CalendarUID>3</CalendarUID></Resource>",
            calendars: MspdiXml.Calendar(1, $"<WeekDays>{MspdiXml.WorkDays}</WeekDays>{holiday}")
                + MspdiXml.Calendar(2, "<WeekDays>" + Day(7, "09:00:00", "12:00:00") + "</WeekDays>", "Weekend crew", 1)
                + MspdiXml.Calendar(3, "", "Ida Lamp", 2));

        var task = plan.Calendars[plan.Task("1").Schedule!.CalendarKey!];
        Assert.Equal([new WorkingTime(540, 720)], task.Week[6]);
        Assert.Equal([new WorkingTime(540, 1020)], task.Week[1]);
        Assert.False(task.IsWorkingDay(new DateOnly(2026, 5, 1)));
        Assert.Equal(task.Week[6], plan.Calendars["file:ida lamp"].Week[6]);
        Assert.Empty(plan.Problems);
    }

    [Fact]
    public void Read_CalendarsInACircle_EndSomewhere()
    {
        var plan = MspdiXml.Read(MspdiXml.Task(1), "<CalendarUID>1</CalendarUID>", calendars: MspdiXml.Calendar(1, "", "A", 2) + MspdiXml.Calendar(2, "", "B", 1));

        Assert.Equal(WorkingCalendar.Standard.Week[1], plan.Calendar!.Week[1]);
    }

    [Fact]
    public void Read_WorkingTimeBackwards_IsTold()
    {
        var plan = MspdiXml.Read(
            MspdiXml.Task(1), "<CalendarUID>1</CalendarUID>", calendars: MspdiXml.Calendar(1, "<WeekDays>" + Day(2, "17:00:00", "08:00:00") + "</WeekDays>"));

        Assert.Empty(plan.Calendar!.Week[1]);
        Assert.Equal("17:00:00-08:00:00", plan.Problem("unreadable-working-time").Value);
    }

    private static WorkingCalendar Read(string inner) =>
        MspdiXml.Read(MspdiXml.Task(1), "<CalendarUID>1</CalendarUID>", calendars: MspdiXml.Calendar(1, inner)).Calendar!;

    private static string Day(int type, string from, string to) =>
        $"<WeekDay><DayType>{type}</DayType><DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>{from}</FromTime><ToTime>{to}</ToTime></WorkingTime></WorkingTimes></WeekDay>";

    private static string Exception(string from, string to, string inner) =>
        $"<Exceptions><Exception><TimePeriod><FromDate>{from}T00:00:00</FromDate><ToDate>{to}T23:59:00</ToDate></TimePeriod>{inner}</Exception></Exceptions>";
}
