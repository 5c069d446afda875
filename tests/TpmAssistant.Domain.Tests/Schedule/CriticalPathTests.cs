using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Schedule;

public class CriticalPathTests
{
    /// <summary>A (3 d) and B (1 d) before C (2 d): A and C are critical, B can wait two days.</summary>
    [Fact]
    public void Calculate_TwoWaysToOneTask_TheLongerIsCritical()
    {
        var result = Calculate([Days("a", 3), Days("b", 1), Days("c", 2)], ("a", "c"), ("b", "c"));

        Assert.Equal(At(4, 17), result.Finish);
        Assert.Equal([("a", true, 0L, 0L), ("b", false, 960, 960), ("c", true, 0, 0)], result.Tasks.Select(t => (t.Task.Id, t.Critical, t.TotalSlackMinutes, t.FreeSlackMinutes)));
        Assert.Equal((At(0, 8), At(0, 17), At(2, 8), At(2, 17)), Dates(result, "b"));
    }

    /// <summary>B waits for A and C for B, but the finish is D's: B can move without moving it, not without moving C.</summary>
    [Fact]
    public void Calculate_SlackOnASidePath_IsTotalNotFree()
    {
        var result = Calculate([Days("b", 1), Days("c", 1), Days("d", 5)], ("b", "c"));

        Assert.Equal([(1440, 0), (1440, 1440), (0L, 0L)], result.Tasks.Select(t => (t.TotalSlackMinutes, t.FreeSlackMinutes)));
    }

    [Theory]
    [InlineData(ConstraintType.StartNoEarlierThan, 3, 8, 3, 3, 0)]
    [InlineData(ConstraintType.StartNoEarlierThan, -3, 8, -3, -3, 3360)]
    [InlineData(ConstraintType.FinishNoEarlierThan, 3, 17, 3, 3, 480)]
    [InlineData(ConstraintType.MustStartOn, 2, 8, 2, 2, 0)]
    [InlineData(ConstraintType.MustFinishOn, 2, 17, 2, 2, 0)]
    [InlineData(ConstraintType.StartNoLaterThan, 1, 8, 0, 0, 480)]
    [InlineData(ConstraintType.FinishNoLaterThan, 1, 17, 0, 0, 480)]
    [InlineData(ConstraintType.AsLateAsPossible, 0, 8, 0, 0, 0)]
    public void Calculate_Constraint_MovesEarlyOrLateDates(ConstraintType constraint, int day, int hour, int start, int finish, long slack)
    {
        var task = Days("a", 1);
        var result = Calculate([task with { Schedule = task.Schedule! with { Constraint = constraint, ConstraintDate = At(day, hour) } }, Days("long", constraint == ConstraintType.StartNoEarlierThan && day > 0 ? 4 : 5)]);
        var (earlyStart, earlyFinish, _, _) = Dates(result, "a");

        Assert.Equal((At(start, 8), At(finish, 17)), (earlyStart, earlyFinish));
        Assert.Equal(slack, result.Tasks[0].TotalSlackMinutes);
        Assert.Empty(result.Problems);
    }

    [Fact]
    public void Calculate_ConstraintBeforeWhatItWaitsFor_IsToldAndGivesNegativeSlack()
    {
        var late = Days("b", 1);
        var result = Calculate([Days("a", 3), late with { Schedule = late.Schedule! with { Constraint = ConstraintType.MustStartOn, ConstraintDate = At(1, 8) } }], ("a", "b"));

        Assert.Equal("constraint-missed", Assert.Single(result.Problems).Code);
        Assert.Equal([Some.Ref("b"), Some.Ref("a")], result.Problems[0].Tasks);
        Assert.Equal(-960, result.Tasks[0].TotalSlackMinutes);
        Assert.True(result.Tasks[0].Critical);
    }

    [Fact]
    public void Calculate_DeadlinePassed_WarnsByNegativeSlackButMovesNothing()
    {
        var task = Days("a", 3);
        var result = Calculate([task with { Schedule = task.Schedule! with { Deadline = At(1, 17) } }]);

        Assert.Equal(At(2, 17), result.Finish);
        Assert.Equal(-480, result.Tasks[0].TotalSlackMinutes);
    }

    [Fact]
    public void Calculate_Circle_IsToldByItsTasksAloneAndTheRestIsScheduled()
    {
        var result = Calculate([Days("a", 1), Days("b", 1), Days("c", 1), Days("after", 2)], ("a", "b"), ("b", "c"), ("c", "b"), ("c", "after"));

        Assert.Equal("cycle", Assert.Single(result.Problems).Code);
        Assert.Equal([Some.Ref("b"), Some.Ref("c")], result.Problems[0].Tasks);
        Assert.Equal(At(2, 17), result.Tasks.Single(t => t.Task.Id == "after").EarlyFinish);
    }

    [Fact]
    public void Calculate_LinkToNothing_IsTold() =>
        Assert.Equal("unknown-task", Assert.Single(Calculate([Days("a", 1)], ("a", "gone")).Problems).Code);

    [Fact]
    public void Calculate_Milestone_StandsWhereItsWorkEnds()
    {
        var result = Calculate([Days("a", 1), Days("m", 0), Days("b", 1)], ("a", "m"), ("m", "b"));

        Assert.Equal((At(0, 17), At(0, 17)), (Dates(result, "m").EarlyStart, Dates(result, "m").EarlyFinish));
        Assert.Equal(At(1, 8), Dates(result, "b").EarlyStart);
        Assert.All(result.Tasks, t => Assert.True(t.Critical));
    }

