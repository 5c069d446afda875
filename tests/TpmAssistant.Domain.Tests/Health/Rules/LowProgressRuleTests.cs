using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health.Rules;

public class LowProgressRuleTests
{
    private readonly LowProgressRule rule = new();

    [Theory]
    [InlineData(35, null)]
    [InlineData(34, Severity.Warning)]
    [InlineData(20, Severity.Warning)]
    [InlineData(19, Severity.Critical)]
    public void Examine_HalfTheTimeGone_ByTheGap(int done, Severity? expected) => Assert.Equal(expected, rule.SeverityOf(Context(done, -50, 50)));

    [Theory]
    [InlineData(-19, null)]
    [InlineData(-20, Severity.Warning)]
    public void Examine_Early_IsSilentUntilAFifthIsGone(int start, Severity? expected) =>
        Assert.Equal(expected, rule.SeverityOf(Context(0, start, 100 + start)));

    [Fact]
    public void Examine_ShortProjectWithinTolerance_StaysAmber() => Assert.Equal(Severity.Warning, rule.SeverityOf(Context(19, -3, 3, tolerance: 20)));

    [Fact]
    public void Examine_OverdueAndHalfDone_EarnsNothing()
    {
        var project = Some.Project() with { Start = Some.Day(-50), TargetFinish = Some.Day(50) };
        var late = Some.InProgress("late", Some.Day(-1));

        Assert.Equal(0, rule.Finding(Some.Context(Some.Snapshot(project, late)))!.Share("progress"));
        Assert.Null(rule.Finding(Some.Context(Some.Snapshot(project, late with { Due = Some.Day(1) }))));
    }

    [Fact]
    public void Examine_Behind_TellsWhatWouldBeOnPlan()
    {
        var finding = rule.Finding(Context(10, -50, 50));

        Assert.Equal(0.35, finding!.Share("needed"), 6);
        Assert.Equal(0.10, finding!.Share("progress"), 6);
        Assert.Equal(0.50, finding!.Share("elapsed"), 6);
        Assert.Equal(50, finding!.Days("daysLeft"));
    }

    [Fact]
    public void Examine_WithoutStartOrFinish_FindsNothing() => Assert.Null(rule.Finding(Some.Context(Some.Snapshot(Some.Task()))));

    /// <summary>A hundred tasks of the same weight.</summary>
    private static HealthContext Context(int done, int start, int finish, int tolerance = 5)
    {
        var project = Some.Project() with
        {
            Start = Some.Day(start), TargetFinish = Some.Day(finish), Tolerances = new() { MilestoneSlipDays = tolerance },
        };
        ProjectTask[] tasks = [.. Enumerable.Range(1, 100).Select(i => i <= done ? Some.Done($"{i}") : Some.Task($"{i}"))];
        return Some.Context(Some.Snapshot(project, tasks));
    }
}
