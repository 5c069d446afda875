using TpmAssistant.Domain.Closure;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Closure;

public class ClosureFiguresTests
{
    private static readonly Project Row = Some.Project() with
    {
        Baseline = new(Some.Day(-30), Some.Day(-2), [Some.Ref("1"), Some.Ref("2"), Some.Ref("gone")]),
        Milestones = [Some.Milestone("live", Some.Day(-3), Some.Day(0), "1")],
    };

    [Fact]
    public void Of_AllDone_HoldsTheLastDayAgainstThePromise()
    {
        var figures = ClosureFigures.Of(Some.Snapshot(Row, Some.Done("1"), Some.Done("2"), Some.Done("3")), [], []);

        Assert.Equal((Some.Today, 2), (figures.Finished, figures.DaysLate));
        Assert.Equal((3, 2, 1, 1), (figures.TasksPromised, figures.PromisedDone, figures.PromisedDropped, figures.AddedDone));
        Assert.Equal((Some.Today, 3), (figures.Milestones[0].Reached, figures.Milestones[0].SlipDays));
        Assert.Equal(0, figures.OpenEnds);
    }

    [Fact]
    public void Of_OpenWork_IsNotFinishedAndCountsItsEnds()
    {
        var row = Row with { Decisions = [new("d", "Which?", null, null, [])] };
        var figures = ClosureFigures.Of(Some.Snapshot(row, Some.Done("1"), Some.Task("2"), Some.Task("3") with { State = TaskState.Cancelled }), [], []);

        Assert.Null(figures.Finished);
        Assert.Equal(2, figures.DaysLate);
        Assert.Equal(2, figures.OpenEnds);
        Assert.Equal(["2"], figures.OpenTasks.Select(t => t.Ref.Id));
    }
}
