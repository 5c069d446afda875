using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Rules;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Tests.Health;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Risks.Rules;

public class BlockedChainRuleTests
{
    private readonly BlockedChainRule rule = new();

    [Theory]
    [InlineData(2, 3, RiskResponse.Mitigate)]
    [InlineData(3, 4, RiskResponse.Mitigate)]
    [InlineData(5, 4, RiskResponse.Mitigate)]
    [InlineData(6, 5, RiskResponse.Escalate)]
    public void Scan_BlockedForDays_ProbabilityGrows(int days, int probability, RiskResponse response)
    {
        var now = Some.Snapshot(Some.Blocked("a"), Some.Task("b")) with { Dependencies = [new TaskDependency(Some.Ref("a"), Some.Ref("b"))] };
        var candidate = rule.Candidate(Some.Context(now, now.On(Some.Day(-days))));

        Assert.Equal((probability, 2, response), (candidate!.Probability, candidate.Impact, candidate.Response));
        Assert.Equal(new Figure.Days(days), candidate.Figures["blocked"]);
        Assert.Equal(["a", "b"], candidate.Items());
    }

    [Fact]
    public void Scan_NothingWaits_FindsNothing() => Assert.Null(rule.Candidate(Some.Context(Some.Snapshot(Some.Blocked("a"), Some.Task("b")))));

    [Fact]
    public void Scan_NotBlocked_FindsNothing() =>
        Assert.Null(rule.Candidate(Some.Context(
            Some.Snapshot(Some.Task("a"), Some.Task("b")) with { Dependencies = [new TaskDependency(Some.Ref("a"), Some.Ref("b"))] })));
}
