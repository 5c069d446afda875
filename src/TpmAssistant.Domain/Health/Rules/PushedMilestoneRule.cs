using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health.Rules;

/// <summary>
/// A milestone whose work can no longer end in time even if all goes well from today, though the dates on the board do not say so yet: late and blocked
/// work, what waits for it, and each person doing one thing after the other (<see cref="LevelledProjection"/>). Amber from two working days, as a day is lost
/// in rounding, and from more while it is far off; red beyond the project's <see cref="Projects.Tolerances.MilestoneSlipDays"/>, unless the project manager said within the week that it stays within it: where
/// a projection and somebody who knows disagree, it is amber. Speaks of the milestone pushed most.
/// </summary>
internal sealed class PushedMilestoneRule : IHealthRule
{
    /// <summary>Working days from which it is amber. Default 2, range 1 to 60.</summary>
    public int AmberDays { get; init; } = 2;

    /// <summary>The same for a milestone more than <see cref="LevelledProjection.NearDays"/> off, which nobody knows so well. Default 4, range 1 to 60.</summary>
    public int FarAmberDays { get; init; } = 4;

    public string Id => "pushed-milestone";

    public HealthDimension Dimension => HealthDimension.Schedule;

    public IEnumerable<Finding> Examine(HealthContext context)
    {
        var view = context.View;
        var tolerance = context.Project.Tolerances.MilestoneSlipDays;
        var worst = Pushed(view).FirstOrDefault();
        if (worst.Milestone is not { } milestone || milestone.Promise is not { } promised) yield break;

        var isVouchedFor = milestone.IsVouchedFor(view.Status, tolerance);
        var last = milestone.Open.OrderByDescending(t => view.Levelled.EndOf(t.Ref)).ThenBy(t => t, TaskOrder.Instance).ToList();
        yield return new()
        {
            Rule = Id,
            Dimension = Dimension,
            Severity = worst.Slip > tolerance && !isVouchedFor ? Severity.Critical : Severity.Warning,
            Weight = Math.Min(96, 56 + worst.Slip),
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["milestone"] = new Figure.Text(milestone.Milestone.Name),
                ["promised"] = new Figure.Date(promised),
                ["earliest"] = new Figure.Date(view.DayAfter(view.Levelled.EndOf(milestone) ?? 0)),
                ["slip"] = new Figure.Days(worst.Slip),
                ["tolerance"] = new Figure.Days(tolerance),
                ["open"] = new Figure.Count(milestone.Open.Count),
                ["vouched"] = new Figure.Count(isVouchedFor ? 1 : 0),
            },
            Evidence =
            [
                Evidences.Of(milestone.Milestone, new Figure.Date(promised)),
                .. Evidences.Of(last.Where(t => view.Levelled.EndOf(t.Ref) > view.DaysTo(promised)).Take(Evidences.Most - 1), Evidences.TicksOrDue),
            ],
        };
    }

    /// <summary>The milestones that their work pushes past the promise, and past what the dates on the board say, with the working days; the one pushed most first.</summary>
    public IEnumerable<(MilestoneView Milestone, int Slip)> Pushed(ProjectView view) =>
        view.Milestones.Where(m => !m.IsReached && m.Open.Count > 0).Select(m => (Milestone: m, Slip: Slip(view, m)))
            .Where(m => m.Slip >= AmberFrom(view, m.Milestone) && m.Slip > Math.Max(0, m.Milestone.SlipDays ?? 0))
            .OrderByDescending(m => m.Slip).ThenBy(m => m.Milestone.Milestone.Key, StringComparer.Ordinal);

    private int AmberFrom(ProjectView view, MilestoneView milestone) => LevelledProjection.IsNear(view, milestone) ? AmberDays : FarAmberDays;

    private static int Slip(ProjectView view, MilestoneView milestone) =>
        milestone.Promise is { } day && view.Levelled.EndOf(milestone) is { } end ? end - view.DaysTo(day) : 0;
}
