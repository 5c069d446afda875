using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health.Rules;

/// <summary>
/// How far the last open work ends after the day the project is meant to finish, or how long that day has passed with work open. Amber
/// from one working day, red beyond the project's <see cref="Projects.Tolerances.MilestoneSlipDays"/>.
/// </summary>
internal sealed class FinishSlipRule : IHealthRule
{
    public string Id => "finish-slip";

    public HealthDimension Dimension => HealthDimension.Schedule;

    public IEnumerable<Finding> Examine(HealthContext context)
    {
        var view = context.View;
        if (view.Finish is not { } target || view.Open.Count == 0) yield break;
        var expected = view.Open.Max(t => t.Due) is { } latest && latest > view.Status ? latest : view.Status;
        var slip = view.Calendar.WorkingDaysBetween(target, expected);
        if (slip <= 0) yield break;

        var tolerance = context.Project.Tolerances.MilestoneSlipDays;
        yield return new()
        {
            Rule = Id,
            Dimension = Dimension,
            Severity = slip > tolerance ? Severity.Critical : Severity.Warning,
            Weight = Math.Min(98, 58 + slip),
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["target"] = new Figure.Date(target),
                ["expected"] = new Figure.Date(expected),
                ["slip"] = new Figure.Days(slip),
                ["tolerance"] = new Figure.Days(tolerance),
                ["open"] = new Figure.Count(view.Open.Count),
            },
            Evidence = Evidences.Of(view.Open.OrderByDescending(t => t.Due).ThenBy(t => t, TaskOrder.Instance), Evidences.Due),
        };
    }
}
