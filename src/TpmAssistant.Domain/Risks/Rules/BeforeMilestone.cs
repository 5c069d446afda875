using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Risks.Rules;

/// <summary>Work in trouble that a milestone needs although nothing is linked to it: what a board without links lets one see.</summary>
internal static class BeforeMilestone
{
    private const int LowImpact = 2;

    /// <summary>The candidate of the cause with the highest exposure among those that push a milestone or have lasted some days.</summary>
    public static RiskCandidate? Gravest(
        HealthContext context, string rule, IEnumerable<ProjectTask> causes, Func<ProjectTask, int> days, string daysFigure, int minDays)
    {
        var view = context.View;
        var tolerance = context.Project.Tolerances.MilestoneSlipDays;
        List<(ProjectTask Task, int Days, int Probability, int Impact)> found =
        [
            .. causes.Where(t => !view.Waiting.ContainsKey(t.Ref) && view.MilestonesOf(t.Ref).Count > 0)
                .Select(t => (Task: t, Days: days(t), Impact: RiskScale.OfDelay(view, t, 0, tolerance))).Where(c => c.Days >= minDays || c.Impact > LowImpact)
                .Select(c => (c.Task, c.Days, Probability: RiskScale.ByDaysLate(c.Days, tolerance), c.Impact))
                .OrderByDescending(c => c.Probability * c.Impact).ThenByDescending(c => c.Days).ThenBy(c => c.Task, TaskOrder.Instance),
        ];
        if (found is not [var gravest, ..]) return null;

        var milestone = view.MilestonesOf(gravest.Task.Ref)[0];
        var date = milestone.Deadline ?? view.Status;
        return new()
        {
            Rule = rule,
            Subject = gravest.Task.Ref.ToString(),
            Probability = gravest.Probability,
            Impact = gravest.Impact,
            Proximity = RiskScale.Proximity(view, date),
            Response = gravest.Days > tolerance ? RiskResponse.Escalate : RiskResponse.Mitigate,
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["task"] = new Figure.Text(gravest.Task.Title),
                [daysFigure] = new Figure.Days(gravest.Days),
                ["tasks"] = new Figure.Count(found.Count),
                ["milestone"] = new Figure.Text(milestone.Milestone.Name),
                ["date"] = new Figure.Date(date),
            },
            Evidence = [.. found.Take(Evidences.Most).Select(c => Evidences.Of(c.Task, new Figure.Days(c.Days)))],
        };
    }
}
