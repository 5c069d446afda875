using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Risks.Rules;

/// <summary>
/// Open work without an owner, due soon or overdue. Probability by the working days left to the nearest: up to two 5, up to five 4,
/// else 3. Impact: the gravest milestone that needs one, else 3 from five tasks, else 2.
/// </summary>
internal sealed class OwnerlessNearDateRule : IRiskRule
{
    /// <summary>Working days ahead that count as near. Default 10, range 0 to 60.</summary>
    public int WithinDays { get; init; } = 10;

    public string Id => "ownerless-near-date";

    public IEnumerable<RiskCandidate> Scan(HealthContext context)
    {
        var view = context.View;
        List<ProjectTask> ownerless =
        [
            .. view.Open.Where(t => t.Assignees.Count == 0 && t.Due is { } due && view.DaysTo(due) <= WithinDays)
                .OrderBy(t => t.Due).ThenBy(t => t, TaskOrder.Instance),
        ];
        if (ownerless is not [{ Due: { } nearest } first, ..]) yield break;

        var days = view.DaysTo(nearest);
        var impact = ownerless.Max(t => RiskScale.OfMilestones(view, t));
        yield return new()
        {
            Rule = Id,
            Probability = days <= 2 ? 5 : days <= 5 ? 4 : 3,
            Impact = Math.Max(impact, ownerless.Count >= 5 ? 3 : 2),
            Proximity = RiskScale.Proximity(view, nearest),
            Response = RiskResponse.Mitigate,
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["task"] = new Figure.Text(first.Title),
                ["tasks"] = new Figure.Count(ownerless.Count),
                ["nearest"] = new Figure.Date(nearest),
            },
            Evidence = Evidences.Of(ownerless, Evidences.Due),
        };
    }
}
