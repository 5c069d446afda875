using TpmAssistant.Domain.Health;

namespace TpmAssistant.Domain.Risks.Rules;

/// <summary>
/// Blocked work that a milestone needs, with nothing linked behind it. Probability by the days it has been blocked; impact by the slack it would have left if it
/// stays blocked as long again.
/// </summary>
internal sealed class BlockedBeforeMilestoneRule : IRiskRule
{
    public string Id => "blocked-before-milestone";

    public IEnumerable<RiskCandidate> Scan(HealthContext context)
    {
        var view = context.View;
        var found = BeforeMilestone.Gravest(
            context, Id, view.Open.Where(t => t.IsBlocked), view.History.DaysBlocked, "blocked", minDays: 0);
        if (found is not null) yield return found;
    }
}
