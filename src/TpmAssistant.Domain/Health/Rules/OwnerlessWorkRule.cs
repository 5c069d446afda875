using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health.Rules;

/// <summary>Open work without an owner that is due soon or overdue. Amber at most: finding an owner is the project manager's own to do.</summary>
internal sealed class OwnerlessWorkRule : IHealthRule
{
    /// <summary>Working days ahead that count as soon. Default 10, range 0 to 60.</summary>
    public int WithinDays { get; init; } = 10;

    public string Id => "ownerless-work";

    public HealthDimension Dimension => HealthDimension.People;

    public IEnumerable<Finding> Examine(HealthContext context)
    {
        var view = context.View;
        List<ProjectTask> ownerless =
        [
            .. view.Open.Where(t => t.Assignees.Count == 0 && t.Due is { } due && view.DaysTo(due) <= WithinDays)
                .OrderBy(t => t.Due).ThenBy(t => t, TaskOrder.Instance),
        ];
        if (ownerless.Count == 0) yield break;

        yield return new()
        {
            Rule = Id,
            Dimension = Dimension,
            Severity = Severity.Warning,
            Weight = Math.Min(60, 20 + (4 * ownerless.Count)),
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["tasks"] = new Figure.Count(ownerless.Count),
                ["within"] = new Figure.Days(WithinDays),
                ["nearest"] = new Figure.Date((ownerless.Find(t => !t.IsOverdue(view.Status)) ?? ownerless[0]).Due!.Value),
                ["overdue"] = new Figure.Count(ownerless.Count(t => t.IsOverdue(view.Status))),
            },
            Evidence = Evidences.Of(ownerless, Evidences.Due),
        };
    }
}
