using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health;

public class CostAheadTests
{
    /// <summary>Ten days done, ten to do: half the money should be spent.</summary>
    [Theory]
    [InlineData(54, null)]
    [InlineData(55, Severity.Warning)]
    [InlineData(60, Severity.Warning)]
    [InlineData(61, Severity.Critical)]
    public void Examine_HoursKept_ByTheOverrunAtCompletion(int spent, Severity? expected) =>
        Assert.Equal(expected, new BudgetAheadOfProgressRule().SeverityOf(Context(spent, 80, 80)));

    [Fact]
    public void Of_HoursKept_LeavesWhatIsNotSpent()
    {
        var ahead = CostAhead.Of(Context(50, 80, 80));

        Assert.Equal((0.5, 0.5, 0.0), (ahead!.Spent, ahead.Rest, ahead.Over));
    }

    [Fact]
    public void Of_TooFewHours_IsNotTold() => Assert.Null(CostAhead.Of(Context(50, 80, null)));

    private static HealthContext Context(int spent, double? done, double? open)
    {
        var project = Some.Project() with { Budget = [new BudgetLine("a", "Staff", 100, 50, spent, Some.Today)] };
        return Some.Context(Some.Snapshot(project, Some.Done("d") with { EffortHours = done, SpentHours = done }, Some.Task("o") with { EffortHours = open }));
    }
}
