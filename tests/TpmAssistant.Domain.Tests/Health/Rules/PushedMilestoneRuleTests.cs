using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health.Rules;

public class PushedMilestoneRuleTests
{
    private readonly PushedMilestoneRule rule = new();

    /// <summary>A task some days late that takes today, and after it one that fills all days planned for it and that a milestone needs.</summary>
    [Theory]
    [InlineData(1, null)]
    [InlineData(2, Severity.Warning)]
    [InlineData(5, Severity.Warning)]
    [InlineData(6, Severity.Critical)]
    public void Examine_WhatWaitsCannotEndInTime_BySlip(int late, Severity? expected) => Assert.Equal(expected, rule.SeverityOf(Context(late)));

    /// <summary>A projection against the word of somebody who knows: amber, for a week. A word that is itself beyond the tolerance vouches for nothing.</summary>
    [Theory]
    [InlineData(0, 0, Severity.Warning)]
    [InlineData(6, 5, Severity.Warning)]
    [InlineData(7, 0, Severity.Critical)]
    [InlineData(0, 6, Severity.Critical)]
    public void Examine_BeyondToleranceAgainstAWord_IsAmberForAWeek(int daysAgo, int slip, Severity expected) =>
        Assert.Equal(expected, rule.SeverityOf(Said(Context(8), Some.Day(3 + slip), Some.Today.AddDays(-daysAgo))));

    /// <summary>A word never makes a milestone better than amber.</summary>
    [Fact]
    public void Examine_PushedALittleAgainstAWord_StaysAmber() => Assert.Equal(Severity.Warning, rule.SeverityOf(Said(Context(2), Some.Day(3), Some.Today)));

    private static HealthContext Said(HealthContext context, DateOnly day, DateOnly on) => Some.Context(context.Now with
    {
        Project = context.Project with { Milestones = [.. context.Project.Milestones.Select(m => m with { Expectation = new(day, on, Some.Person()) })] },
    });

    [Fact]
    public void Examine_PlanLeavesRoomBetween_IsNotPushed() =>
        Assert.Null(rule.Finding(Some.Context(Context(2).Now with { Tasks = [.. Context(2).Now.Tasks.Select(t => t.Ref.Id == "b" ? t with { Start = Some.Day(3), EffortHours = 8 } : t)] })));

    [Fact]
    public void Examine_Pushed_TellsPromiseAndWhereItHeads()
    {
        var finding = rule.Finding(Context(2));

        Assert.Equal(Some.Day(3), finding!.Date("promised"));
        Assert.Equal(Some.Day(5), finding!.Date("earliest"));
        Assert.Equal(2, finding!.Days("slip"));
        Assert.Equal(["milestone:m", "b"], finding!.Items());
    }

    /// <summary>Every milestone that the rule would speak of has its day, not the worst alone.</summary>
    [Fact]
    public void Heading_IsTheDayThatTheRuleTells()
    {
        var context = Context(2);
        var second = context.Now with { Project = context.Project with { Milestones = [.. context.Project.Milestones, Some.Milestone("n", Some.Day(2), null, "b")] } };

        Assert.Equal(new MilestoneHeading(Some.Day(5), 2, true), Assert.Single(MilestoneHeading.Pushed(context)).Value);
        Assert.Equal([new("m", new(Some.Day(5), 2, true)), new("n", new(Some.Day(5), 3, true))], MilestoneHeading.Pushed(Some.Context(second)).OrderBy(h => h.Key, StringComparer.Ordinal));
        Assert.Empty(MilestoneHeading.Pushed(Context(1)));
        Assert.Equal(new MilestoneHeading(Some.Day(4), 1, false), Assert.Single(MilestoneHeading.All(Context(1))).Value);
    }

    /// <summary>A report has one day and one lateness for a milestone: where its work is taking it.</summary>
    [Fact]
    public void Report_MilestonePushed_IsLateByWhereItHeads()
    {
        var now = Context(2).Now;

        var told = Assert.Single(StatusReportBuilder.Build(now, [], Audience.Team).Milestones);

        Assert.Equal((Some.Day(5), 2, HealthColour.Amber), (told.ComesOn, told.LateDays, told.Colour));
        Assert.Null(StatusReportBuilder.Build(now with { Project = now.Project with { Milestones = [.. now.Project.Milestones.Select(m => m with { External = true })] } }, [], Audience.Client).Milestones[0].Heading);
    }

    [Fact]
    public void Examine_TheDatesSayItThemselves_IsLeftToTheSlip()
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", Some.Day(3), Some.Day(9), "b")] };

        Assert.Null(rule.Finding(Some.Context(Some.Snapshot(project, Some.Task("b", Some.Day(9))))));
    }

    /// <summary>One person with two things of three days each, both due in three days, for a milestone on that day.</summary>
    [Theory]
    [InlineData(1, Severity.Warning)]
    [InlineData(2, null)]
    public void Examine_OnePersonAfterTheOther_IsPushed(int people, Severity? expected)
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", Some.Day(2), null, "a", "b")] };
        var tasks = ((string[])["a", "b"]).Select((id, i) => Some.Task(id, Some.Day(2)) with { EffortHours = 24, Assignees = [Some.Person($"P{i % people}")] });

        Assert.Equal(expected, rule.SeverityOf(Some.Context(Some.Snapshot(project, [.. tasks]))));
    }

    [Fact]
    public void Examine_WaitingInACircle_IsTakenAsWaitingForNothing() =>
        Assert.Null(rule.Finding(Some.Context(Context(2).Now with { Dependencies = [Link("a", "b"), Link("b", "a")] })));

    private static HealthContext Context(int late)
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", Some.Day(3), null, "b")] };
        return Some.Context(Some.Snapshot(project, Some.Task("a", Some.Day(-late)), Some.Task("b", Some.Day(3)) with { Start = Some.Day(1 - late), EffortHours = 8 * (3 + late) }) with
        {
            Dependencies = [Link("a", "b")],
        });
    }

    private static TaskDependency Link(string from, string to) => new(Some.Ref(from), Some.Ref(to), Origin: Origin.Entered);
}
