using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Risks.Rules;

/// <summary>
/// Work owed from outside the team that is overdue. Probability by its days late; impact by the slack left before a milestone, and without one 3
/// where other work waits for it, else 2.
/// </summary>
internal sealed class LateExternalRule : IRiskRule
{
    public string Id => "late-external";

    public IEnumerable<RiskCandidate> Scan(HealthContext context)
    {
        var view = context.View;
        List<ProjectTask> late =
        [
            .. view.Open.Where(t => t.Means(LabelMeaning.External) && t.IsOverdue(view.Status)).OrderByDescending(view.DaysLate).ThenBy(t => t, TaskOrder.Instance),
        ];
        if (late is not [var worst, ..]) yield break;

        var tolerance = context.Project.Tolerances.MilestoneSlipDays;
        var days = view.DaysLate(worst);
        var impact = late.Max(t => view.Projection.SlackOf(t.Ref) is not null ? RiskScale.OfDelay(view, t, 0, tolerance) : view.Waiting.ContainsKey(t.Ref) ? 3 : 2);
        yield return new()
        {
            Rule = Id,
            Probability = RiskScale.ByDaysLate(days, tolerance),
            Impact = impact,
            Proximity = view.Status,
            Response = days > tolerance ? RiskResponse.Escalate : RiskResponse.Mitigate,
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["task"] = new Figure.Text(worst.Title),
                ["late"] = new Figure.Days(days),
                ["tasks"] = new Figure.Count(late.Count),
            },
            Evidence = Evidences.Of(late, t => new Figure.Days(view.DaysLate(t))),
        };
    }
}
