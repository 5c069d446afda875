using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Rules;
using TpmAssistant.Domain.Tests.Health;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Risks.Rules;

public class ScopeCreepRuleTests
{
    private readonly ScopeCreepRule rule = new();

    [Theory]
    [InlineData(5, null, null)]
    [InlineData(6, 3, RiskResponse.Mitigate)]
    [InlineData(10, 3, RiskResponse.Mitigate)]
    [InlineData(11, 4, RiskResponse.Escalate)]
    [InlineData(20, 4, RiskResponse.Escalate)]
    [InlineData(21, 5, RiskResponse.Escalate)]
    public void Scan_AddedToAHundred_ProbabilityInTolerances(int added, int? probability, RiskResponse? response)
    {
        var candidate = rule.Candidate(Context(added));

        Assert.Equal((probability, response), (candidate?.Probability, candidate?.Response));
    }

    [Theory]
    [InlineData(40, 4)]
    [InlineData(41, 3)]
    public void Scan_FinishNear_IsGraver(int finish, int impact) => Assert.Equal(impact, rule.Candidate(Context(11, finish))!.Impact);

    [Fact]
    public void Scan_Grown_NamesWhatIsNew()
    {
        var candidate = rule.Candidate(Context(11));

        Assert.Equal(new Figure.Count(11), candidate!.Figures["added"]);
        Assert.Equal(new Figure.Share(0.11), candidate.Figures["growth"]);
        Assert.All(candidate.Items(), i => Assert.StartsWith("new", i, StringComparison.Ordinal));
    }

    private static HealthContext Context(int added, int finish = 100)
    {
        var project = Some.Project() with
        {
            TargetFinish = Some.Day(finish),
            Baseline = new(Some.Day(-30), null, [.. Enumerable.Range(1, 100).Select(i => Some.Ref($"{i}"))]),
        };
        return Some.Context(Some.Snapshot(
            project, [.. Enumerable.Range(1, 100).Select(i => Some.Task($"{i}")), .. Enumerable.Range(1, added).Select(i => Some.Task($"new-{i}"))]));
    }
}
