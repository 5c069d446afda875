using TpmAssistant.Domain.Findings;

namespace TpmAssistant.Domain.Health;

/// <summary>Why there is no colour.</summary>
public enum NotAssessedReason
{
    /// <summary>There is a colour.</summary>
    None,

    /// <summary>Too little could be read.</summary>
    CoverageTooLow,

    /// <summary>No budget lines are known.</summary>
    NoBudget,

    /// <summary>Nothing tells defects from other work.</summary>
    NoDefectLabel,

    /// <summary>No baseline says what the scope was.</summary>
    NoBaseline,

    /// <summary>No task has a date.</summary>
    NoDates,

    /// <summary>There are no tasks.</summary>
    NoTasks,

    /// <summary>No task has an owner, so load cannot be told.</summary>
    NoOwners,

    /// <summary>It is not for this audience.</summary>
    NotForAudience,
}

/// <summary>The verdict on one dimension.</summary>
/// <param name="Dimension">Which.</param>
/// <param name="Colour">Its colour; <see langword="null"/> means not assessed, never green.</param>
/// <param name="NotAssessed">Why there is no colour, and with it the step that would bring one.</param>
/// <param name="Findings">
/// What it rests on, worst first; empty when not assessed. A green one holds at most what is worth knowing
/// (<see cref="Severity.Info"/>).
/// </param>
public sealed record DimensionVerdict(
    HealthDimension Dimension, HealthColour? Colour, NotAssessedReason NotAssessed, IReadOnlyList<Finding> Findings);

/// <summary>The health of a project on a day.</summary>
/// <param name="Overall">The worst of the dimensions assessed; <see langword="null"/> below the coverage floor.</param>
/// <param name="NotAssessed">Why there is no overall colour.</param>
/// <param name="Dimensions">All six, in the order of <see cref="HealthDimension"/>.</param>
public sealed record HealthAssessment(HealthColour? Overall, NotAssessedReason NotAssessed, IReadOnlyList<DimensionVerdict> Dimensions)
{
    /// <summary>All findings, the one that matters most first.</summary>
    public IReadOnlyList<Finding> Findings { get; } =
    [
        .. Dimensions.SelectMany(d => d.Findings).OrderByDescending(f => f.Severity).ThenByDescending(f => f.Weight)
            .ThenBy(f => f.Rule, StringComparer.Ordinal),
    ];
}
