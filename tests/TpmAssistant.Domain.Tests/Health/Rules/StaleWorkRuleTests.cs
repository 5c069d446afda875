using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health.Rules;

public class StaleWorkRuleTests
{
    private readonly StaleWorkRule rule = new();

    [Theory]
    [InlineData(-9, null)]
    [InlineData(-10, Severity.Info)]
    public void Examine_UnchangedForDays_StaleFromTen(int since, Severity? expected)
    {
        var now = Some.Snapshot(Some.InProgress());

        Assert.Equal(expected, rule.SeverityOf(Some.Context(now, now.On(Some.Day(since)), now.On(Some.Day(-2)))));
    }

    [Theory]
    [InlineData(2, Severity.Info)]
    [InlineData(3, Severity.Warning)]
    public void Examine_Several_AmberFromThree(int tasks, Severity expected)
    {
        var now = Some.Snapshot([.. Enumerable.Range(1, tasks).Select(i => Some.InProgress($"{i}") with { PercentComplete = 40 })]);
        var finding = rule.Finding(Some.Context(now, now.On(Some.Day(-12))));

        Assert.Equal(expected, finding!.Severity);
        Assert.Equal(tasks, finding!.Count("stale"));
        Assert.Equal(12, finding!.Days("longest"));
    }

    /// <summary>After ten days without a change it is taken to rest for ten more.</summary>
    [Theory]
    [InlineData(15, Severity.Warning)]
    [InlineData(16, Severity.Info)]
    public void Examine_MilestoneNear_OneIsEnough(int milestone, Severity expected)
    {
        var now = Some.Snapshot(Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(milestone), "a")] }, Some.InProgress("a"));

        Assert.Equal(expected, rule.SeverityOf(Some.Context(now, now.On(Some.Day(-10)))));
    }

    /// <summary>Five begun tasks, all at half, are a board on which a percentage only says "begun".</summary>
    [Theory]
    [InlineData(-14, false)]
    [InlineData(-15, true)]
    public void Examine_PercentTellsOnlyBegun_WaitsLonger(int since, bool found)
    {
        var now = Some.Snapshot([.. Enumerable.Range(1, 5).Select(i => Some.InProgress($"{i}"))]);

        Assert.Equal(found, rule.Finding(Some.Context(now, now.On(Some.Day(since)))) is not null);
    }

    /// <summary>Such a board has nothing to tell of work that is still inside its own dates.</summary>
    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, true)]
    public void Examine_PercentTellsOnlyBegun_SilentInsideItsDates(int due, bool found)
    {
        var now = Some.Snapshot([.. Enumerable.Range(1, 5).Select(i => Some.InProgress($"{i}", Some.Day(due)) with { Start = Some.Day(-20) })]);

        Assert.Equal(found, rule.Finding(Some.Context(now, now.On(Some.Day(-15)))) is not null);
    }

    [Fact]
    public void Examine_PercentMoved_IsNotStale()
    {
        var now = Some.Snapshot(Some.InProgress() with { PercentComplete = 60 });

        Assert.Null(rule.Finding(Some.Context(now, Some.Snapshot(Some.InProgress()).On(Some.Day(-20)))));
    }

    [Fact]
    public void Examine_NotBegun_IsNotStale()
    {
        var now = Some.Snapshot(Some.Task());

        Assert.Null(rule.Finding(Some.Context(now, now.On(Some.Day(-20)))));
    }

    [Fact]
    public void Examine_NoPastButADateOfChange_CountsFromIt()
    {
        ProjectTask Changed(int day) => Some.InProgress() with { ChangedAt = new(Some.Day(day).ToDateTime(new(12, 0)), TimeSpan.Zero) };

        Assert.Null(rule.Finding(Some.Context(Some.Snapshot(Changed(-9)))));
        Assert.Equal(10, rule.Finding(Some.Context(Some.Snapshot(Changed(-10))))!.Days("longest"));
    }

    [Fact]
    public void Examine_NeitherPastNorDateOfChange_FindsNothing() => Assert.Null(rule.Finding(Some.Context(Some.Snapshot(Some.InProgress()))));
}
