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

    /// <summary>A task some days late, taken to last as long again (three days at most), and one planned right after it that a milestone needs.</summary>
    [Theory]
    [InlineData(1, null)]
    [InlineData(2, Severity.Warning)]
    [InlineData(3, Severity.Warning)]
    [InlineData(4, Severity.Critical)]
    public void Examine_WhatWaitsCannotEndInTime_BySlip(int late, Severity? expected) => Assert.Equal(expected, rule.SeverityOf(Context(late)));

    [Fact]
    public void Examine_PlanLeavesRoomBetween_IsNotPushed() =>
        Assert.Null(rule.Finding(Some.Context(Context(2).Now with { Tasks = [.. Context(2).Now.Tasks.Select(t => t.Ref.Id == "b" ? t with { Start = Some.Day(3) } : t)] })));

    [Fact]
    public void Examine_Pushed_TellsPromiseAndWhereItHeads()
    {
        var finding = rule.Finding(Context(2));

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
        Assert.Null(rule.Finding(Some.Context(Context(2).Now with { Dependencies = [Link("a", "b"), Link("b", "a")] })));

    private static HealthContext Context(int late)
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", Some.Day(3), null, "b")] };
        return Some.Context(Some.Snapshot(project, Some.Task("a", Some.Day(-late)), Some.Task("b", Some.Day(3)) with { Start = Some.Day(1 - late), EffortHours = 8 }) with
        {
            Dependencies = [Link("a", "b")],
        });
    }

    private static TaskDependency Link(string from, string to) => new(Some.Ref(from), Some.Ref(to), Origin: Origin.Entered);
}
