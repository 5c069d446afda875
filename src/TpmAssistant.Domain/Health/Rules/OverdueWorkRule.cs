using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health.Rules;

/// <summary>
/// The share of the open work that is overdue, work needed for a milestone weighing more. The red threshold falls with the time left:
/// what can still be caught up far from the finish cannot be close to it. Never red while no
/// overdue task pushes a milestone beyond the project's <see cref="Projects.Tolerances.MilestoneSlipDays"/>; a single one with slack left is told and no more.
/// </summary>
internal sealed class OverdueWorkRule : IHealthRule
{
    /// <summary>Share above which it is amber. Default 0.10, range 0 to 1.</summary>
    public double AmberShare { get; init; } = 0.10;

    /// <summary>Share above which it is red, far from the finish. Default 0.30, range 0 to 1.</summary>
    public double RedShare { get; init; } = 0.30;

    /// <summary>Share above which it is red on the last day. Default 0.15, range 0 to <see cref="RedShare"/>.</summary>
    public double RedShareAtFinish { get; init; } = 0.15;

    /// <summary>Working days before the next milestone or the finish at which the red threshold begins to fall. Default 20, range 1 to 250.</summary>
    public int NearDays { get; init; } = 20;

    /// <summary>Weight of a task that a milestone needs, beside 1 for any other. Default 2, range 1 to 10.</summary>
    public double MilestoneWeight { get; init; } = 2;

    /// <summary>Working days late from which a task counts; a board is often a day behind. Default 2, range 1 to 20.</summary>
    public int GraceDays { get; init; } = 2;

    /// <summary>Working days of slack below which a single overdue task is amber. Default 3, range 0 to 60.</summary>
    public int LittleSlack { get; init; } = 3;

    public string Id => "overdue-work";

    public HealthDimension Dimension => HealthDimension.Schedule;

    public IEnumerable<Finding> Examine(HealthContext context)
    {
        var view = context.View;
        List<ProjectTask> overdue =
        [
            .. view.Open.Where(t => t.IsOverdue(view.Status)).OrderByDescending(t => Weight(view, t)).ThenByDescending(view.DaysLate)
                .ThenBy(t => t, TaskOrder.Instance),
        ];
        if (overdue.Count == 0) yield break;

        var all = view.Open.Sum(t => Weight(view, t));
        var share = overdue.Sum(t => Weight(view, t)) / all;
        var oldest = overdue.Max(view.DaysLate);
        var ripe = overdue.Where(t => view.DaysLate(t) >= GraceDays).Sum(t => Weight(view, t)) / all;
        var beyond = ripe > RedShareOn(view) && oldest > context.Project.Tolerances.MilestoneSlipDays && overdue.Exists(t => !(view.Projection.SlackOf(t.Ref) >= -context.Project.Tolerances.MilestoneSlipDays));
        var felt = overdue.Count(t => view.DaysLate(t) >= GraceDays) > 1 || overdue.Exists(t => !(view.Projection.SlackOf(t.Ref) >= LittleSlack));
        yield return new()
        {
            Rule = Id,
            Dimension = Dimension,
            Severity = beyond ? Severity.Critical : ripe > AmberShare && felt ? Severity.Warning : Severity.Info,
            Weight = Math.Min(90, 30 + (60 * share)),
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["overdue"] = new Figure.Count(overdue.Count),
                ["open"] = new Figure.Count(view.Open.Count),
                ["share"] = new Figure.Share(share),
                ["oldest"] = new Figure.Days(oldest),
                ["toClear"] = new Figure.Count(ToClear(view, overdue, all)),
            },
            Evidence = Evidences.Of(overdue, t => new Figure.Days(view.DaysLate(t))),
        };
    }

    private double Weight(ProjectView view, ProjectTask task) => view.MilestonesOf(task.Ref).Count == 0 ? 1 : MilestoneWeight;

    private double RedShareOn(ProjectView view)
    {
        var near = view.DaysToNextDate() is { } days ? Math.Clamp((double)days / NearDays, 0, 1) : 1;
        return RedShareAtFinish + ((RedShare - RedShareAtFinish) * near);
    }

    /// <summary>The fewest overdue tasks whose completion leaves an amber share or less; the heaviest come first.</summary>
    private int ToClear(ProjectView view, List<ProjectTask> overdue, double all)
    {
        var late = overdue.Sum(t => Weight(view, t));
        var count = 0;
        while (count < overdue.Count && late > AmberShare * all)
        {
            var weight = Weight(view, overdue[count++]);
            (late, all) = (late - weight, all - weight);
        }

        return count;
    }
}
