using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health.Rules;

public class FinishSlipRuleTests
{
    private readonly FinishSlipRule rule = new();

    [Theory]
    [InlineData(30, null)]
    [InlineData(31, Severity.Warning)]
    [InlineData(35, Severity.Warning)]
    [InlineData(36, Severity.Critical)]
    public void Examine_LastWorkAroundTheTarget_RedBeyondTolerance(int due, Severity? expected) =>
        Assert.Equal(expected, rule.SeverityOf(Some.Context(Some.Snapshot(With(30), Some.Task("a", Some.Day(due)), Some.Task("b")))));

    [Theory]
    [InlineData(0, null)]
    [InlineData(-1, Severity.Warning)]
    [InlineData(-5, Severity.Warning)]
    [InlineData(-6, Severity.Critical)]
    public void Examine_TargetPassedWithWorkOpen_CountsToToday(int target, Severity? expected) =>
        Assert.Equal(expected, rule.SeverityOf(Some.Context(Some.Snapshot(With(target), Some.Task("a", Some.Day(-8))))));

    [Fact]
    public void Examine_TargetPassedAndAllDone_FindsNothing() =>
        Assert.Null(rule.Finding(Some.Context(Some.Snapshot(With(-9), Some.Done("a", Some.Day(-8))))));

    [Fact]
    public void Examine_NoTarget_TakesTheBaselines()
    {
        var project = Some.Project() with { Baseline = new(Some.Day(-40), Some.Day(5), []) };
        var finding = rule.Finding(Some.Context(Some.Snapshot(project, Some.Task("a", Some.Day(7)))));

        Assert.Equal(Some.Day(5), finding!.Date("target"));
        Assert.Equal(2, finding!.Days("slip"));
    }

    private static Project With(int target) => Some.Project() with { TargetFinish = Some.Day(target) };
}
