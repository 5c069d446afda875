using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health.Rules;

public class BudgetOverPlanRuleTests
{
    private readonly BudgetOverPlanRule rule = new();

    [Theory]
    [InlineData(900, null)]
    [InlineData(1040, null)]
    [InlineData(1041, Severity.Warning)]
    [InlineData(1100, Severity.Warning)]
    [InlineData(1101, Severity.Critical)]
    public void Examine_SpentAroundPlan_RedBeyondTolerance(int actual, Severity? expected) =>
        Assert.Equal(expected, rule.SeverityOf(Context(Line("a", 1000, 1000, actual))));

    [Theory]
    [InlineData(149, null)]
    [InlineData(150, Severity.Warning)]
    [InlineData(500, Severity.Warning)]
    [InlineData(501, Severity.Critical)]
    public void Examine_LittleOfTheWhole_IsNotWorthAWord(int over, Severity? expected) =>
        Assert.Equal(expected, rule.SeverityOf(Context(Line("a", 5000, 1000, 1000 + over))));

    [Fact]
    public void Examine_WorkIsAheadToo_FindsNothing()
    {
        var context = Context(Line("a", 1000, 400, 600));

        Assert.NotNull(rule.Finding(Some.Context(context.Now with { Tasks = [Some.Done("a"), Some.Task("b")] })));
        Assert.Null(rule.Finding(Some.Context(context.Now with { Tasks = [Some.Done("a"), Some.Done("b"), Some.Task("c")] })));
    }

    [Fact]
    public void Examine_OneLineOverAnotherUnder_AddsUp() => Assert.Null(rule.Finding(Context(Line("a", 5000, 1000, 1500), Line("b", 5000, 1000, 500))));

    [Fact]
    public void Examine_Over_NamesTheLinesThatAre()
    {
        var finding = rule.Finding(Context(Line("a", 5000, 1000, 900), Line("b", 5000, 1000, 1600)));

        Assert.Equal(500, finding!.Money("over"));
        Assert.Equal(0.25, finding!.Share("share"), 6);
        Assert.Equal(["budget:b"], finding!.Items());
        Assert.Equal(new Figure.Money(600, "EUR"), finding!.Evidence[0].Note);
    }

    [Fact]
    public void Examine_NothingPlannedYet_IsAShareOfTheWhole() => Assert.Equal(0.05, rule.Finding(Context(Line("a", 10000, 0, 500)))!.Share("share"), 6);

    [Fact]
    public void Examine_AmountsBeyondMoney_DoNotOverflow() =>
        Assert.Equal(Severity.Critical, rule.SeverityOf(Context(Line("a", decimal.MaxValue, 0.0000001m, decimal.MaxValue), Line("b", 0.00001m, 0, decimal.MaxValue))));

    private static BudgetLine Line(string key, decimal planned, decimal toDate, decimal actual) => new(key, key, planned, toDate, actual, Some.Today);

    private static HealthContext Context(params BudgetLine[] lines) => Some.Context(Some.Snapshot(Some.Project() with { Budget = lines }));
}
