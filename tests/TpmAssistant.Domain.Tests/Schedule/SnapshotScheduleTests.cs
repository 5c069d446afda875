using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Schedule;

public class SnapshotScheduleTests
{
    [Fact]
    public void Of_TaskThatStatesNothing_TakesADayAndIsCounted()
    {
        var plan = Plan(Some.Task("a"));

        Assert.Equal(new(480, 480, DurationBasis.Default), plan.Lengths[Some.Ref("a")]);
        Assert.Equal([Some.Ref("a")], plan.OnDefault);
        Assert.Equal((At(0, 8), At(0, 17)), Dates(plan, "a"));
    }

    [Fact]
    public void Of_EffortDatesEstimateAndPlan_EachGoBeforeTheOneBefore()
    {
        var task = Some.Task("a") with { EffortHours = 12 };
        var dated = task with { Start = Some.Day(1), Due = Some.Day(3) };
        var planned = dated with { Schedule = new() { DurationMinutes = 60 } };
        var project = Some.Project() with { Estimates = [new(Some.Ref("a"), 1, 2, 8, Origin.Entered)] };

        Assert.Equal(new(720, 720, DurationBasis.Effort), Plan(task).Lengths[Some.Ref("a")]);
        Assert.Equal(new(1440, 1440, DurationBasis.Dates), Plan(dated).Lengths[Some.Ref("a")]);
        Assert.Equal(new(960, 960, DurationBasis.Estimate), SnapshotSchedule.Of(Some.Snapshot(project, dated)).Lengths[Some.Ref("a")]);
        Assert.Equal(new(60, 60, DurationBasis.Plan), SnapshotSchedule.Of(Some.Snapshot(project, planned)).Lengths[Some.Ref("a")]);
    }

    [Fact]
    public void Of_PlannedStart_HoldsBackButNeverLeadsIntoThePast()
    {
        var plan = Plan(Some.Task("later") with { Start = Some.Day(2), Due = Some.Day(2) }, Some.Task("missed") with { Start = Some.Day(-4), Due = Some.Day(-3) });

        Assert.Equal((At(2, 8), At(2, 17)), Dates(plan, "later"));
        Assert.Equal((At(0, 8), At(1, 17)), Dates(plan, "missed"));
        Assert.Equal([Some.Ref("missed")], plan.CountedFromStatus);
    }

    [Fact]
    public void Of_DueDateAlone_IsTheFinishUnlessALinkSaysMore()
    {
        var tasks = new[] { Some.Task("free", Some.Day(5)), Some.Task("linked", Some.Day(5)) };
        var plan = SnapshotSchedule.Of(Some.Snapshot(Some.Project() with { Dependencies = [new(Some.Ref("free"), Some.Ref("linked"))] }, tasks));

        Assert.Equal((At(5, 8), At(5, 17)), Dates(plan, "free"));
        Assert.Equal((At(6, 8), At(6, 17)), Dates(plan, "linked"));
    }

    [Fact]
    public void Of_BegunWork_HasItsShareLeftAfterTheStatusDate()
    {
        var begun = Some.InProgress("a") with { Start = Some.Day(-2), Due = Some.Day(1) };
        var plan = Plan(begun);

        Assert.Equal(960, plan.Lengths[begun.Ref].RemainingMinutes);
        Assert.Equal((At(-2, 8), At(1, 17)), Dates(plan, "a"));
    }

    [Fact]
    public void Of_BegunWorkPastItsDueDate_HasItsEffortLeftAndADayAtLeast()
    {
        var late = Some.InProgress("late") with { Start = Some.Day(-40), Due = Some.Day(-1) };

        Assert.Equal(new(1920, 960, DurationBasis.Effort), Plan(late with { EffortHours = 32 }).Lengths[late.Ref]);
        Assert.Equal(new(480, 480, DurationBasis.Effort), Plan(late with { EffortHours = 4 }).Lengths[late.Ref]);
        Assert.Equal(new(19200, 9600, DurationBasis.Dates), Plan(late).Lengths[late.Ref]);
    }

