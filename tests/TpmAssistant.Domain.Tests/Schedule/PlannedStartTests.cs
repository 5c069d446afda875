using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Schedule;

/// <summary>A planned start of a board holds, and the path goes on through it to what the task waits for.</summary>
public class PlannedStartTests
{
    private static readonly ProjectTask First = Some.Task("first", Some.Day(3)) with { Start = Some.Day(1) };
    private static readonly ProjectTask Last = Some.Task("last", Some.Day(20)) with { Start = Some.Day(15) };

    [Fact]
    public void Of_PlannedStartAfterWhatItWaitsFor_HoldsTheDate()
    {
        var outlook = ScheduleOutlooks.Of(Linked(First, Last));

        Assert.Equal(Last.Start, DateOnly.FromDateTime(outlook.Dates[Last.Ref].Start));
        Assert.Equal(Last.Due, outlook.Finish);
    }

    [Fact]
    public void Of_PlannedStartAfterWhatItWaitsFor_PathGoesOnWithTheRoomTold()
    {
        var outlook = ScheduleOutlooks.Of(Linked(First, Last));

        Assert.Equal([First.Ref, Last.Ref], outlook.Path.Select(t => t.Task));
        var room = outlook.Plan.Input.Calendar.WorkingDaysBetween(First.Due!.Value, Last.Start!.Value) - 1;
        Assert.Equal(room, outlook.RoomBefore(Last.Ref));
        Assert.True(outlook.Dates[First.Ref].TotalSlackMinutes > 0);
    }

    [Fact]
    public void Of_WorkBeforeSlipsBeyondTheRoom_LinkHoldsAndTheDateMoves()
    {
        var outlook = ScheduleOutlooks.Of(Linked(First with { Due = Some.Day(18) }, Last));

        Assert.Null(outlook.RoomBefore(Last.Ref));
        Assert.Equal(DriverKind.Link, outlook.Dates[Last.Ref].Driver.Kind);
        Assert.True(outlook.Finish > Last.Due);
    }

    [Fact]
    public void Of_SeveralBefore_GoesOnThroughTheOneThatEndsLast()
    {
        var second = Some.Task("second", Some.Day(8)) with { Start = Some.Day(1) };
        var snapshot = Linked(First, Last) with { Tasks = [First, second, Last], Dependencies = [new(First.Ref, Last.Ref), new(second.Ref, Last.Ref)] };

        Assert.Equal(second.Ref, ScheduleOutlooks.Of(snapshot).Before[Last.Ref]);
    }

    [Fact]
    public void Of_ProposedLink_IsNoReason()
    {
        var snapshot = Linked(First, Last) with { Dependencies = [new(First.Ref, Last.Ref, Origin: Origin.Proposed)] };

        Assert.Empty(ScheduleOutlooks.Of(snapshot).Before);
    }

    [Fact]
    public void Of_PlanWithDurations_EndsAtTheDatePutOnIt()
    {
        var dated = Last with
        {
            Schedule = new() { DurationMinutes = 480, Constraint = ConstraintType.StartNoEarlierThan, ConstraintDate = Last.Start!.Value.ToDateTime(new TimeOnly(8, 0)) },
        };

        Assert.Empty(ScheduleOutlooks.Of(Linked(First, dated)).Before);
    }

    private static Snapshot Linked(ProjectTask first, ProjectTask last) => Some.Snapshot(first, last) with { Dependencies = [new TaskDependency(first.Ref, last.Ref)] };
}
