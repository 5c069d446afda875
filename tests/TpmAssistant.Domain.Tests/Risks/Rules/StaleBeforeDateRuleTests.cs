using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Risks.Rules;
using TpmAssistant.Domain.Tests.Health;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Risks.Rules;

public class StaleBeforeDateRuleTests
{
    private readonly StaleBeforeDateRule rule = new();

    [Theory]
    [InlineData(9, null)]
    [InlineData(10, 3)]
    [InlineData(14, 3)]
    [InlineData(15, 4)]
    [InlineData(19, 4)]
    [InlineData(20, 5)]
    public void Scan_UnmovedForDays_ProbabilityGrows(int days, int? probability) => Assert.Equal(probability, rule.Candidate(Context(days, due: 5))?.Probability);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void Scan_DueSoon_Counts(int due, bool found) => Assert.Equal(found, rule.Candidate(Context(12, due)) is not null);

    [Fact]
    public void Scan_Stale_NamesTaskAndDay()
    {
        var candidate = rule.Candidate(Context(12, 5));

        Assert.Equal(new Figure.Days(12), candidate!.Figures["days"]);
        Assert.Equal(new Figure.Date(Some.Day(5)), candidate.Figures["due"]);
        Assert.Equal((2, Some.Day(5)), (candidate.Impact, candidate.Proximity));
    }

    private static HealthContext Context(int days, int due)
    {
        var now = Some.Snapshot(Some.InProgress("a", Some.Day(due)));
        return Some.Context(now, now.On(Some.Day(-days)));
    }
}
