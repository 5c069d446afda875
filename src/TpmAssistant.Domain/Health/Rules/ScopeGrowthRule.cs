using TpmAssistant.Domain.Findings;

namespace TpmAssistant.Domain.Health.Rules;

/// <summary>
/// More tasks than the baseline holds. Amber above half the project's <see cref="Projects.Tolerances.ScopeGrowth"/>, red above all of it:
/// then somebody must decide what gives way.
/// </summary>
internal sealed class ScopeGrowthRule : IHealthRule
{
    /// <summary>Part of the tolerance above which it is amber. Default 0.5, range 0 to 1.</summary>
    public double AmberPart { get; init; } = 0.5;

    public string Id => "scope-growth";

    public HealthDimension Dimension => HealthDimension.Scope;

    public IEnumerable<Finding> Examine(HealthContext context)
    {
        var tolerance = context.Project.Tolerances.ScopeGrowth;
        if (context.View.Scope is not { } scope || scope.Growth <= AmberPart * tolerance || scope.Growth <= 0) yield break;
        yield return new()
        {
            Rule = Id,
            Dimension = Dimension,
            Severity = scope.Growth > tolerance ? Severity.Critical : Severity.Warning,
            Weight = Math.Min(80, 30 + (100 * scope.Growth)),
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["now"] = new Figure.Count(scope.Now),
                ["baseline"] = new Figure.Count(scope.Baseline),
                ["added"] = new Figure.Count(scope.Added.Count),
                ["dropped"] = new Figure.Count(scope.Dropped),
                ["growth"] = new Figure.Share(scope.Growth),
                ["tolerance"] = new Figure.Share(tolerance),
                ["setOn"] = new Figure.Date(scope.SetOn),
                ["toDrop"] = new Figure.Count(scope.Now - (int)Math.Floor(scope.Baseline * (1 + (AmberPart * tolerance)))),
            },
            Evidence = Evidences.Of(scope.Added, _ => null),
        };
    }
}
