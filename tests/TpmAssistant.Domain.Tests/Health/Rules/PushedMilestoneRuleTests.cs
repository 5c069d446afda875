using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health.Rules;

public class PushedMilestoneRuleTests
{
    private readonly PushedMilestoneRule rule = new();

    /// <summary>A task a day late, then one of some days that the milestone of today plus three needs.</summary>
    [Theory]
    [InlineData(4, null)]
    [InlineData(5, Severity.Warning)]
    [InlineData(8, Severity.Warning)]
    [InlineData(9, Severity.Critical)]
    public void Examine_WhatWaitsCannotEndInTime_BySlip(int days, Severity? expected) => Assert.Equal(expected, rule.SeverityOf(Context(days)));

    [Fact]
    public void Examine_Pushed_TellsPromiseAndWhereItHeads()
    {
        var finding = rule.Finding(Context(6));

        Assert.Equal(Some.Day(3), finding!.Date("promised"));
        Assert.Equal(Some.Day(6), finding!.Date("earliest"));
        Assert.Equal(3, finding!.Days("slip"));
        Assert.Equal(["milestone:m", "b"], finding!.Items());
    }

    [Fact]
    public void Examine_TheDatesSayItThemselves_IsLeftToTheSlip()
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", Some.Day(3), Some.Day(9), "b")] };

        Assert.Null(rule.Finding(Some.Context(Some.Snapshot(project, Some.Task("b", Some.Day(9))))));
    }

    [Fact]
    public void Examine_WaitingInACircle_IsTakenAsWaitingForNothing() =>
        Assert.Null(rule.Finding(Some.Context(Context(4).Now with { Dependencies = [Link("a", "b"), Link("b", "a")] })));

    private static HealthContext Context(int days)
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", Some.Day(3), null, "b")] };
        return Some.Context(Some.Snapshot(project, Some.Task("a", Some.Day(-1)), Some.Task("b", Some.Day(3)) with { EffortHours = 8 * days }) with
        {
            Dependencies = [Link("a", "b")],
        });
    }

    private static TaskDependency Link(string from, string to) => new(Some.Ref(from), Some.Ref(to), Origin: Origin.Entered);
}
