using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Risks.Rules;
using TpmAssistant.Domain.Tests.Health;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Risks.Rules;

public class OwnerlessNearDateRuleTests
{
    private readonly OwnerlessNearDateRule rule = new();

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(2, 5)]
    [InlineData(3, 4)]
    [InlineData(5, 4)]
    [InlineData(6, 3)]
    [InlineData(10, 3)]
    [InlineData(11, null)]
    public void Scan_DaysLeft_ProbabilityGrowsAsTheyShrink(int due, int? probability) =>
        Assert.Equal(probability, rule.Candidate(Some.Context(Some.Snapshot(Some.Unowned("a", Some.Day(due)))))?.Probability);

    [Theory]
    [InlineData(4, 2)]
    [InlineData(5, 3)]
    public void Scan_Several_AreGraverFromFive(int tasks, int impact) =>
        Assert.Equal(impact, rule.Candidate(Some.Context(Some.Snapshot([.. Enumerable.Range(1, tasks).Select(i => Some.Unowned($"{i}", Some.Day(3)))])))!.Impact);

    [Fact]
    public void Scan_MilestoneNeedsIt_TakesItsImpact()
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(30), "a")] };

        Assert.Equal(4, rule.Candidate(Some.Context(Some.Snapshot(project, Some.Unowned("a", Some.Day(3)))))!.Impact);
    }

    [Fact]
    public void Scan_Overdue_StrikesToday()
    {
        var candidate = rule.Candidate(Some.Context(Some.Snapshot(Some.Unowned("b", Some.Day(3)), Some.Unowned("a", Some.Day(-3)))));

        Assert.Equal(Some.Today, candidate!.Proximity);
        Assert.Equal(new Figure.Date(Some.Day(-3)), candidate.Figures["nearest"]);
        Assert.Equal(["a", "b"], candidate.Items());
    }
}
