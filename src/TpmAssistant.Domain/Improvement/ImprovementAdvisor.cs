using TpmAssistant.Domain.Flow;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Improvement.Rules;

namespace TpmAssistant.Domain.Improvement;

/// <summary>Finds what a team could try, from how its work flows.</summary>
public static class ImprovementAdvisor
{
    private static readonly IImprovementRule[] Rules = [new LimitWorkRule(), new SplitItemsRule(), new WorkTogetherRule(), new AutomateRule()];

    /// <summary>All that the figures speak for, the one with most at stake first.</summary>
    public static IReadOnlyList<Suggestion> Find(HealthContext context, FlowReport flow) =>
        [.. Rules.Select(r => r.Look(context, flow)).OfType<Suggestion>().OrderByDescending(s => s.Stake).ThenBy(s => s.Practice)];
}
