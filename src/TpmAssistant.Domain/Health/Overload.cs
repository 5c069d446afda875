using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health.Rules;

namespace TpmAssistant.Domain.Health;

/// <summary>That people have more work than hours, which a forecast does not count: it lets everybody work on all they own at once. Said wherever a chance or an 80% day is.</summary>
/// <param name="People">How many.</param>
/// <param name="Load">The highest load: hours due over hours there are, 1 being full.</param>
public sealed record Overload(int People, double Load)
{
    /// <summary>As the rule <c>overload</c> finds it now; <see langword="null"/> when nobody has too much.</summary>
    public static Overload? Of(HealthContext context) => From(new OverloadRule().Examine(context));

    /// <summary>As an assessment already tells.</summary>
    public static Overload? In(HealthAssessment health) => From(health.Dimensions.SelectMany(d => d.Findings).Where(f => f.Rule == OverloadRule.Name));

    private static Overload? From(IEnumerable<Finding> findings) => findings.FirstOrDefault()?.Figures is { } figures
        && figures.GetValueOrDefault("people") is Figure.Count people && figures.GetValueOrDefault("load") is Figure.Share load ? new(people.Value, load.Value) : null;
}
