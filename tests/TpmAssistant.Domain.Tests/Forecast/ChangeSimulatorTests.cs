using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Forecast;

/// <summary>A chain of ten, ten and five days beside a task of four; nothing spreads, so that dates can be counted on the fingers.</summary>
public class ChangeSimulatorTests
{
    private static readonly Person Bo = Some.Person("Bo Lind");

    private static Snapshot Plan => Some.Snapshot(
        Some.Project() with
        {
            TargetFinish = Some.Day(24),
            Estimates = [Sure("1", 10), Sure("2", 10), Sure("3", 5), Sure("side", 4)],
            Milestones = [Some.Milestone("half", null, Some.Day(19), "2")],
            Dependencies = [new(Some.Ref("1"), Some.Ref("2")), new(Some.Ref("2"), Some.Ref("3")), new(Some.Ref("side"), Some.Ref("3"))],
        },
        Some.Task("1"), Some.Task("2") with { Assignees = [Some.Person(), Bo] }, Some.Task("3"), Some.Task("side") with { Assignees = [Bo] });

    private static TaskEstimate Sure(string task, double days) => new(Some.Ref(task), days, days, days, Origin.Entered);

    private static ChangeEffect Apply(PlanChange change) => new ChangeSimulator(Plan, [], new(Iterations: 50)).Apply(change);

    [Fact]
    public void Apply_CriticalTaskSlips_MovesTheFinishAndTheMilestone()
    {
        var effect = Apply(new(ChangeKind.Slip) { Tasks = [Some.Ref("1")], Days = 5 });

        Assert.Equal((Some.Day(24), Some.Day(29)), (effect.Before.P80, effect.After.P80));
        Assert.Equal((1, 0), (effect.Before.ChanceOfPromise, effect.After.ChanceOfPromise));
        Assert.Contains(effect.Moved, m => m is { IsMilestone: true, Days: 5 });
    }

    [Fact]
    public void Apply_TaskWithRoomSlips_MovesNothingElse()
    {
        var effect = Apply(new(ChangeKind.Slip) { Tasks = [Some.Ref("side")], Days = 5 });

        Assert.Equal(effect.Before.P80, effect.After.P80);
        Assert.Equal([Some.Ref("side")], effect.Moved.Where(m => m.Days != 0).Select(m => m.Item));
    }

    [Fact]
    public void Apply_Dropped_LeavesItsLinks() => Assert.Equal(Some.Day(14), Apply(new(ChangeKind.Drop) { Tasks = [Some.Ref("2")] }).After.P80);

    [Fact]
    public void Apply_Dropped_HasNoDateLeftToMove() =>
        Assert.DoesNotContain(Apply(new(ChangeKind.Drop) { Tasks = [Some.Ref("side")] }).Moved, m => m.Item == Some.Ref("side"));

    [Theory]
    [InlineData("side", 16)]
    [InlineData("1", 0)]
    public void Apply_TellsTheRoomThereWas(string task, int days) => Assert.Equal(days, Apply(new(ChangeKind.Slip) { Tasks = [Some.Ref(task)], Days = 1 }).RoomDays);

    [Fact]
    public void Apply_Shortened_EndsEarlier() => Assert.Equal(Some.Day(22), Apply(new(ChangeKind.Shorten) { Tasks = [Some.Ref("2")], Days = 2 }).After.P80);

    [Fact]
    public void Apply_StartsOnADay_WaitsForIt() => Assert.Equal(Some.Day(35), Apply(new(ChangeKind.Start) { Tasks = [Some.Ref("1")], Day = Some.Day(11) }).After.P80);

    [Fact]
    public void Apply_OneJoinsOnATask_SharesItsWork() => Assert.Equal(Some.Day(19), Apply(new(ChangeKind.Join) { Tasks = [Some.Ref("1")] }).After.P80);

    [Fact]
    public void Apply_OneLeaves_SharedTasksGoToTheOthersAndTheirOwnTakeTwiceAsLong()
    {
        var effect = Apply(new(ChangeKind.Leave) { Person = Bo.Id });

        Assert.Equal([Some.Ref("2"), Some.Ref("side")], effect.Touched);
        Assert.Equal(Some.Day(34), effect.After.P80);
    }

    [Fact]
    public void Options_AChain_AreOneOfEachKindBestFirst()
    {
        var options = new ChangeSimulator(Plan, [], new(Iterations: 50)).Options();

        Assert.Equal([ChangeKind.Drop, ChangeKind.Join, ChangeKind.Overlap], options.Select(o => o.Change.Kind).Order());
        Assert.Equal(options.Select(o => o.After.P80).Order(), options.Select(o => o.After.P80));
        Assert.All(options, o => Assert.True(o.After.P80 < o.Before.P80));
    }

    [Fact]
    public void Forecast_NoEstimatesAndNoHistory_IsIndicative()
    {
        Assert.False(ProjectForecaster.Forecast(Plan, []).IsIndicative);
        Assert.True(ProjectForecaster.Forecast(Plan with { Project = Plan.Project with { Estimates = [] } }, []).IsIndicative);
        Assert.True(ProjectForecaster.Forecast(Plan with { Project = Plan.Project with { Estimates = [.. Plan.Project.Estimates.Select(e => e with { Origin = Origin.Proposed })] } }, []).IsIndicative);
    }

    [Fact]
    public void Of_CompletedTasks_RatiosAreTheirsAgainstTheFirstDueDate()
    {
        // Planned for five days, moved once, done after ten.
        var before = Some.Snapshot([.. Enumerable.Range(0, 10).Select(i => Some.Task($"{i}", Some.Day(-16)) with { Start = Some.Day(-20) })]).On(Some.Day(-20));
        var now = Some.Snapshot([.. Enumerable.Range(0, 10).Select(i => Some.Done($"{i}", Some.Day(-12)) with { Start = Some.Day(-20), CompletedOn = Some.Day(-11) })]);

        Assert.All(EstimateHistory.Of(now, [before])!.Ratios, ratio => Assert.Equal(2, ratio));
        Assert.Null(EstimateHistory.Of(now with { Tasks = [.. now.Tasks.Skip(1)] }, [before]));
    }
}
