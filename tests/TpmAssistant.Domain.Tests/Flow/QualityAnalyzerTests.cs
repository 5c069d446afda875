using TpmAssistant.Domain.Flow;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Flow;

public sealed class QualityAnalyzerTests
{
    [Fact]
    public void Analyze_NothingMarksADefect_IsNotAssessed() => Assert.False(Of(Some.Task()).IsMarked);

    [Fact]
    public void Analyze_ALabelMeansDefect_NoneIsGoodNews()
    {
        var project = Some.Project() with { Labels = new Dictionary<string, LabelMeaning> { ["bug"] = LabelMeaning.Defect } };

        var quality = QualityAnalyzer.Analyze(new HealthContext(Some.Snapshot(project, Some.Task()), []));

        Assert.True(quality.IsMarked);
        Assert.Empty(quality.Open);
    }

    /// <summary>Found three weeks and one week ago; the first was closed a fortnight ago.</summary>
    [Fact]
    public void Analyze_Weeks_FollowArrivalAndClosure()
    {
        var quality = Of(
            Defect("a", -21) with { State = TaskState.Completed, CompletedOn = Some.Today.AddDays(-13) }, Defect("b", -6), Defect("c", -20));

        Assert.Equal([(1, 0, 1), (1, 0, 2), (0, 1, 1), (1, 0, 2)], quality.Weeks.TakeLast(4).Select(w => (w.Arrived, w.Closed, w.Open)));
        Assert.Equal(["c", "b"], quality.Open.Select(i => i.Task.Ref.Id));
    }

    /// <summary>Whatever was open, plus what came, less what went, is what is open a week later.</summary>
    [Fact]
    public void Analyze_Weeks_AddUp()
    {
        var quality = Of([.. Enumerable.Range(0, 40).Select(i => i % 3 == 0
            ? Defect($"{i}", -50 + i) : Defect($"{i}", -50 + i) with { State = TaskState.Completed, CompletedOn = Some.Today.AddDays(Math.Min(0, -48 + i + (i % 5))) })]);

        foreach (var (was, now) in quality.Weeks.Zip(quality.Weeks.Skip(1))) Assert.Equal(was.Open + now.Arrived - now.Closed, now.Open);
        Assert.Equal(quality.Open.Count, quality.Weeks[^1].Open);
    }

    [Fact]
    public void Analyze_FewClosed_GivesNoTimeToClose()
    {
        ProjectTask[] closed = [.. Enumerable.Range(1, QualityAnalyzer.FewestClosed).Select(i => Defect($"{i}", -14) with { State = TaskState.Completed, CompletedOn = Some.Today.AddDays(-14 + 7) })];

        Assert.Null(Of(closed[1..]).MedianDaysToClose);
        Assert.Equal(6, Of(closed).MedianDaysToClose);
    }

    private static QualityReport Of(params ProjectTask[] tasks) =>
        QualityAnalyzer.Analyze(new HealthContext(Some.Snapshot(tasks), [Some.Snapshot().On(Some.Day(-40))]));

    private static ProjectTask Defect(string id, int day) => Some.Task(id) with { Meanings = [LabelMeaning.Defect], CreatedAt = Some.Now.AddDays(day) };
}
