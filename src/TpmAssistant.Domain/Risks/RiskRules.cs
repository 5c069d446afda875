using TpmAssistant.Domain.Risks.Rules;

namespace TpmAssistant.Domain.Risks;

/// <summary>The rules that look for risks. A new rule is one class in <c>Rules/</c> and one line here.</summary>
public static class RiskRules
{
    /// <summary>All rules; their order changes nothing.</summary>
    public static IReadOnlyList<IRiskRule> All { get; } =
    [
        new LateChainRule(),
        new BlockedChainRule(),
        new LateBeforeMilestoneRule(),
        new BlockedBeforeMilestoneRule(),
        new NearCriticalRule(),
        new EstimateDriftRule(),
        new ExternalAheadRule(),
        new LateExternalRule(),
        new LateDeliveryRule(),
        new SinglePointOfFailureRule(),
        new OverloadBeforeMilestoneRule(),
        new OwnerlessNearDateRule(),
        new ScopeCreepRule(),
        new BurnAheadOfProgressRule(),
        new DueDateBunchingRule(),
        new RepeatedSlipsRule(),
        new StaleBeforeDateRule(),
        new HolidayAheadRule(),
    ];
}
