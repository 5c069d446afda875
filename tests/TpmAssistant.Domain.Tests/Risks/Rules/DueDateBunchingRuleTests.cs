using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Risks.Rules;
using TpmAssistant.Domain.Tests.Health;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Risks.Rules;

public class DueDateBunchingRuleTests
{
    private readonly DueDateBunchingRule rule = new();

    [Theory]
    [InlineData(4, 0, null)]
    [InlineData(5, 0, 4)]
    [InlineData(5, 5, 2)]
    [InlineData(5, 6, null)]
    [InlineData(6, 2, 4)]
    [InlineData(6, 3, 2)]
    public void Scan_DueInTheLastDays_ByCountAndShare(int last, int earlier, int? probability) =>
        Assert.Equal(probability, rule.Candidate(Context(last, earlier))?.Probability);

    [Theory]
    [InlineData(25, true)]
    [InlineData(24, false)]
    [InlineData(31, false)]
    public void Scan_LastFiveDays_AreTheLast(int due, bool found) => Assert.Equal(found, rule.Candidate(Context(5, 0, due)) is not null);

    [Fact]
    public void Scan_Bunched_NamesMilestoneAndDays()
    {
        var candidate = rule.Candidate(Context(6, 2));

        Assert.Equal(new Figure.Days(5), candidate!.Figures["within"]);
        Assert.Equal(new Figure.Share(0.75), candidate.Figures["share"]);
        Assert.Equal((4, Some.Day(30)), (candidate.Impact, candidate.Proximity));
    }

    private static HealthContext Context(int last, int earlier, int due = 28)
    {
        var tasks = Enumerable.Range(1, last).Select(i => Some.Task($"l{i}", Some.Day(due)))
            .Concat(Enumerable.Range(1, earlier).Select(i => Some.Task($"e{i}", Some.Day(i)))).ToArray();
        return Some.Context(Some.Snapshot(
            Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(30), [.. tasks.Select(t => t.Ref.Id)])] }, tasks));
    }
}
