using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Risks.Rules;

namespace TpmAssistant.Domain.Health.Rules;

/// <summary>
/// What the register and the risk scan show together, so that the count agrees with the list. Amber from a high exposure (<see cref="RiskScale.High"/> of 25), red from a severe one
/// (<see cref="RiskScale.Severe"/>) of the highest impact that a person put in the register: likely, and beyond a tolerance. What a scan sees alone may happen and is amber; that something
/// goes beyond a tolerance the other rules say.
/// </summary>
internal sealed class RiskExposureRule : IHealthRule
{
    /// <summary>Exposure from which it is amber. Default 12, range 1 to 25.</summary>
    public int AmberExposure { get; init; } = RiskScale.High;

    /// <summary>Exposure from which it is red. Default 20, range 1 to 25.</summary>
    public int RedExposure { get; init; } = RiskScale.Severe;

    /// <summary>Impact from which it can be red. Default 5, range 1 to 5.</summary>
    public int RedImpact { get; init; } = 5;

    /// <summary>Working days ahead within which a risk counts; one that strikes later leaves time to deal with it. Default 20, range 1 to 250.</summary>
    public int WithinDays { get; init; } = 20;

    public string Id => "risk-exposure";

    public HealthDimension Dimension => HealthDimension.Risk;

    public IEnumerable<Finding> Examine(HealthContext context)
    {
        List<RiskCandidate> high = [.. RiskPicture.Of(context).Where(r => r.RiskExposure >= AmberExposure && (r.Proximity is not { } day || context.View.DaysTo(day) <= WithinDays))];
        if (high is not [var worst, ..]) yield break;
        yield return new()
        {
            Rule = Id,
            Dimension = Dimension,
            Severity = high.Exists(r => r.Key is not null && r.RiskExposure >= RedExposure && r.Impact >= RedImpact) ? Severity.Critical : Severity.Warning,
            Weight = Math.Min(60, 20 + worst.RiskExposure),
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["high"] = new Figure.Count(high.Count),
                ["highest"] = new Figure.Count(worst.RiskExposure),
            },
            Evidence =
            [
                .. high.Where(r => r.Evidence.Count > 0).Take(Evidences.Most)
                    .Select(r => r.Evidence[0] with { Note = new Figure.Count(r.RiskExposure) }).DistinctBy(e => e.Item),
            ],
        };
    }
}
