using TpmAssistant.Domain.Health;

namespace TpmAssistant.Domain.Risks.Rules;

/// <summary>
/// Overdue work that a milestone needs, with little slack left before it and nothing linked behind it. Probability by its days late; impact by the slack left.
/// </summary>
internal sealed class LateBeforeMilestoneRule : IRiskRule
{
    public string Id => "late-before-milestone";

    public IEnumerable<RiskCandidate> Scan(HealthContext context)
    {
        var view = context.View;
        var found = BeforeMilestone.Gravest(context, Id, view.Open.Where(t => t.IsOverdue(view.Status)), view.DaysLate, "late", minImpact: 4);
        if (found is not null) yield return found;
    }
}
