using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Risks.Rules;

/// <summary>What waits for a task, directly and through others.</summary>
internal static class WaitingChain
{
    /// <summary>Tasks behind each cause that are looked at to choose among causes; impact is at its highest long before.</summary>
    private const int Enough = 64;

    /// <summary>The candidate of the cause with the highest exposure among those that anything waits for.</summary>
    public static RiskCandidate? Gravest(
        HealthContext context, string rule, IEnumerable<ProjectTask> causes, Func<ProjectTask, int> days, string daysFigure)
    {
        var view = context.View;
        var tolerance = context.Project.Tolerances.MilestoneSlipDays;
        var seen = new HashSet<ItemRef>();
        var gravest = causes.Where(t => view.Waiting.ContainsKey(t.Ref))
            .Select(t => (Task: t, Days: days(t), Behind(view, t, Enough, seen).Count))
            .Select(c => (c.Task, c.Days, c.Count, Probability: RiskScale.ByDaysLate(c.Days, tolerance), Impact: ImpactOf(view, c.Task, c.Count, tolerance)))
            .OrderByDescending(c => c.Probability * c.Impact).ThenByDescending(c => c.Count).ThenByDescending(c => c.Days)
            .ThenBy(c => c.Task, TaskOrder.Instance).FirstOrDefault();
        if (gravest.Task is not { } cause) return null;

        var waiting = Behind(view, cause, int.MaxValue, seen);
        return new()
        {
            Rule = rule,
            Subject = cause.Ref.ToString(),
            Probability = gravest.Probability,
            Impact = gravest.Impact,
            Proximity = RiskScale.Proximity(view, waiting.Min(t => t.Due)),
            Response = gravest.Days > tolerance ? RiskResponse.Escalate : RiskResponse.Mitigate,
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["task"] = new Figure.Text(cause.Title),
                [daysFigure] = new Figure.Days(gravest.Days),
                ["waiting"] = new Figure.Count(waiting.Count),
            },
            Evidence =
            [
                Evidences.Of(cause, new Figure.Days(gravest.Days)),
                .. Evidences.Of(waiting.OrderBy(t => t.Due ?? DateOnly.MaxValue).ThenBy(t => t, TaskOrder.Instance).Take(Evidences.Most - 1), Evidences.Due),
            ],
        };
    }

    private static int ImpactOf(ProjectView view, ProjectTask cause, int waiting, int tolerance) =>
        view.Projection.SlackOf(cause.Ref) is null ? RiskScale.ByWaiting(waiting) : RiskScale.OfDelay(view, cause, 0, tolerance);

    /// <summary>What waits for a task, the nearest first; a set to note in what was seen is lent, so that there is one for all.</summary>
    private static List<ProjectTask> Behind(ProjectView view, ProjectTask cause, int enough, HashSet<ItemRef> seen)
    {
        seen.Clear();
        seen.Add(cause.Ref);
        var found = new List<ProjectTask>();
        for (var next = -1; next < found.Count; next++)
        {
            if (!view.Waiting.TryGetValue(next < 0 ? cause.Ref : found[next].Ref, out var successors)) continue;
            foreach (var successor in successors)
            {
                if (found.Count >= enough) return found;
                if (seen.Add(successor)) found.Add(view.Tasks[successor]);
            }
        }

        return found;
    }
}
