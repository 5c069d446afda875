using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health.Rules;

/// <summary>
/// Open work that cannot go on. Any is amber. Red when a milestone needs it and either it has been blocked for longer than the project's
/// <see cref="Projects.Tolerances.MilestoneSlipDays"/> or no more working days than that are left before the milestone.
/// </summary>
internal sealed class BlockedWorkRule : IHealthRule
{
    public string Id => "blocked-work";

    public HealthDimension Dimension => HealthDimension.Schedule;

    public IEnumerable<Finding> Examine(HealthContext context)
    {
        var view = context.View;
        var tolerance = context.Project.Tolerances.MilestoneSlipDays;
        List<(ProjectTask Task, int Days, IReadOnlyList<MilestoneView> Milestones)> blocked =
        [
            .. view.Open.Where(t => t.IsBlocked).Select(t => (t, view.History.DaysBlocked(t), view.MilestonesOf(t.Ref)))
                .OrderByDescending(b => b.Item3.Count > 0).ThenByDescending(b => b.Item2).ThenBy(b => b.t, TaskOrder.Instance),
        ];
        if (blocked.Count == 0) yield break;

        var critical = blocked.Exists(b => b.Milestones.Any(m => b.Days > tolerance || (m.Planned is { } day && view.DaysTo(day) <= tolerance)));
        yield return new()
        {
            Rule = Id,
            Dimension = Dimension,
            Severity = critical ? Severity.Critical : Severity.Warning,
            Weight = Math.Min(85, 40 + (3 * blocked.Count)),
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["blocked"] = new Figure.Count(blocked.Count),
                ["longest"] = new Figure.Days(blocked.Max(b => b.Days)),
                ["forMilestones"] = new Figure.Count(blocked.Count(b => b.Milestones.Count > 0)),
            },
            Evidence = [.. blocked.Take(Evidences.Most).Select(b => Evidences.Of(b.Task, new Figure.Days(b.Days)))],
        };
    }
}
