using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Planning;

public class ScopeTrendTests
{
    private static readonly Baseline Agreed = new(Some.Today.AddDays(-14), null, [Some.Ref("a"), Some.Ref("b")]);

    [Fact]
    public void Of_Weeks_TakesTheLastLookOfEachAndCountsWhatTheBaselineDoesNotHold()
    {
        var now = Look(0, "a", "b", "c", "d");

        var trend = ScopeTrend.Of(now, [Look(-21, "a"), Look(-13, "a", "b"), Look(-5, "a", "b"), Look(-3, "a", "b", "c")]);

        Assert.Equal([(-21, 1, null), (-13, 2, 0), (-3, 3, 1), (0, 4, 2)], trend.Select(p => (p.Day.DayNumber - Some.Today.DayNumber, p.Tasks, p.Added)));
    }

    [Fact]
    public void Of_DefectsAndWhatIsCalledOff_AreNoScope()
    {
        var now = Look(0, "a") with { Tasks = [Some.Task("a"), Some.Task("x") with { State = TaskState.Cancelled }, Some.Task("y") with { Meanings = [LabelMeaning.Defect] }] };

        Assert.Equal(1, ScopeTrend.Of(now, [Look(-7, "a")])[^1].Tasks);
    }

    [Fact]
    public void Of_NoPast_IsEmpty() => Assert.Empty(ScopeTrend.Of(Look(0, "a"), []));

    [Fact]
    public void Of_ManyWeeks_KeepsTheLatest() => Assert.Equal(ScopeTrend.Most, ScopeTrend.Of(Look(0, "a"), [.. Enumerable.Range(1, 30).Select(w => Look(-7 * w, "a"))]).Count);

    private static Snapshot Look(int days, params string[] tasks) => new()
    {
        Project = Some.Project() with { Baseline = Agreed }, TakenAt = Some.Now.AddDays(days), StatusDate = Some.Today.AddDays(days), Reader = new("r"),
        Tasks = [.. tasks.Select(t => Some.Task(t))], Coverage = Coverage.None,
    };
}
