using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health.Rules;

/// <summary>
/// Open work whose first date has passed although its present one has not: re-planned, and so late without being overdue. With the overdue work amber above a
/// share of the open work; never red, for moving a date inside a milestone is the project manager's own to do. Without earlier snapshots it finds nothing.
/// </summary>
internal sealed class MovedDatesRule : IHealthRule
{
    /// <summary>Share of the open work above which it is amber. Default 0.10, range 0 to 1.</summary>
    public double AmberShare { get; init; } = 0.10;

    /// <summary>Working days past the first date from which a task counts. Default 2, range 1 to 60.</summary>
    public int GraceDays { get; init; } = 2;

    public string Id => "moved-dates";

    public HealthDimension Dimension => HealthDimension.Schedule;

    public IEnumerable<Finding> Examine(HealthContext context)
    {
        var view = context.View;
        if (context.Past.Count == 0 || view.Open.Count == 0) yield break;
        List<(ProjectTask Task, int Days)> late =
        [
            .. view.Open.Select(t => (Task: t, Days: view.History.FirstDue(t) is { } first ? -view.DaysTo(first) : 0)).Where(t => t.Days >= GraceDays)
                .OrderByDescending(t => t.Days).ThenBy(t => t.Task, TaskOrder.Instance),
        ];
        List<(ProjectTask Task, int Days)> moved = [.. late.Where(t => !t.Task.IsOverdue(view.Status))];
        var share = (double)late.Count / view.Open.Count;
        if (moved.Count == 0 || share <= AmberShare) yield break;

        yield return new()
        {
            Rule = Id,
            Dimension = Dimension,
            Severity = Severity.Warning,
            Weight = Math.Min(60, 20 + (40 * share)),
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["moved"] = new Figure.Count(moved.Count),
                ["late"] = new Figure.Count(late.Count),
                ["open"] = new Figure.Count(view.Open.Count),
                ["share"] = new Figure.Share(share),
                ["toFinish"] = new Figure.Count(ToFinish(late.Count, view.Open.Count)),
                ["longest"] = new Figure.Days(moved[0].Days),
            },
            Evidence = [.. moved.Take(Evidences.Most).Select(t => Evidences.Of(t.Task, view.History.FirstDue(t.Task) is { } first ? new Figure.Date(first) : null))],
        };
    }

    /// <summary>The fewest of the late tasks whose completion leaves an amber share or less.</summary>
    private int ToFinish(int late, int open)
    {
        var count = 0;
        while (late - count > AmberShare * (open - count)) count++;
        return count;
    }
}
