using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health.Rules;

public class LateForMilestoneRuleTests
{
    private readonly LateForMilestoneRule rule = new();

    [Theory]
    [InlineData(10, null)]
    [InlineData(11, Severity.Warning)]
    [InlineData(15, Severity.Warning)]
    [InlineData(16, Severity.Critical)]
    public void Examine_DueAroundTheMilestone_RedBeyondTolerance(int due, Severity? expected) =>
        Assert.Equal(expected, rule.SeverityOf(Context(Some.Task("a", Some.Day(due)))));

    [Fact]
    public void Examine_OneTooLate_NamesItAlone()
    {
        var finding = rule.Finding(Context(Some.Task("a", Some.Day(9)), Some.Task("b", Some.Day(12))));

        Assert.Equal(["b"], finding!.Items());
        Assert.Equal(1, finding!.Count("tasks"));
        Assert.Equal(2, finding!.Days("over"));
        Assert.Equal(Some.Day(12), finding!.Date("latest"));
    }

    [Fact]
    public void Examine_DoneAlready_FindsNothing() => Assert.Null(rule.Finding(Context(Some.Done("a", Some.Day(12)))));

    [Fact]
    public void Examine_MilestonePassed_IsLeftToTheSlip()
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(-1), "a")] };

        Assert.Null(rule.Finding(Some.Context(Some.Snapshot(project, Some.Task("a", Some.Day(9))))));
    }

    private static HealthContext Context(params ProjectTask[] tasks) =>
        Some.Context(Some.Snapshot(Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(10), "a", "b")] }, tasks));
}
