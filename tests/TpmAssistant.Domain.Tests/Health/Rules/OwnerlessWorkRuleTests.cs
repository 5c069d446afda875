using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health.Rules;

public class OwnerlessWorkRuleTests
{
    private readonly OwnerlessWorkRule rule = new();

    [Theory]
    [InlineData(-3, Severity.Warning)]
    [InlineData(10, Severity.Warning)]
    [InlineData(11, null)]
    public void Examine_DueWithinTwoWeeks_IsAmber(int due, Severity? expected) =>
        Assert.Equal(expected, rule.SeverityOf(Some.Context(Some.Snapshot(Some.Unowned(due: Some.Day(due))))));

    [Fact]
    public void Examine_OwnedOrUndated_FindsNothing() =>
        Assert.Null(rule.Finding(Some.Context(Some.Snapshot(Some.Task("a", Some.Day(1)), Some.Unowned("b")))));

    [Fact]
    public void Examine_OverdueAndComing_NamesTheNextDay()
    {
        var finding = rule.Finding(Some.Context(Some.Snapshot(Some.Unowned("late", Some.Day(-2)), Some.Unowned("next", Some.Day(3)))));

        Assert.Equal((2, 1), (finding!.Count("tasks"), finding!.Count("overdue")));
        Assert.Equal(Some.Day(3), finding!.Date("nearest"));
        Assert.Equal(["late", "next"], finding!.Items());
    }
}
