using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health.Rules;

/// <summary>
/// How far the milestones not yet reached are planned after their baseline, or have passed it. Amber from one working day, red beyond
/// the project's <see cref="Projects.Tolerances.MilestoneSlipDays"/>. Speaks of the milestone that slips most.
/// </summary>
internal sealed class MilestoneSlipRule : IHealthRule
{
    public string Id => "milestone-slip";

    public HealthDimension Dimension => HealthDimension.Schedule;

    public IEnumerable<Finding> Examine(HealthContext context)
    {
        var tolerance = context.Project.Tolerances.MilestoneSlipDays;
        List<MilestoneView> slipping =
        [
            .. context.View.Milestones.Where(m => !m.IsReached && m.SlipDays > 0).OrderByDescending(m => m.SlipDays)
                .ThenByDescending(m => m.Milestone.External).ThenBy(m => m.Planned).ThenBy(m => m.Milestone.Key, StringComparer.Ordinal),
        ];
        if (slipping is not [var worst, ..] || worst is not { Expected: { } expected, SlipDays: { } slip, Milestone.Baseline: { } baseline }) yield break;

        yield return new()
        {
            Rule = Id,
            Dimension = Dimension,
            Severity = slip > tolerance ? Severity.Critical : Severity.Warning,
            Weight = Math.Min(100, 60 + slip + (worst.Milestone.External ? 10 : 0)),
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["milestone"] = new Figure.Text(worst.Milestone.Name),
                ["slip"] = new Figure.Days(slip),
                ["baseline"] = new Figure.Date(baseline),
                ["expected"] = new Figure.Date(expected),
                ["tolerance"] = new Figure.Days(tolerance),
                ["slipping"] = new Figure.Count(slipping.Count),
                ["open"] = new Figure.Count(worst.Open.Count),
            },
            Evidence =
            [
                .. slipping.Take(Evidences.Most / 2).Select(m => Evidences.Of(m.Milestone, new Figure.Days(m.SlipDays ?? 0)))
                    .Concat(worst.Open.OrderByDescending(t => t.Due).ThenBy(t => t, TaskOrder.Instance).Select(t => Evidences.Of(t, Evidences.Due(t))))
                    .Take(Evidences.Most),
            ],
        };
    }
}
