using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Domain.Projects;

/// <summary>How far a project may stray before it is somebody else's decision. Within is amber, beyond is red.</summary>
public sealed record Tolerances
{
    /// <summary>Working days a milestone may slip. Default 5, range 0 to 250.</summary>
    public int MilestoneSlipDays { get; init; } = 5;

    /// <summary>Share of the budget that may be overspent, 0 to 1. Default 0.10.</summary>
    public double CostOverrun { get; init; } = 0.10;

    /// <summary>Share by which the number of tasks may grow over the baseline, 0 to 1. Default 0.10.</summary>
    public double ScopeGrowth { get; init; } = 0.10;

    /// <summary>Share of what could be read below which no colour is given, 0 to 1. Default 0.80.</summary>
    public double CoverageFloor { get; init; } = 0.80;

    /// <summary>From which exposure a risk is medium, high and severe. Default 6, 12 and 20.</summary>
    public ExposureBands Exposure { get => field ?? ExposureBands.Default; init; }
}
