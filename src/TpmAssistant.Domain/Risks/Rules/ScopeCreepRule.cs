using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;

namespace TpmAssistant.Domain.Risks.Rules;

/// <summary>
/// Scope above the baseline by more than half the project's <see cref="Projects.Tolerances.ScopeGrowth"/>. Probability 3 up to the tolerance, 4 up to
/// twice it, 5 above; impact 3, one more when the finish is within forty working days.
/// </summary>
internal sealed class ScopeCreepRule : IRiskRule
{
    /// <summary>Part of the tolerance above which it speaks. Default 0.5, range 0 to 1.</summary>
    public double FromPart { get; init; } = 0.5;

    /// <summary>Working days to the finish within which the impact is higher. Default 40, range 0 to 250.</summary>
    public int NearDays { get; init; } = 40;

    public string Id => "scope-creep";

    public IEnumerable<RiskCandidate> Scan(HealthContext context)
    {
        var view = context.View;
        var tolerance = context.Project.Tolerances.ScopeGrowth;
        if (context.View.Scope is not { } scope || scope.Growth <= FromPart * tolerance || scope.Growth <= 0) yield break;
        yield return new()
        {
            Rule = Id,
            Subject = "scope",
            Probability = scope.Growth <= tolerance ? 3 : scope.Growth <= 2 * tolerance ? 4 : 5,
            Impact = view.Finish is { } finish && view.DaysTo(finish) <= NearDays ? 4 : 3,
            Proximity = RiskScale.Proximity(view, view.Finish),
            Response = scope.Growth > tolerance ? RiskResponse.Escalate : RiskResponse.Mitigate,
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["added"] = new Figure.Count(scope.Added.Count),
                ["growth"] = new Figure.Share(scope.Growth),
                ["setOn"] = new Figure.Date(scope.SetOn),
            },
            Evidence = Evidences.Of(scope.Added, Evidences.Due),
        };
    }
}
