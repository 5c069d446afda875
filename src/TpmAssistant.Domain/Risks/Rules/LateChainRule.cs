using TpmAssistant.Domain.Health;

namespace TpmAssistant.Domain.Risks.Rules;

/// <summary>
/// Overdue work that other work waits for. Probability by its days late; impact by the slack it has left before the milestones it leads to, or by how much waits
/// for it where none does. Without links between tasks it finds nothing.
/// </summary>
internal sealed class LateChainRule : IRiskRule
{
    public string Id => "late-chain";

    public IEnumerable<RiskCandidate> Scan(HealthContext context)
    {
        var view = context.View;
        var found = WaitingChain.Gravest(context, Id, view.Open.Where(t => t.IsOverdue(view.Status)), view.DaysLate, "late");
        if (found is not null) yield return found;
    }
}
