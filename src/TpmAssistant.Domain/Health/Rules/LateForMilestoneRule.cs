using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health.Rules;

/// <summary>
/// Open work planned to end after the milestone that needs it. Amber from one working day, red beyond the project's
/// <see cref="Projects.Tolerances.MilestoneSlipDays"/>. Speaks of the milestone overrun most.
/// </summary>
internal sealed class LateForMilestoneRule : IHealthRule
{
    public string Id => "late-for-milestone";

    public HealthDimension Dimension => HealthDimension.Schedule;

    public IEnumerable<Finding> Examine(HealthContext context)
    {
        var view = context.View;
        var worst = view.Milestones.Where(m => !m.IsReached && m.Planned >= view.Status).Select(m => (Milestone: m, Over: Over(view, m)))
            .Where(m => m.Over > 0).OrderByDescending(m => m.Over).ThenBy(m => m.Milestone.Planned)
            .ThenBy(m => m.Milestone.Milestone.Key, StringComparer.Ordinal).FirstOrDefault();
        if (worst.Milestone is not { Planned: { } date } milestone) yield break;

        List<ProjectTask> late = [.. milestone.Open.Where(t => t.Due > date).OrderByDescending(t => t.Due).ThenBy(t => t, TaskOrder.Instance)];
        yield return new()
        {
            Rule = Id,
            Dimension = Dimension,
            Severity = worst.Over > context.Project.Tolerances.MilestoneSlipDays ? Severity.Critical : Severity.Warning,
            Weight = Math.Min(95, 55 + worst.Over),
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["milestone"] = new Figure.Text(milestone.Milestone.Name),
                ["date"] = new Figure.Date(date),
                ["tasks"] = new Figure.Count(late.Count),
                ["latest"] = new Figure.Date(late[0].Due!.Value),
                ["over"] = new Figure.Days(worst.Over),
            },
            Evidence = Evidences.Of(late, Evidences.Due),
        };
    }

    private static int Over(ProjectView view, MilestoneView milestone) =>
        milestone.Planned is { } date && milestone.Open.Max(t => t.Due) is { } latest ? view.Calendar.WorkingDaysBetween(date, latest) : 0;
}