    [Fact]
    public void Of_BegunBeforeWhatItWaitsForIsDone_GoesOnAfterIt()
    {
        var begun = Some.InProgress("b") with { Start = Some.Day(-1), Due = Some.Day(0) };
        var project = Some.Project() with { Dependencies = [new(Some.Ref("a"), Some.Ref("b"))] };
        var plan = SnapshotSchedule.Of(Some.Snapshot(project, Some.Task("a") with { EffortHours = 16 }, begun));
        var b = CriticalPath.Calculate(plan.Input).Tasks[1];

        Assert.Equal((At(-1, 8), At(2, 17)), (b.EarlyStart, b.EarlyFinish));
        Assert.Equal((0, true), (b.TotalSlackMinutes, b.Critical));
    }

    [Fact]
    public void Of_DoneAndCalledOff_AreNotToBeDoneAgain()
    {
        var done = Some.Done("done") with { Start = Some.Day(-3), CompletedOn = Some.Day(-1) };
        var plan = Plan(done, Some.Task("off") with { State = TaskState.Cancelled }, Some.Done("undated") with { CompletedOn = null });

        Assert.Equal((At(-3, 8), At(-1, 17)), Dates(plan, "done"));
        Assert.Equal(At(0, 17), Dates(plan, "undated").Finish);
        Assert.False(plan.Lengths.ContainsKey(Some.Ref("off")));
    }

    [Fact]
    public void Of_Links_AreCountedByWhetherTheyAreOnlyProposed()
    {
        var project = Some.Project() with
        {
            Dependencies =
            [
                new(Some.Ref("a"), Some.Ref("b"), Origin: Origin.Entered),
                new(Some.Ref("a"), Some.Ref("c"), Origin: Origin.Proposed),
                new(Some.Ref("a"), Some.Ref("unseen")),
            ],
        };
        var plan = SnapshotSchedule.Of(Some.Snapshot(project, Some.Task("a"), Some.Task("b"), Some.Task("c")));

        Assert.Equal((1, 1, true), (plan.KnownLinks.Count, plan.ProposedLinks.Count, plan.HasLinks));
        Assert.Empty(CriticalPath.Calculate(plan.Input).Problems);
        Assert.False(Plan(Some.Task()).HasLinks);
    }

    [Fact]
    public void Of_PlanFile_KeepsItsStartCalendarsAndPeople()
    {
        var nights = new WorkingCalendar([.. Enumerable.Repeat<IReadOnlyList<WorkingTime>>([new(0, 240)], 7)], []);
        var person = Some.Person();
        var snapshot = Some.Snapshot(
            Some.Task("theirs") with { Schedule = new() { DurationMinutes = 480 } },
            Some.Unowned("own") with { Schedule = new() { DurationMinutes = 240, CalendarKey = "7" } }) with
        {
            Plan = new() { Start = At(1, 0), Calendars = new Dictionary<string, WorkingCalendar> { ["7"] = nights, [person.Id.Value] = nights } },
        };
        var plan = SnapshotSchedule.Of(snapshot);

        Assert.Equal((At(1, 0), At(2, 4)), Dates(plan, "theirs"));
        Assert.Equal((At(1, 0), At(1, 4)), Dates(plan, "own"));
    }

    private static DateTime At(int workingDay, int hour) => Some.Day(workingDay).ToDateTime(new TimeOnly(hour, 0));

    private static SnapshotPlan Plan(params ProjectTask[] tasks) => SnapshotSchedule.Of(Some.Snapshot(tasks));

    private static (DateTime Start, DateTime Finish) Dates(SnapshotPlan plan, string id)
    {
        var task = CriticalPath.Calculate(plan.Input).Tasks.Single(t => t.Task.Id == id);
        return (task.EarlyStart, task.EarlyFinish);
    }
}
