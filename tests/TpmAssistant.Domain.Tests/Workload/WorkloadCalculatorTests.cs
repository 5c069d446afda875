using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Workload;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Workload;

public class WorkloadCalculatorTests
{
    private static readonly Dictionary<PersonId, IReadOnlyList<MeetingOccurrence>> NoCalendars = [];
    private static readonly Person Ada = Some.Person();

    /// <summary>20 h over Monday to Friday and the Monday and Tuesday after, less the weekend: seven days, five of them in the first week.</summary>
    [Fact]
    public void Calculate_OverAWeekend_SpreadsOverWorkingDays()
    {
        var load = Load(Some.Task("a", Some.Day(6)) with { EffortHours = 21 });

        Assert.Equal([15, 6, 0, 0], load.Weeks.Select(w => w.AssignedHours));
        Assert.Equal([40, 40, 40, 40], load.Weeks.Select(w => w.AvailableHours));
        Assert.Equal(15.0 / 40, load.PeakLoad);
        Assert.Equal(Some.Today, load.Weeks[0].WeekStart);
    }

    [Fact]
    public void Calculate_StartsNextWeek_LeavesThisOneFree() =>
        Assert.Equal([0, 10, 0, 0], Load(Some.Task("a", Some.Day(9)) with { Start = Some.Day(5), EffortHours = 10 }).Weeks.Select(w => w.AssignedHours));

    [Fact]
    public void Calculate_BegunLongAgo_SpreadsWhatIsLeftFromToday() =>
        Assert.Equal(
            [20, 0, 0, 0], Load(Some.InProgress("a", Some.Day(4)) with { Start = Some.Day(-40), EffortHours = 40 }).Weeks.Select(w => w.AssignedHours));

    [Fact]
    public void Calculate_Overdue_FallsIntoThisWeek()
    {
        var load = Load(Some.Task("a", Some.Day(-3)) with { EffortHours = 12 });

        Assert.Equal([12, 0, 0, 0], load.Weeks.Select(w => w.AssignedHours));
        Assert.Equal((1, 1), (load.OpenTasks, load.OverdueTasks));
    }

    [Fact]
    public void Calculate_NoEffort_CountsWhatIsUsualAndSaysSo()
    {
        var table = Table(Some.Snapshot(Some.Task("a", Some.Day(4)), Some.Task("b", Some.Day(4)) with { EffortHours = 3 }));

        Assert.Equal(6, Assert.Single(table.People).Weeks[0].AssignedHours);
        Assert.Equal((1, 3.0), (table.Assumptions, table.AssumedHours));
    }

    [Fact]
    public void Calculate_NoEffortAnywhere_CountsTheDefault() =>
        Assert.Equal(8, Assert.Single(Table(Some.Snapshot(Some.Task("a", Some.Day(4)))).People).Weeks[0].AssignedHours);

    /// <summary>(1 + 4 x 2 + 9) / 6 = 3 days of 8 h.</summary>
    [Fact]
    public void Calculate_EstimateKeptByTheProject_IsNoAssumption()
    {
        var project = Some.Project() with { Estimates = [new TaskEstimate(Some.Ref("a"), 1, 2, 9, Origin.Entered)] };
        var table = Table(Some.Snapshot(project, Some.Task("a", Some.Day(4))));

        Assert.Equal(24, table.People[0].Weeks[0].AssignedHours);
        Assert.Equal(0, table.Assumptions);
    }

    [Fact]
    public void Calculate_TwoOwners_ShareEqually()
    {
        var bo = Some.Person("Bo Lind");
        var table = Table(Some.Snapshot(Some.Task("a", Some.Day(4)) with { Assignees = [Ada, bo, Ada], EffortHours = 30 }));

        Assert.Equal([15, 15], table.People.Select(p => p.Weeks[0].AssignedHours));
    }

    [Fact]
    public void Calculate_NoLastDay_IsOpenButNotPlaced()
    {
        var load = Load(Some.Task("a") with { EffortHours = 30 });

        Assert.Equal((1, 0.0), (load.OpenTasks, load.PeakLoad));
    }

    [Fact]
    public void Calculate_DueOnAWeekend_FallsIntoItsWeek()
    {
        var saturday = Some.Today.AddDays(5);

        Assert.Equal([8, 0, 0, 0], Load(Some.Task("a", saturday) with { Start = saturday }).Weeks.Select(w => w.AssignedHours));
    }

    [Fact]
    public void Calculate_StartAfterDue_TakesTheLastDay() =>
        Assert.Equal([8, 0, 0, 0], Load(Some.Task("a", Some.Day(2)) with { Start = Some.Day(8) }).Weeks.Select(w => w.AssignedHours));

    [Fact]
    public void Calculate_MidweekAndHoliday_CountsTheDaysLeft()
    {
        var project = Some.Project() with
        {
            Calendar = WorkingCalendar.Standard with { Exceptions = [new CalendarException(Some.Day(3), Some.Day(3), "", [])] },
            Members = [new(Ada, "engineer", WeeklyHours: 20)],
        };
        var load = Assert.Single(Table(Some.Snapshot(project, Some.Task("a", Some.Day(4))).On(Some.Day(2)), weeks: 2).People);

        Assert.Equal([8, 20], load.Weeks.Select(w => w.AvailableHours));
        Assert.Equal([8, 0], load.Weeks.Select(w => w.AssignedHours));
        Assert.Equal(1, load.PeakLoad);
    }

