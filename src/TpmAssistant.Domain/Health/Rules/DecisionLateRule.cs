using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Health.Rules;

/// <summary>
/// Decisions that the project waits for. Amber shortly before the last day they help and until the project's
/// <see cref="Tolerances.MilestoneSlipDays"/> have passed after it, then red.
/// </summary>
internal sealed class DecisionLateRule : IHealthRule
{
    /// <summary>Working days ahead from which it is amber. Default 3, range 0 to 60.</summary>
    public int AheadDays { get; init; } = 3;

    public string Id => "decision-late";

    public HealthDimension Dimension => HealthDimension.Risk;

    public IEnumerable<Finding> Examine(HealthContext context)
    {
        var view = context.View;
        List<OpenDecision> due =
        [
            .. context.Project.Decisions.Where(d => d.NeededBy is { } day && view.DaysTo(day) <= AheadDays)
                .OrderBy(d => d.NeededBy).ThenBy(d => d.Key, StringComparer.Ordinal),
        ];
        if (due is not [{ NeededBy: { } neededBy } first, ..]) yield break;

        var late = Math.Max(0, -view.DaysTo(neededBy));
        yield return new()
        {
            Rule = Id,
            Dimension = Dimension,
            Severity = late > context.Project.Tolerances.MilestoneSlipDays ? Severity.Critical : Severity.Warning,
            Weight = Math.Min(90, 50 + (2 * late)),
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["decisions"] = new Figure.Count(due.Count),
                ["question"] = new Figure.Text(first.Question),
                ["neededBy"] = new Figure.Date(neededBy),
                ["late"] = new Figure.Days(late),
            },
            Evidence = [.. due.Take(Evidences.Most).Select(d => Evidences.Of(d, d.NeededBy is { } day ? new Figure.Date(day) : null))],
        };
    }
}
