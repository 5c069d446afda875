using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Risks.Rules;

/// <summary>
/// Finished work that took clearly more hours than estimated (a quarter more, over the latest eight tasks with both figures and at least five): what is left will likely do so too. Probability by the
/// ratio of spent to estimated: up to 1.4 3, up to 1.8 4, above 5; impact 4 where the hours this adds are more than the project's tolerance of its
/// milestones for the people who do it, else 3.
/// </summary>
internal sealed class EstimateDriftRule : IRiskRule
{
    public string Id => "estimate-drift";

    public IEnumerable<RiskCandidate> Scan(HealthContext context)
    {
        var view = context.View;
        var (done, ratio) = view.Estimates;
        var left = view.Open.Sum(t => Effort.Stated(t) is { } hours ? Effort.Remaining(t, hours) : 0);
        if (!view.Estimates.IsDrift || left <= 0) yield break;

        var more = left * (ratio - 1);
        var people = Math.Max(1, view.Open.SelectMany(t => t.Assignees).Select(p => p.Id).Distinct().Count());
        yield return new()
        {
            Rule = Id,
            Subject = "estimates",
            Probability = ratio <= 1.4 ? 3 : ratio <= 1.8 ? 4 : 5,
            Impact = more / people > 8 * context.Project.Tolerances.MilestoneSlipDays ? 4 : 3,
            Proximity = RiskScale.Proximity(view, view.Finish),
            Response = RiskResponse.Mitigate,
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["tasks"] = new Figure.Count(done.Count),
                ["ratio"] = new Figure.Share(ratio),
                ["left"] = new Figure.Hours(Math.Round(left, 0)),
                ["more"] = new Figure.Hours(Math.Round(more, 0)),
            },
            Evidence = Evidences.Of(done.OrderByDescending(t => EstimateRecord.Spent(t) / (Effort.Stated(t) ?? 1)).ThenBy(t => t, TaskOrder.Instance), t => new Figure.Hours(EstimateRecord.Spent(t))),
        };
    }
}
