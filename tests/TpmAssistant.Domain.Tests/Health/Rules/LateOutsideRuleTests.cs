using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health.Rules;

public class LateOutsideRuleTests
{
    private readonly LateOutsideRule rule = new();

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, Severity.Warning)]
    [InlineData(60, Severity.Warning)]
    public void Examine_OwedFromOutside_AmberFromThreeDaysLateAndNeverRed(int late, Severity? expected) =>
        Assert.Equal(expected, rule.SeverityOf(Some.Context(Some.Snapshot(Outside("a", -late)))));

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, Severity.Warning)]
    public void Examine_ShouldHaveBegun_CountsLikeLate(int idle, Severity? expected) =>
        Assert.Equal(expected, rule.SeverityOf(Some.Context(Some.Snapshot(Outside("a", 9) with { Start = Some.Day(-idle) }))));

    /// <summary>What is not due yet is not overdue: it should have begun.</summary>
    [Fact]
    public void Examine_Evidence_TellsFromWhichDayItsDaysCount()
    {
        var finding = rule.Finding(Some.Context(Some.Snapshot(Outside("idle", 9) with { Start = Some.Day(-6) }, Outside("late", -4))))!;

        Assert.Equal([new Figure.Date(Some.Day(-6)), new Figure.Days(4)], finding.Evidence.Select(e => e.Note));
    }

    [Fact]
    public void Examine_HasBegunAndIsNotDue_FindsNothing() =>
        Assert.Null(rule.Finding(Some.Context(Some.Snapshot(Outside("a", 9) with { Start = Some.Day(-6), State = TaskState.InProgress }))));

    [Fact]
    public void Examine_TheTeamsOwn_FindsNothing() => Assert.Null(rule.Finding(Some.Context(Some.Snapshot(Some.Task("a", Some.Day(-6))))));

    [Fact]
    public void Examine_Several_TellsTheLongestFirst()
    {
        var finding = rule.Finding(Some.Context(Some.Snapshot(Outside("a", -4), Outside("b", -7), Outside("c", -1))));

        Assert.Equal((2, 7), (finding!.Count("tasks"), finding!.Days("longest")));
        Assert.Equal(["b", "a"], finding!.Items());
    }

    private static ProjectTask Outside(string id, int due) => Some.Task(id, Some.Day(due)) with { Meanings = [LabelMeaning.External] };
}
