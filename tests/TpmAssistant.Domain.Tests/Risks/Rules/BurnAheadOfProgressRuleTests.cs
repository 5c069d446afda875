using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Rules;
using TpmAssistant.Domain.Tests.Health;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Risks.Rules;

public class BurnAheadOfProgressRuleTests
{
    private readonly BurnAheadOfProgressRule rule = new();

    [Theory]
    [InlineData(60, null, null, null)]
    [InlineData(61, 3, 3, RiskResponse.Mitigate)]
    [InlineData(70, 3, 3, RiskResponse.Mitigate)]
    [InlineData(71, 4, 4, RiskResponse.Escalate)]
    [InlineData(80, 4, 4, RiskResponse.Escalate)]
    [InlineData(81, 5, 4, RiskResponse.Escalate)]
    public void Scan_HalfDone_ByTheGapInTolerances(int spent, int? probability, int? impact, RiskResponse? response)
    {
        var candidate = rule.Candidate(Context(spent));

        Assert.Equal((probability, impact, response), (candidate?.Probability, candidate?.Impact, candidate?.Response));
    }

    [Fact]
    public void Scan_Ahead_ExpectsTheRestAtItsBudget() =>
        Assert.Equal(new Figure.Money(120, "EUR"), rule.Candidate(Context(70))!.Figures["atCompletion"]);

    private static HealthContext Context(int spent) => Some.Context(Some.Snapshot(
        Some.Project() with { Budget = [new BudgetLine("a", "Staff", 100, spent, spent, Some.Today)] }, Some.Done("d"), Some.Task("o")));
}
