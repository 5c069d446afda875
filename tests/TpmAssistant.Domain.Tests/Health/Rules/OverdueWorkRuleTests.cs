using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health.Rules;

public class OverdueWorkRuleTests
{
    private readonly OverdueWorkRule rule = new();

    [Fact]
    public void Examine_NothingOverdue_FindsNothing()
    {
        var context = Context(Some.Project(), open: 3, overdue: 0);

        Assert.Null(rule.Finding(context));
    }

    [Fact]
    public void Examine_DueToday_IsNotOverdue() => Assert.Null(rule.Finding(Some.Context(Some.Snapshot(Some.Task(due: Some.Today)))));

    [Fact]
    public void Examine_CompletedAfterItsDay_IsNotOverdue() => Assert.Null(rule.Finding(Some.Context(Some.Snapshot(Some.Done(due: Some.Day(-3))))));

    [Theory]
    [InlineData(10, 1, Severity.Info)]
    [InlineData(9, 1, Severity.Warning)]
    public void Examine_ShareAroundAmber_TurnsAboveATenth(int open, int overdue, Severity expected) =>
        Assert.Equal(expected, rule.SeverityOf(Context(Some.Project(), open, overdue, -2)));

    [Theory]
    [InlineData(3, -6, Severity.Warning)]
    [InlineData(4, -6, Severity.Critical)]
    [InlineData(4, -5, Severity.Warning)]
    public void Examine_ShareAroundRed_NeedsTheToleranceExceededToo(int overdue, int lastDay, Severity expected) =>
        Assert.Equal(expected, rule.SeverityOf(Context(Some.Project(), 10, overdue, lastDay)));

    [Theory]
    [InlineData(18, Severity.Warning)]
    [InlineData(17, Severity.Critical)]
    public void Examine_FinishInTenDays_RedShareHasFallenHalfway(int open, Severity expected)
    {
        var project = Some.Project() with { TargetFinish = Some.Day(10) };

        Assert.Equal(expected, rule.SeverityOf(Context(project, open, 4, -6)));
    }

    [Theory]
    [InlineData(20, Severity.Info)]
    [InlineData(18, Severity.Warning)]
    public void Examine_MilestoneNeedsIt_WeighsTwice(int open, Severity expected)
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(1), "late-1")] };

        Assert.Equal(expected, rule.SeverityOf(Context(project, open, 1, -2)));
    }

    [Fact]
    public void Examine_ADayLate_IsToldWithoutAColour() => Assert.Equal(Severity.Info, rule.SeverityOf(Context(Some.Project(), 4, 2)));

    [Theory]
    [InlineData(2, Severity.Warning)]
    [InlineData(3, Severity.Info)]
    public void Examine_OneWithRoomBeforeItsMilestone_IsToldWithoutAColour(int milestone, Severity expected)
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(milestone), "late-1")] };

        Assert.Equal(expected, rule.SeverityOf(Context(project, 5, 1, -2)));
    }

    [Fact]
    public void Examine_NoMilestoneIsPushedBeyondTheTolerance_IsNotRed()
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(1), "late-1", "late-2")] };

        Assert.Equal(Severity.Warning, rule.SeverityOf(Context(project, 2, 2, -9)));
    }

    [Theory]
    [InlineData(10, 3, 3)]
    [InlineData(21, 4, 3)]
    [InlineData(31, 4, 1)]
    [InlineData(40, 4, 0)]
    public void Examine_SomeOverdue_TellsHowManyToClear(int open, int overdue, int toClear)
    {
        var finding = rule.Finding(Context(Some.Project(), open, overdue));

        Assert.Equal(toClear, finding!.Count("toClear"));
        Assert.Equal(overdue, finding!.Count("overdue"));
        Assert.Equal(open, finding!.Count("open"));
        Assert.True((overdue - toClear) / (double)(open - toClear) <= rule.AmberShare);
        Assert.True(toClear == 0 || (overdue - toClear + 1) / (double)(open - toClear + 1) > rule.AmberShare);
    }

    [Fact]
    public void Examine_SeveralOverdue_NamesTheOldestFirstAndAtMostTen()
    {
        var tasks = Enumerable.Range(1, 12).Select(i => Some.Task($"{i}", Some.Day(-i))).ToArray();

        var finding = rule.Finding(Some.Context(Some.Snapshot(tasks)));

        Assert.Equal(["12", "11", "10", "9", "8", "7", "6", "5", "4", "3"], finding!.Items());
        Assert.Equal(new Figure.Days(12), finding!.Evidence[0].Note);
        Assert.Equal(12, finding!.Days("oldest"));
    }

    [Fact]
    public void Examine_OverdueOverAWeekendOnly_CountsAsADay()
    {
        var saturday = Some.Today.AddDays(-2);
        var snapshot = Some.Snapshot(Some.Task(due: saturday.AddDays(-1))) with { StatusDate = saturday };

        Assert.Equal(1, rule.Finding(Some.Context(snapshot))!.Days("oldest"));
    }

    private static HealthContext Context(Project project, int open, int overdue, int lastDay = -1) =>
        Some.Context(Some.Snapshot(
            project,
            [
                .. Enumerable.Range(1, overdue).Select(i => Some.Task($"late-{i}", Some.Day(lastDay))),
                .. Enumerable.Range(1, open - overdue).Select(i => Some.Task($"open-{i}")),
            ]));
}
