using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Risks.Rules;

/// <summary>
/// Work in progress, due soon, about which nothing has changed for long. Probability by the longest stretch: below three weeks 3, below four 4, else 5;
/// impact by the slack left if it ends half as many days late.
/// </summary>
internal sealed class StaleBeforeDateRule : IRiskRule
{
    /// <summary>Working days without a change from which work is stale. Default 10, range 1 to 250.</summary>
    public int StaleDays { get; init; } = 10;

    /// <summary>Working days ahead that count as soon. Default 20, range 0 to 250.</summary>
    public int WithinDays { get; init; } = 20;

    /// <summary>The same where percentages only tell begun from not begun. Default 15, range 1 to 250.</summary>
    public int CoarseDays { get; init; } = 15;

    public string Id => "stale-before-date";

    public IEnumerable<RiskCandidate> Scan(HealthContext context)
    {
        var view = context.View;
        List<(ProjectTask Task, int Days, DateOnly Due)> stale =
        [
            .. view.Open.Where(t => t.State == TaskState.InProgress && t.Due is { } due && due >= view.Status && view.DaysTo(due) <= WithinDays)
                .Select(t => (Task: t, Days: view.History.DaysUnchanged(t), Due: t.Due!.Value)).Where(s => s.Days >= (view.IsCoarse ? CoarseDays : StaleDays) && !view.MayBeQuiet(s.Task))
                .OrderByDescending(s => s.Days).ThenBy(s => s.Due).ThenBy(s => s.Task, TaskOrder.Instance),
        ];
        if (stale is not [var worst, ..]) yield break;

        var tolerance = context.Project.Tolerances.MilestoneSlipDays;
        var impact = stale.Max(s => RiskScale.OfDelay(view, s.Task, s.Days / 2, tolerance));
        yield return new()
        {
            Rule = Id,
            Probability = worst.Days switch { < 15 => 3, < 20 => 4, _ => 5 },
            Impact = Math.Max(impact, 2),
            Proximity = worst.Due,
            Response = RiskResponse.Mitigate,
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["task"] = new Figure.Text(worst.Task.Title),
                ["days"] = new Figure.Days(worst.Days),
                ["tasks"] = new Figure.Count(stale.Count),
                ["due"] = new Figure.Date(worst.Due),
            },
            Evidence = [.. stale.Take(Evidences.Most).Select(s => Evidences.Of(s.Task, new Figure.Days(s.Days)))],
        };
    }
}
