using TpmAssistant.Domain.Health;

namespace TpmAssistant.Domain.Risks.Rules;

/// <summary>
/// Overdue work that a milestone needs, with nothing linked behind it, once it pushes the milestone or is some days late. Probability by its days late; impact by the slack left.
/// </summary>
internal sealed class LateBeforeMilestoneRule : IRiskRule
{
    /// <summary>Working days late from which it speaks although no milestone is pushed yet. Default 3, range 1 to 60.</summary>
    public int MinDays { get; init; } = 3;

    public string Id => "late-before-milestone";

    public IEnumerable<RiskCandidate> Scan(HealthContext context)
    {
        var view = context.View;
        var found = BeforeMilestone.Gravest(context, Id, view.Open.Where(t => t.IsOverdue(view.Status)), view.DaysLate, "late", MinDays);
        if (found is not null) yield return found;
    }
}
