using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health.Rules;

public class LateHoldingRuleTests
{
    private readonly LateHoldingRule rule = new();

    /// <summary>Ten days of work, half of them done: it will end five days from now.</summary>
    [Theory]
    [InlineData(2, null)]
    [InlineData(3, Severity.Warning)]
    [InlineData(60, Severity.Warning)]
    public void Examine_OthersWait_AmberFromThreeDaysLateAndNeverRed(int late, Severity? expected) => Assert.Equal(expected, rule.SeverityOf(Some.Context(Linked(Late(late, 80)))));

    /// <summary>Three days late and done tomorrow: within what a milestone may slip.</summary>
    [Fact]
    public void Examine_EndsSoon_FindsNothing() => Assert.Null(rule.Finding(Some.Context(Linked(Late(3, 8)))));

    [Fact]
    public void Examine_WhatWaitsHasBegun_FindsNothing()
    {
        var now = Linked(Late(6, 80));

        Assert.Null(rule.Finding(Some.Context(now with { Tasks = [.. now.Tasks.Select(t => t with { State = TaskState.InProgress })] })));
    }

    [Fact]
    public void Examine_NobodyWaits_FindsNothing()
    {
        var now = Linked(Late(6, 80));

        Assert.Null(rule.Finding(Some.Context(now with { Dependencies = [new(Some.Ref("b"), Some.Ref("c"))] })));
    }

    /// <summary>A new date does not make it earlier than first planned.</summary>
    [Fact]
    public void Examine_DateMoved_IsLateSinceTheFirst()
    {
        var past = Linked(Late(6, 80));
        var now = past with { Tasks = [.. past.Tasks.Select(t => t.Ref == Some.Ref("a") ? t with { Due = Some.Day(3) } : t)] };

        var finding = rule.Finding(Some.Context(now, past.On(Some.Day(-1))))!;

        Assert.Equal(6, finding.Days("longest"));
        Assert.Equal(new Figure.Date(Some.Day(-6)), finding.Evidence[0].Note);
    }

    /// <summary>Without any link nobody can say that nothing waits: the milestone does. With links it is known who waits.</summary>
    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, null)]
    public void Examine_NoLinksKnown_MilestoneWaits(bool needed, int? held)
    {
        var task = Late(6, 80);
        var now = Some.Snapshot(task, Some.Task("b", Some.Day(20)));
        if (needed) now = now with { Project = now.Project with { Milestones = [new Milestone("m", "Go-live", Some.Day(20), null, [task.Ref])] } };

        Assert.Equal(held, rule.Finding(Some.Context(now))?.Count("held"));
    }

    [Fact]
    public void Examine_Several_TellsTheLatestFirstAndEachWaitingOnce()
    {
        var now = Some.Snapshot(Late(6, 80), Late(9, 80) with { Ref = Some.Ref("d") }, Some.Task("b", Some.Day(20)), Some.Task("c", Some.Day(20)));
        var finding = rule.Finding(Some.Context(now with { Dependencies = [new(Some.Ref("a"), Some.Ref("b")), new(Some.Ref("d"), Some.Ref("b")), new(Some.Ref("d"), Some.Ref("c"))] }));

        Assert.Equal((2, 2, 9), (finding!.Count("tasks"), finding!.Count("held"), finding!.Days("longest")));
        Assert.Equal(["d", "a"], finding!.Items());
    }

    private static ProjectTask Late(int days, double hours) => Some.InProgress("a", Some.Day(-days)) with { EffortHours = hours };

    private static Snapshot Linked(ProjectTask late) => Some.Snapshot(late, Some.Task("b", Some.Day(20))) with { Dependencies = [new(late.Ref, Some.Ref("b"))] };
}
