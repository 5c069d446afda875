using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Risks.Rules;

/// <summary>
/// Several people's work that one task waits for, all of it with next to no slack: each may well be in time, all together seldom are (merge bias). Probability
/// by how many converge: up to four 4, more 5; impact that of two days' delay, at least 3. Without links it finds nothing.
/// </summary>
internal sealed class NearCriticalRule : IRiskRule
{
    private const int ManyTasks = 5;

    /// <summary>Tasks that converge from which it speaks. Default 3, range 2 to 100.</summary>
    public int MinTasks { get; init; } = 3;

    /// <summary>Working days of slack up to which a task is near-critical. Default 1, range 0 to 20.</summary>
    public int MaxSlack { get; init; } = 1;

    /// <summary>Working days ahead within which the tasks end. Default 20, range 1 to 250.</summary>
    public int WithinDays { get; init; } = 20;

    public string Id => "near-critical";

    public IEnumerable<RiskCandidate> Scan(HealthContext context)
    {
        var view = context.View;
        var feeding = new Dictionary<ItemRef, List<ProjectTask>>();
        foreach (var task in view.Open.Where(t => IsTight(view, t)))
        {
            if (!view.Waiting.TryGetValue(task.Ref, out var successors)) continue;
            foreach (var successor in successors)
            {
                if (!feeding.TryGetValue(successor, out var tasks)) feeding.Add(successor, tasks = []);
                tasks.Add(task);
            }
        }

        return feeding.Where(f => f.Value.DistinctBy(t => t.Assignees.Count > 0 ? t.Assignees[0].Id.Value : t.Ref.Id).Count() >= MinTasks)
            .Select(f => Candidate(view, view.Tasks[f.Key], f.Value, context.Project.Tolerances.MilestoneSlipDays))
            .OrderByDescending(c => c.RiskExposure).ThenBy(c => c.Proximity).ThenBy(c => c.Subject, StringComparer.Ordinal).Take(1);
    }

    private bool IsTight(ProjectView view, ProjectTask task) =>
        view.Projection.SlackOf(task.Ref) is { } slack && slack >= -MaxSlack && slack <= MaxSlack && view.Projection.EndOf(task.Ref) <= WithinDays;

    private RiskCandidate Candidate(ProjectView view, ProjectTask waiting, List<ProjectTask> feeding, int tolerance)
    {
        var last = view.DayAfter(feeding.Max(t => view.Projection.EndOf(t.Ref)));
        return new()
        {
            Rule = Id,
            Subject = waiting.Ref.ToString(),
            Probability = feeding.Count >= ManyTasks ? 5 : 4,
            Impact = Math.Max(3, RiskScale.OfDelay(view, waiting, 2, tolerance)),
            Proximity = last,
            Response = RiskResponse.Mitigate,
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["tasks"] = new Figure.Count(feeding.Count),
                ["slack"] = new Figure.Days(feeding.Max(t => Math.Max(0, view.Projection.SlackOf(t.Ref) ?? 0))),
                ["task"] = new Figure.Text(waiting.Title),
                ["date"] = new Figure.Date(last),
            },
            Evidence = Evidences.Of(feeding.Append(waiting), Evidences.Due),
        };
    }
}
