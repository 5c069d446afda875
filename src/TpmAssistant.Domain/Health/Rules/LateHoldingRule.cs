using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health.Rules;

/// <summary>
/// Late work that others wait for and that is not to be expected soon: later than first planned, and to end later after that day than a milestone may slip. Where no links are known, a milestone that needs it is
/// what waits. Amber, whatever room there is: whoever waits must be given something else, and that is for the project manager to do. Never red: that it pushes a milestone other rules say.
/// </summary>
internal sealed class LateHoldingRule : IHealthRule
{
    /// <summary>Working days later than first planned from which it is amber; less is caught up. Default 3, range 1 to 60.</summary>
    public int LateDays { get; init; } = 3;

    public string Id => "late-holding";

    public HealthDimension Dimension => HealthDimension.Schedule;

    public IEnumerable<Finding> Examine(HealthContext context)
    {
        var view = context.View;
        var tolerance = context.Project.Tolerances.MilestoneSlipDays;
        var noLinks = context.Now.Dependencies.Count == 0;
        List<(ProjectTask Task, int Days)> holding =
        [
            .. view.Open.Where(t => Held(view, t).Any() || (noLinks && view.MilestonesOf(t.Ref).Count > 0)).Select(t => (Task: t, Days: view.DaysBehind(t)))
                .Where(h => h.Days >= LateDays && h.Days + view.Levelled.EndOf(h.Task.Ref) > tolerance)
                .OrderByDescending(h => h.Days).ThenBy(h => h.Task, TaskOrder.Instance),
        ];
        if (holding.Count == 0) yield break;
        yield return new()
        {
            Rule = Id,
            Dimension = Dimension,
            Severity = Severity.Warning,
            Weight = Math.Min(68, 35 + (2 * holding[0].Days)),
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["tasks"] = new Figure.Count(holding.Count),
                ["held"] = new Figure.Count(holding.SelectMany(h => Held(view, h.Task)).Distinct().Count()),
                ["longest"] = new Figure.Days(holding[0].Days),
            },
            Evidence = [.. holding.Take(Evidences.Most).Select(h => Evidences.Of(h.Task, view.History.FirstDue(h.Task) is { } first ? new Figure.Date(first) : null))],
        };
    }

    /// <summary>What has not begun and waits for a task.</summary>
    private static IEnumerable<ItemRef> Held(ProjectView view, ProjectTask task) =>
        view.Waiting.TryGetValue(task.Ref, out var waiting) ? waiting.Where(t => view.Tasks[t].State == TaskState.NotStarted) : [];
}
