using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Schedule;

/// <summary>The rules beyond the plain network, a case each. Days are working days from the start of the project.</summary>
public class SchedulingRulesTests
{
    /// <summary>Project plans such a task at its late dates and shows it without slack; what follows comes after it.</summary>
    [Fact]
    public void Calculate_AsLateAsPossible_IsPlannedLateWithoutSlackAndPushesWhatFollows()
    {
        var result = Calculate([Of("a", 1, s => s with { Constraint = ConstraintType.AsLateAsPossible }), Of("b", 1), Of("long", 5)], ("a", "b"));

        Assert.Equal((At(3, 8), At(3, 17)), (Task(result, "a").Start, Task(result, "a").Finish));
        Assert.Equal(At(0, 8), Task(result, "a").EarlyStart);
        Assert.Equal((0, true), (Task(result, "a").TotalSlackMinutes, Task(result, "a").Critical));
        Assert.Equal(At(4, 8), Task(result, "b").EarlyStart);
    }

    [Fact]
    public void Calculate_FromTheFinish_AllIsAsLateAsThatAllows()
    {
        var result = CriticalPath.Calculate(Input([Of("a", 2), Of("b", 1), Of("side", 1)], ("a", "b"), ("side", "b")) with { Finish = At(9, 17) });

        Assert.Equal((At(7, 8), At(9, 17)), (result.Start, result.Finish));
        Assert.Equal((At(8, 8), At(8, 17)), (Task(result, "side").LateStart, Task(result, "side").LateFinish));
        Assert.Equal([0, 0, 480], result.Tasks.Select(t => t.TotalSlackMinutes).Order());
    }

    [Fact]
    public void Calculate_StartToStartOutOfASummary_CountsFromTheFirstOfItsTasks()
    {
        var tasks = new[]
        {
            Of("before", 2), Of("s", 0, s => s with { Summary = true }), Of("s1", 3) with { Parent = Some.Ref("s") }, Of("s2", 1) with { Parent = Some.Ref("s") }, Of("after", 1),
        };
        var result = CriticalPath.Calculate(Input(tasks, ("before", "s1"), ("before", "s2")) with
        {
            Links = [new(Some.Ref("before"), Some.Ref("s1")), new(Some.Ref("before"), Some.Ref("s2"), Lag: new(480)), new(Some.Ref("s"), Some.Ref("after"), DependencyType.StartToStart)],
        });

        Assert.Equal(At(2, 8), Task(result, "after").EarlyStart);
        Assert.Equal(Some.Ref("s1"), Task(result, "after").Driver.Task);
    }

