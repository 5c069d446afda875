using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health.Rules;

public class BlockedWorkRuleTests
{
    private readonly BlockedWorkRule rule = new();

    [Fact]
    public void Examine_NothingBlocked_FindsNothing() => Assert.Null(rule.Finding(Some.Context(Some.Snapshot(Some.Task()))));

    [Fact]
    public void Examine_BlockedButDone_FindsNothing() =>
        Assert.Null(rule.Finding(Some.Context(Some.Snapshot(Some.Done() with { Meanings = [LabelMeaning.Blocked] }))));

    [Theory]
    [InlineData(-5, Severity.Warning)]
    [InlineData(-6, Severity.Critical)]
    public void Examine_MilestoneNeedsIt_RedOnceBlockedBeyondTolerance(int since, Severity expected)
    {
        var project = With(Some.Milestone("m", null, Some.Day(60), "a"));
        var now = Some.Snapshot(project, Some.Blocked("a"));
        var finding = rule.Finding(Some.Context(now, now.On(Some.Day(since)), now.On(Some.Day(-1))));

        Assert.Equal(expected, finding!.Severity);
        Assert.Equal(-since, finding!.Days("longest"));
        Assert.Equal(1, finding!.Count("forMilestones"));
    }

    [Theory]
    [InlineData(6, Severity.Warning)]
    [InlineData(5, Severity.Critical)]
    public void Examine_MilestoneNear_RedWithinTolerance(int milestone, Severity expected) =>
        Assert.Equal(expected, rule.SeverityOf(Some.Context(Some.Snapshot(With(Some.Milestone("m", null, Some.Day(milestone), "a")), Some.Blocked("a")))));

    [Fact]
    public void Examine_NoMilestoneNeedsIt_StaysAmberHoweverLong()
    {
        var now = Some.Snapshot(Some.Blocked());

        Assert.Equal(Severity.Warning, rule.SeverityOf(Some.Context(now, now.On(Some.Day(-90)))));
    }

    [Fact]
    public void Examine_FreeInBetween_CountsTheLatestRunOnly()
    {
        var blocked = Some.Snapshot(Some.Blocked());
        var free = Some.Snapshot(Some.Task());
        var finding = rule.Finding(Some.Context(blocked, blocked.On(Some.Day(-9)), free.On(Some.Day(-6)), blocked.On(Some.Day(-2))));

        Assert.Equal(2, finding!.Days("longest"));
    }

    private static Project With(Milestone milestone) => Some.Project() with { Milestones = [milestone] };
}
