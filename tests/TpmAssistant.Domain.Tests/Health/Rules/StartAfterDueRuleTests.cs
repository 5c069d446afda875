using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health.Rules;

public class StartAfterDueRuleTests
{
    private readonly StartAfterDueRule rule = new();

    [Theory]
    [InlineData(5, null)]
    [InlineData(6, Severity.Info)]
    public void Examine_StartAroundDue_TellsButDoesNotColour(int start, Severity? expected) =>
        Assert.Equal(expected, rule.SeverityOf(Some.Context(Some.Snapshot(Some.Task(due: Some.Day(5)) with { Start = Some.Day(start) }))));

    [Fact]
    public void Examine_DoneOrWithoutDates_FindsNothing() =>
        Assert.Null(rule.Finding(Some.Context(Some.Snapshot(
            Some.Done("1", Some.Day(1)) with { Start = Some.Day(3) }, Some.Task("2") with { Start = Some.Day(3) }, Some.Task("3", Some.Day(3))))));

    [Fact]
    public void Examine_TwoWrong_NamesBoth()
    {
        var finding = rule.Finding(Some.Context(Some.Snapshot(
            Some.Task("b", Some.Day(2)) with { Start = Some.Day(3) }, Some.Task("a", Some.Day(1)) with { Start = Some.Day(3) })));

        Assert.Equal(2, finding!.Count("tasks"));
        Assert.Equal(["a", "b"], finding!.Items());
    }
}