    [Fact]
    public void Calculate_BegunWithAResumeInThePlan_GoesOnThere()
    {
        var result = Calculate([Of("a", 4, s => s with { ActualStart = At(0, 8), RemainingMinutes = 960, Resume = At(5, 8) })]);

        Assert.Equal((At(0, 8), At(6, 17), DriverKind.Actual), (result.Tasks[0].EarlyStart, result.Tasks[0].EarlyFinish, result.Tasks[0].Driver.Kind));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 3)]
    public void Calculate_LinkAndConstraintCollide_WhichHoldsIsChosenAndItIsTold(bool linksFirst, int day)
    {
        var result = CriticalPath.Calculate(Input([Of("a", 3), Of("b", 1, s => s with { Constraint = ConstraintType.MustStartOn, ConstraintDate = At(1, 8) })], ("a", "b")) with { LinksBeforeConstraints = linksFirst });

        Assert.Equal(At(day, 8), Task(result, "b").EarlyStart);
        Assert.Equal([Some.Ref("b"), Some.Ref("a")], Assert.Single(result.Problems).Tasks);
    }

    [Fact]
    public void Calculate_TwoEnds_EachMayHaveAPathOfItsOwn()
    {
        var input = Input([Of("a", 1), Of("b", 1), Of("long", 5)], ("a", "b"));

        Assert.Equal(["long"], CriticalPath.Calculate(input).Tasks.Where(t => t.Critical).Select(t => t.Task.Id));
        Assert.Equal(["a", "b", "long"], CriticalPath.Calculate(input with { EveryEndAlone = true }).Tasks.Where(t => t.Critical).Select(t => t.Task.Id));
    }

    [Fact]
    public void Calculate_TwoCircles_EachIsToldInTheOrderOfItsWaiting()
    {
        var result = Calculate([Of("d", 1), Of("a", 1), Of("c", 1), Of("b", 1), Of("x", 1), Of("y", 1)], ("a", "c"), ("c", "b"), ("b", "a"), ("y", "x"), ("x", "y"), ("b", "d"), ("d", "y"));

        Assert.Equal(["a c b", "x y"], result.Problems.Where(p => p.Code == "cycle").Select(p => string.Join(' ', p.Tasks.Select(t => t.Id))));
        Assert.Equal(At(1, 8), Task(result, "d").EarlyStart);
    }

    [Fact]
    public void Calculate_TaskWithinTheSummaryItLeadsTo_IsACircleOfBoth()
    {
        var result = Calculate([Of("s", 0, s => s with { Summary = true }), Of("a", 1) with { Parent = Some.Ref("s") }], ("a", "s"));

        Assert.Equal(["a", "s"], Assert.Single(result.Problems).Tasks.Select(t => t.Id));
    }

    [Fact]
    public void Calculate_DeadlineMissed_IsTold() =>
        Assert.Equal([("deadline-missed", "a")], Calculate([Of("a", 3, s => s with { Deadline = At(1, 17) }), Of("b", 1, s => s with { Deadline = At(0, 17) })]).Problems.Select(p => (p.Code, p.Tasks[0].Id)));

    [Fact]
    public void Calculate_OpenEnds_AreNamedUnlessTheirSummaryIsLinked()
    {
        var result = Calculate(
            [Of("a", 1), Of("s", 0, s => s with { Summary = true }), Of("s1", 1) with { Parent = Some.Ref("s") }, Of("z", 1), Of("lone", 1), Of("done", 1) with { State = TaskState.Completed }],
            ("a", "s"), ("s", "z"));

        Assert.Equal(["a", "lone"], result.OpenStarts.Select(t => t.Id));
        Assert.Equal(["z", "lone"], result.OpenEnds.Select(t => t.Id));
    }

    [Fact]
    public void Calculate_Drivers_SayWhatHoldsEachTask()
    {
        var nights = new WorkingCalendar([.. Enumerable.Repeat<IReadOnlyList<WorkingTime>>([new(0, 240)], 7)], []);
        var result = CriticalPath.Calculate(Input(
            [
                Of("first", 2), Of("short", 1), Of("linked", 1), Of("dated", 1, s => s with { Constraint = ConstraintType.StartNoEarlierThan, ConstraintDate = At(4, 8) }),
                Of("begun", 1, s => s with { ActualStart = At(0, 8) }), Of("fixed", 1, s => s with { Manual = true, Start = At(1, 8), Finish = At(1, 17) }), Of("night", 1, s => s with { CalendarKey = "n" }),
            ],
            ("first", "linked"), ("short", "linked"), ("short", "dated"), ("first", "night")) with { Calendars = new Dictionary<string, WorkingCalendar> { ["n"] = nights } });

        Assert.Equal(
            [(DriverKind.ProjectStart, null), (DriverKind.ProjectStart, null), (DriverKind.Link, "first"), (DriverKind.Constraint, null), (DriverKind.Actual, null), (DriverKind.Manual, null), (DriverKind.Link, "first")],
            result.Tasks.Select(t => (t.Driver.Kind, t.Driver.Task?.Id)));
        Assert.Equal(new(Some.Ref("first"), Some.Ref("linked")), Task(result, "linked").Driver.Link);
    }

    private static DateTime At(int workingDay, int hour) => Some.Day(workingDay).ToDateTime(new TimeOnly(hour, 0));

    private static ProjectTask Of(string id, int days, Func<TaskSchedule, TaskSchedule>? more = null)
    {
        var schedule = new TaskSchedule { DurationMinutes = days * 480 };
        return Some.Task(id) with { Schedule = more is null ? schedule : more(schedule) };
    }

    private static ScheduleInput Input(ProjectTask[] tasks, params (string From, string To)[] links) => new()
    {
        Tasks = tasks, Start = At(0, 8), Links = [.. links.Select(l => new TaskDependency(Some.Ref(l.From), Some.Ref(l.To)))],
    };

    private static ScheduleResult Calculate(ProjectTask[] tasks, params (string From, string To)[] links) => CriticalPath.Calculate(Input(tasks, links));

    private static ScheduledTask Task(ScheduleResult result, string id) => result.Tasks.Single(t => t.Task.Id == id);
}
