using TpmAssistant.Domain.Health.Rules;

namespace TpmAssistant.Domain.Health;

/// <summary>The rules that a project is judged by. A new rule is one class in <c>Rules/</c> and one line here.</summary>
public static class HealthRules
{
    /// <summary>All rules; their order changes nothing.</summary>
    public static IReadOnlyList<IHealthRule> All { get; } =
    [
        new OverdueWorkRule(),
        new MilestoneSlipRule(),
        new PushedMilestoneRule(),
        new MilestoneCapacityRule(),
        new LateForMilestoneRule(),
        new FinishSlipRule(),
        new LowProgressRule(),
        new BlockedWorkRule(),
        new StaleWorkRule(),
        new MovedDatesRule(),
        new LateOutsideRule(),
        new LateHoldingRule(),
        new StartAfterDueRule(),
        new ScopeGrowthRule(),
        new BudgetOverPlanRule(),
        new BudgetAheadOfProgressRule(),
        new DefectGrowthRule(),
        new RiskExposureRule(),
        new DecisionLateRule(),
        new OverloadRule(),
        new OwnerlessWorkRule(),
    ];
}