    [Fact]
    public void Calculate_OnASaturday_BeginsWithTheNextWeek()
    {
        var saturday = Some.Today.AddDays(-2);
        var load = Assert.Single(Table(Some.Snapshot(Some.Task("a", saturday.AddDays(-1))) with { StatusDate = saturday }).People);

        Assert.Equal(Some.Today, load.Weeks[0].WeekStart);
        Assert.Equal(8.0 / 40, load.PeakLoad);
    }

    /// <summary>10 to 12 and 11 to 13 overlap: three hours; cancelled and free ones take none; a whole day away takes the eight hours of a day.</summary>
    [Fact]
    public void Calculate_Meetings_TakeTimeOnce()
    {
        var meetings = new List<MeetingOccurrence>
        {
            Some.Meeting("a", 2),
            Some.Meeting("b", 2) with { Start = Some.Now.AddHours(2), End = Some.Now.AddHours(4) },
            Some.Meeting("c", 5) with { IsCancelled = true },
            Some.Meeting("d", 5) with { TakesTime = false },
            Away(Some.Today.AddDays(7), days: 1),
            Away(Some.Today.AddDays(12), days: 3),
        };

        var load = Assert.Single(Table(Some.Snapshot(Some.Task("t")), new() { [Ada.Id] = meetings }).People);

        Assert.Equal([37, 32, 32, 40], load.Weeks.Select(w => w.AvailableHours));
    }

    [Fact]
    public void Calculate_MeetingLongerThanTheDay_TakesNoMoreThanTheDay() =>
        Assert.Equal(32, Table(Some.Snapshot(Some.Task("t")), new() { [Ada.Id] = [Some.Meeting("a", 10)] }).People[0].Weeks[0].AvailableHours);

    [Fact]
    public void Calculate_MeetingAcrossMidnightOfTheProject_BelongsToBothDays()
    {
        var project = Some.Project() with { TimeZoneId = "Asia/Tokyo", Members = [new(Ada, "engineer", WeeklyHours: 10)] };
        var late = Some.Meeting("a") with { Start = Some.Now.AddHours(4), End = Some.Now.AddHours(9) };

        Assert.Equal(6, Table(Some.Snapshot(project, Some.Task("t")), new() { [Ada.Id] = [late] }).People[0].Weeks[0].AvailableHours);
    }

    [Fact]
    public void Calculate_UnownedWork_IsListedAside()
    {
        var table = Table(Some.Snapshot(Some.Unowned("b", Some.Day(3)), Some.Unowned("a", Some.Day(2))));

        Assert.Equal(["a", "b"], table.Unowned.Select(t => t.Ref.Id));
        Assert.Empty(table.People);
    }

    [Fact]
    public void Calculate_Members_AreListedIfTheyDoTheWork()
    {
        var project = Some.Project() with
        {
            Members = [new(Ada, "engineer"), new(Some.Person("Bo Lind"), "lead", Audience.Team), new(Some.Person("Cora Sponsor"), "sponsor", Audience.Executive)],
        };

        Assert.Equal(["Bo Lind", "Ada Keller"], Table(Some.Snapshot(project, Some.Task("a", Some.Day(4)) with { Assignees = [Some.Person("Bo Lind")] })).People.Select(p => p.Person.Name));
    }

    [Fact]
    public void Calculate_Tasks_TheLargestShareFirst() =>
        Assert.Equal(
            [Some.Ref("large"), Some.Ref("small")],
            Load(Some.Task("small", Some.Day(1)) with { EffortHours = 2 }, Some.Task("large", Some.Day(4)) with { EffortHours = 20 }).Weeks[0].Tasks);

    [Fact]
    public void Calculate_NoHoursAtAll_LoadIsInfinite()
    {
        var project = Some.Project() with { Members = [new(Ada, "engineer", WeeklyHours: 0)] };

        Assert.Equal(double.PositiveInfinity, Table(Some.Snapshot(project, Some.Task("a", Some.Day(4)))).People[0].PeakLoad);
    }

    [Theory]
    [InlineData(-3, 1)]
    [InlineData(1, 1)]
    [InlineData(1000, WorkloadCalculator.MostWeeks)]
    public void Calculate_Weeks_AreKeptInRange(int asked, int weeks) => Assert.Equal(weeks, Table(Some.Snapshot(Some.Task("a")), weeks: asked).People[0].Weeks.Count);

    private static MeetingOccurrence Away(DateOnly from, int days) => Some.Meeting("away") with
    {
        IsAllDay = true,
        IsAway = true,
        Start = new(from.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        End = new(from.AddDays(days).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
    };

    private static PersonLoad Load(params ProjectTask[] tasks) => Assert.Single(Table(Some.Snapshot(tasks)).People);

    private static WorkloadTable Table(Snapshot now, Dictionary<PersonId, IReadOnlyList<MeetingOccurrence>>? calendars = null, int weeks = 4) =>
        WorkloadCalculator.Calculate(now, calendars ?? NoCalendars, weeks);
}
