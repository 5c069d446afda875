using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health.Rules;

public class DefectGrowthRuleTests
{
    private readonly DefectGrowthRule rule = new();

    [Theory]
    [InlineData(0, 2, null)]
    [InlineData(0, 3, Severity.Warning)]
    [InlineData(16, 19, null)]
    [InlineData(15, 18, Severity.Warning)]
    [InlineData(10, 25, Severity.Warning)]
    public void Examine_DefectsGrew_ByCountAndShare(int before, int now, Severity? expected) =>
        Assert.Equal(expected, rule.SeverityOf(Some.Context(Defects(now), Defects(before).On(Some.Day(-10)))));

    [Theory]
    [InlineData(20, 10, 20, Severity.Critical)]
    [InlineData(20, 10, 21, Severity.Warning)]
    [InlineData(19, 9, 20, Severity.Critical)]
    [InlineData(19, 10, 20, Severity.Warning)]
    [InlineData(18, 9, 20, Severity.Warning)]
    public void Examine_DoubledByManyNearADate_IsRed(int now, int before, int finish, Severity expected)
    {
        var project = Some.Project() with { TargetFinish = Some.Day(finish) };

        Assert.Equal(expected, rule.SeverityOf(Some.Context(Defects(now, project), Defects(before).On(Some.Day(-10)))));
    }

    [Fact]
    public void Examine_SeveralSnapshots_TakesTheLatestOfTwoWeeksAgo()
    {
        var finding = rule.Finding(Some.Context(
            Defects(12), Defects(1).On(Some.Today.AddDays(-30)), Defects(4).On(Some.Today.AddDays(-14)), Defects(11).On(Some.Today.AddDays(-13))));

        Assert.Equal(4, finding!.Count("before"));
        Assert.Equal(Some.Today.AddDays(-14), finding!.Date("since"));
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, Severity.Warning)]
    [InlineData(50, Severity.Warning)]
    public void Examine_NoPast_CountsByTheDaysTheyCameAndWent(int came, Severity? expected)
    {
        ProjectTask Came(string id, int daysAgo) => Defect(id) with { CreatedAt = Some.Now.AddDays(-daysAgo) };
        ProjectTask[] before =
        [
            Came("old", 40) with { State = TaskState.Completed, CompletedOn = Some.Today.AddDays(-1) }, Came("new-and-gone", 3) with { State = TaskState.Completed },
            Came("open", 15), Defect("ever"),
        ];
        var now = Some.Snapshot(Some.Project() with { TargetFinish = Some.Day(5) }, [.. before, .. Enumerable.Range(0, came + 1).Select(i => Came($"{i}", i % 14))]);
        var finding = rule.Finding(Some.Context(now));

        Assert.Equal(expected, finding?.Severity);
        Assert.True(finding is null || (finding.Count("before"), finding.Count("open")) == (3, came + 3));
    }

    [Fact]
    public void Examine_OtherWorkGrew_FindsNothing() =>
        Assert.Null(rule.Finding(Some.Context(Some.Snapshot([.. Enumerable.Range(1, 9).Select(i => Some.Task($"{i}"))]), Some.Snapshot().On(Some.Day(-10)))));

    private static ProjectTask Defect(string id) => Some.Task(id) with { Meanings = [LabelMeaning.Defect] };

    private static Snapshot Defects(int count, Project? project = null) =>
        Some.Snapshot(project ?? Some.Project(), [.. Enumerable.Range(1, count).Select(i => Defect($"{i}"))]);
}
