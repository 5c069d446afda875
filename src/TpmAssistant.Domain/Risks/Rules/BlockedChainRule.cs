using TpmAssistant.Domain.Health;

namespace TpmAssistant.Domain.Risks.Rules;

/// <summary>
/// Blocked work that other work waits for. Probability by the days it has been blocked; impact by the slack it would have left before the milestones it leads to
/// if it stays blocked as long again, or by how much waits for it where none does. Without links between tasks it finds nothing.
/// </summary>
internal sealed class BlockedChainRule : IRiskRule
{
    public string Id => "blocked-chain";

    public IEnumerable<RiskCandidate> Scan(HealthContext context)
    {
        var view = context.View;
        var found = WaitingChain.Gravest(context, Id, view.Open.Where(t => t.IsBlocked), view.History.DaysBlocked, "blocked");
        if (found is not null) yield return found;
    }
}
