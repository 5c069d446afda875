using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health.Rules;

public class BudgetAheadOfProgressRuleTests
{
    private readonly BudgetAheadOfProgressRule rule = new();

    [Theory]
    [InlineData(58, null)]
    [InlineData(59, Severity.Warning)]
    [InlineData(60, Severity.Warning)]
    [InlineData(61, Severity.Critical)]
    public void Examine_HalfDone_ByTheShareSpent(int spent, Severity? expected) => Assert.Equal(expected, rule.SeverityOf(Context(spent, 5, 5)));

    [Theory]
    [InlineData(89, 3, Severity.Warning)]
    [InlineData(91, 3, Severity.Critical)]
    public void Examine_NearlySpent_IsRedForAnyGap(int spent, int doneOfFour, Severity expected) =>
        Assert.Equal(expected, rule.SeverityOf(Context(spent, doneOfFour, 4 - doneOfFour)));

    [Fact]
    public void Examine_WithoutWork_FindsNothing() => Assert.Null(rule.Finding(Context(90, 0, 0)));

    [Fact]
    public void Examine_Ahead_TellsBothShares()
    {
        var finding = rule.Finding(Context(80, 5, 5));

        Assert.Equal(0.8, finding!.Share("spent"), 6);
        Assert.Equal(0.5, finding!.Share("progress"), 6);
        Assert.Equal(80, finding!.Money("actual"));
        Assert.Equal(100, finding!.Money("budget"));
    }

    private static HealthContext Context(int spent, int done, int open)
    {
        var project = Some.Project() with { Budget = [new BudgetLine("a", "Staff", 100, spent, spent, Some.Today)] };
        return Some.Context(Some.Snapshot(
            project, [.. Enumerable.Range(1, done).Select(i => Some.Done($"d{i}")), .. Enumerable.Range(1, open).Select(i => Some.Task($"o{i}"))]));
    }
}
