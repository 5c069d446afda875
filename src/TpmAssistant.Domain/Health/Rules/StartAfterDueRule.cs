using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health.Rules;

/// <summary>Open work whose first day lies after its last: a mistake in the data, worth knowing but no reason for a colour.</summary>
internal sealed class StartAfterDueRule : IHealthRule
{
    public string Id => "start-after-due";

    public HealthDimension Dimension => HealthDimension.Schedule;

    public IEnumerable<Finding> Examine(HealthContext context)
    {
        List<ProjectTask> wrong = [.. context.View.Open.Where(t => t.Start > t.Due)];
        if (wrong.Count == 0) yield break;
        yield return new()
        {
            Rule = Id,
            Dimension = Dimension,
            Severity = Severity.Info,
            Weight = 5,
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal) { ["tasks"] = new Figure.Count(wrong.Count) },
            Evidence = Evidences.Of(wrong, Evidences.Due),
        };
    }
}
