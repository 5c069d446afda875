using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health.Rules;

public class DecisionLateRuleTests
{
    private readonly DecisionLateRule rule = new();

    [Theory]
    [InlineData(4, null)]
    [InlineData(3, Severity.Warning)]
    [InlineData(0, Severity.Warning)]
    [InlineData(-5, Severity.Warning)]
    [InlineData(-6, Severity.Critical)]
    public void Examine_NeededAroundToday_RedBeyondTolerance(int neededBy, Severity? expected) =>
        Assert.Equal(expected, rule.SeverityOf(Context(Decision("a", Some.Day(neededBy)))));

    [Fact]
    public void Examine_WithoutADay_FindsNothing() => Assert.Null(rule.Finding(Context(Decision("a", null))));

    [Fact]
    public void Examine_Several_SpeaksOfTheMostUrgent()
    {
        var finding = rule.Finding(Context(Decision("a", Some.Day(1)), Decision("b", Some.Day(-2))));

        Assert.Equal("Question b", finding!.Text("question"));
        Assert.Equal((2, 2), (finding!.Count("decisions"), finding!.Days("late")));
        Assert.Equal(["decision:b", "decision:a"], finding!.Items());
    }

    private static OpenDecision Decision(string key, DateOnly? neededBy) => new(key, $"Question {key}", neededBy, null, []);

    private static HealthContext Context(params OpenDecision[] decisions) => Some.Context(Some.Snapshot(Some.Project() with { Decisions = decisions }));
}
