using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health.Rules;

public class MilestoneSlipRuleTests
{
    private readonly MilestoneSlipRule rule = new();

    [Theory]
    [InlineData(19, null)]
    [InlineData(20, null)]
    [InlineData(21, Severity.Warning)]
    [InlineData(25, Severity.Warning)]
    [InlineData(26, Severity.Critical)]
    public void Examine_PlannedAroundBaseline_RedBeyondTolerance(int current, Severity? expected) =>
        Assert.Equal(expected, rule.SeverityOf(Context(Some.Milestone("m", Some.Day(20), Some.Day(current)))));

    [Theory]
    [InlineData(3, Severity.Critical)]
    [InlineData(10, Severity.Warning)]
    public void Examine_OwnTolerance_Decides(int tolerance, Severity expected)
    {
        var project = Some.Project() with
        {
            Tolerances = new() { MilestoneSlipDays = tolerance },
            Milestones = [Some.Milestone("m", Some.Day(20), Some.Day(25))],
        };

        Assert.Equal(expected, rule.SeverityOf(Some.Context(Some.Snapshot(project))));
    }

    [Fact]
    public void Examine_PassedAndNotReached_SlipsToToday()
    {
        var finding = rule.Finding(Context(Some.Milestone("m", Some.Day(-2), Some.Day(-2))));

        Assert.Equal(2, finding!.Days("slip"));
        Assert.Equal(Some.Today, finding!.Date("expected"));
    }

    [Fact]
    public void Examine_Reached_FindsNothing() =>
        Assert.Null(rule.Finding(Context(Some.Milestone("m", Some.Day(-20), Some.Day(-2)) with { Reached = Some.Day(-2) })));

    [Fact]
    public void Examine_WithoutBaseline_FindsNothing() => Assert.Null(rule.Finding(Context(Some.Milestone("m", null, Some.Day(2)))));

    [Fact]
    public void Examine_NoDateOfItsOwn_TakesTheLastDueOfItsTasks()
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", Some.Day(5), null, "a", "b")] };
        var finding = rule.Finding(Some.Context(Some.Snapshot(project, Some.Task("a", Some.Day(3)), Some.Task("b", Some.Day(9)))));

        Assert.Equal(Some.Day(9), finding!.Date("expected"));
        Assert.Equal(4, finding!.Days("slip"));
        Assert.Equal(["milestone:m", "b", "a"], finding!.Items());
    }

    [Fact]
    public void Examine_SeveralSlip_SpeaksOfTheWorst()
    {
        var finding = rule.Finding(Context(Some.Milestone("small", Some.Day(5), Some.Day(6)), Some.Milestone("large", Some.Day(5), Some.Day(9))));

        Assert.Equal("Milestone large", finding!.Text("milestone"));
        Assert.Equal(2, finding!.Count("slipping"));
    }

    private static HealthContext Context(params Milestone[] milestones) =>
        Some.Context(Some.Snapshot(Some.Project() with { Milestones = milestones }));
}