    [Theory]
    [InlineData(960, false, null, 3)]
    [InlineData(0, false, 50.0, 2)]
    [InlineData(2880, true, null, 3)]
    public void Calculate_Lag_InWorkingTimeClockTimeOrShare(int minutes, bool elapsed, double? percent, int day)
    {
        var input = Input([Days("a", 1), Days("b", 1)]) with
        {
            Links = [new TaskDependency(Some.Ref("a"), Some.Ref("b"), Lag: new Lag(minutes, elapsed, percent))],
        };

        Assert.Equal(percent is null ? At(day, 8) : At(1, 13), Dates(CriticalPath.Calculate(input), "b").EarlyStart);
    }

    /// <summary>A lead that would begin the successor before the project is cut at its start: there is no more room before the next task than before the finish.</summary>
    [Fact]
    public void Calculate_LeadCutAtTheStart_FreeSlackIsNoMoreThanTotal()
    {
        var result = CriticalPath.Calculate(Input([Days("a", 1), Days("b", 2)]) with { Links = [new TaskDependency(Some.Ref("a"), Some.Ref("b"), Lag: new Lag(-5 * 480))] });

        Assert.Equal((480, 480), (result.Tasks[0].TotalSlackMinutes, result.Tasks[0].FreeSlackMinutes));
    }

    [Fact]
    public void Calculate_LinkFromASummary_WaitsForItsLastTask()
    {
        var summary = Days("s", 0);
        ProjectTask[] tasks =
        [
            summary with { Schedule = summary.Schedule! with { Summary = true } }, Days("s1", 1) with { Parent = Some.Ref("s") }, Days("s2", 3) with { Parent = Some.Ref("s") },
            Days("b", 1),
        ];
        var result = Calculate(tasks, ("s", "b"));

        Assert.Equal(At(3, 8), Dates(result, "b").EarlyStart);
        Assert.Equal((At(0, 8), At(2, 17)), (Dates(result, "s").EarlyStart, Dates(result, "s").EarlyFinish));
        Assert.Equal((960, 960), (result.Tasks[1].TotalSlackMinutes, result.Tasks[1].FreeSlackMinutes));
    }

    [Fact]
    public void Calculate_LinkToASummary_HoldsBackAllItsTasks()
    {
        var summary = Days("s", 0);
        var result = Calculate(
            [Days("a", 2), summary with { Schedule = summary.Schedule! with { Summary = true } }, Days("s1", 1) with { Parent = Some.Ref("s") }], ("a", "s"));

        Assert.Equal(At(2, 8), Dates(result, "s1").EarlyStart);
    }

    [Fact]
    public void Calculate_Holiday_IsStrodeOver()
    {
        var calendar = WorkingCalendar.Standard with { Exceptions = [new CalendarException(Some.Day(1), Some.Day(2), "", [])] };

        Assert.Equal(At(3, 17), CriticalPath.Calculate(Input([Days("a", 2)]) with { Calendar = calendar }).Finish);
    }

    [Fact]
    public void Calculate_BegunAndDone_KeepTheirActualDates()
    {
        var (done, begun) = (Days("done", 1), Days("begun", 2));
        var result = Calculate(
            [
                done with { Schedule = done.Schedule! with { ActualStart = At(-3, 8), ActualFinish = At(-2, 17) } },
                begun with { Schedule = begun.Schedule! with { ActualStart = At(1, 8) } },
            ],
            ("done", "begun"));

        Assert.Equal((At(-3, 8), At(-2, 17), At(-3, 8), At(-2, 17)), Dates(result, "done"));
        Assert.Equal(At(2, 17), Dates(result, "begun").EarlyFinish);
        Assert.Equal([false, true], result.Tasks.Select(t => t.Critical));
    }

    [Fact]
    public void Calculate_CalendarThatNeverWorks_IsToldAndReplaced()
    {
        var result = CriticalPath.Calculate(Input([Days("a", 1)]) with { Calendar = new([], []) });

        Assert.Equal("calendar-without-work", Assert.Single(result.Problems).Code);
        Assert.Equal(At(0, 17), result.Finish);
    }

    [Fact]
    public void Calculate_NothingToDo_IsItsStart() => Assert.Equal((At(0, 8), At(0, 8)), (Calculate([]).Start, Calculate([]).Finish));

    private static DateTime At(int workingDay, int hour) => Some.Day(workingDay).ToDateTime(new TimeOnly(hour, 0));

    private static ProjectTask Days(string id, int days) => Some.Task(id) with { Schedule = new() { DurationMinutes = days * 480 } };

    private static ScheduleInput Input(ProjectTask[] tasks, params (string From, string To)[] links) => new()
    {
        Tasks = tasks, Start = At(0, 8), Links = [.. links.Select(l => new TaskDependency(Some.Ref(l.From), Some.Ref(l.To)))],
    };

    private static ScheduleResult Calculate(ProjectTask[] tasks, params (string From, string To)[] links) => CriticalPath.Calculate(Input(tasks, links));

    private static (DateTime EarlyStart, DateTime EarlyFinish, DateTime LateStart, DateTime LateFinish) Dates(ScheduleResult result, string id)
    {
        var task = result.Tasks.Single(t => t.Task.Id == id);
        return (task.EarlyStart, task.EarlyFinish, task.LateStart, task.LateFinish);
    }
}
