using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Risks.Rules;

/// <summary>
/// Work owed from outside that is not late yet but should have begun and has not, with a milestone or other work relying on it. Probability by the share of its
/// time gone: up to half 4, above 5; impact by the slack left if it ends as many days late as it has not begun.
/// </summary>
internal sealed class ExternalAheadRule : IRiskRule
{
    /// <summary>Working days since its planned start from which it speaks. Default 2, range 1 to 60.</summary>
    public int MinDays { get; init; } = 2;

    /// <summary>Working days until its last day from which on it speaks where its start is not known. Default 3, range 0 to 60.</summary>
    public int NearDays { get; init; } = 3;

    public string Id => "external-ahead";

    public IEnumerable<RiskCandidate> Scan(HealthContext context)
    {
        var view = context.View;
        List<(ProjectTask Task, int Idle, DateOnly Due)> waiting =
        [
            .. view.Open.Where(t => t.State == TaskState.NotStarted && t.Means(LabelMeaning.External) && t.Due >= view.Status)
                .Where(t => view.Waiting.ContainsKey(t.Ref) || view.MilestonesOf(t.Ref).Count > 0)
                .Select(t => (Task: t, Idle: Idle(view, t), Due: t.Due!.Value)).Where(t => t.Idle >= MinDays)
                .OrderByDescending(t => t.Idle).ThenBy(t => t.Task, TaskOrder.Instance),
        ];
        if (waiting is not [var worst, ..]) yield break;

        var tolerance = context.Project.Tolerances.MilestoneSlipDays;
        yield return new()
        {
            Rule = Id,
            Probability = worst.Idle > view.DaysTo(worst.Due) ? 5 : 4,
            Impact = Math.Max(3, RiskScale.OfDelay(view, worst.Task, worst.Idle, tolerance)),
            Proximity = worst.Due,
            Response = RiskResponse.Mitigate,
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["task"] = new Figure.Text(worst.Task.Title),
                ["idle"] = new Figure.Days(worst.Idle),
                ["due"] = new Figure.Date(worst.Due),
                ["tasks"] = new Figure.Count(waiting.Count),
            },
            Evidence = Evidences.Of(waiting.Select(w => w.Task), Evidences.Due),
        };
    }

    /// <summary>Working days that it has not begun though it should have.</summary>
    private int Idle(ProjectView view, ProjectTask task) =>
        task.Start is { } start ? -view.DaysTo(start) : view.DaysTo(task.Due!.Value) <= NearDays ? MinDays : 0;
}
