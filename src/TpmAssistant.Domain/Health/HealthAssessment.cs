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
    HealthDimension Dimension, HealthColour? Colour, NotAssessedReason NotAssessed, IReadOnlyList<Finding> Findings)
{
    /// <summary>Who set another colour than the rules', where somebody did.</summary>
    public ColourOverride? Override { get; init; }

    /// <summary>The rules' colour beneath a person's; <see langword="null"/> where nobody set one, or the rules have none.</summary>
    public HealthColour? Beneath { get; init; }

    /// <summary>The colour that the rules give; other than <see cref="Colour"/> only where a person set that.</summary>
    public HealthColour? Computed => Override is null ? Colour : Beneath;

    /// <summary>The verdict with a person's colour in place of its own. Findings graver than that colour stay, and no longer colour anything.</summary>
    internal DimensionVerdict With(ColourOverride said) => this with
    {
        Colour = said.Colour,
        NotAssessed = NotAssessedReason.None,
        Beneath = Colour,
        Override = said,
        Findings =
        [
            said.ToFinding(Dimension),
            .. Findings.Select(f => f.Severity > said.Colour.ToSeverity() ? f with { Severity = said.Colour.ToSeverity() } : f),
        ],
    };

    /// <summary>The verdict without what the rules made of it, for readers to whom only the colour said is due.</summary>
    internal DimensionVerdict AsSaid() => Override is null ? this : this with { Beneath = Colour };
}

/// <summary>The health of a project on a day.</summary>
/// <param name="Overall">The worst of the dimensions assessed, unless a person set it; <see langword="null"/> below the coverage floor.</param>
/// <param name="NotAssessed">Why there is no overall colour.</param>
/// <param name="Dimensions">All six, in the order of <see cref="HealthDimension"/>.</param>
public sealed record HealthAssessment(HealthColour? Overall, NotAssessedReason NotAssessed, IReadOnlyList<DimensionVerdict> Dimensions)
{
    /// <summary>Who set another overall colour than the worst of the dimensions, where somebody did.</summary>
    public ColourOverride? Override { get; init; }

    /// <summary>The worst colour that the rules give a dimension, whatever people set.</summary>
    public HealthColour? Computed => Dimensions.Max(d => d.Computed);

    /// <summary>What matters most: what a person said of the whole, else the gravest finding; <see langword="null"/> when all is well.</summary>
    public Finding? Headline => Override?.ToFinding(HealthDimension.Schedule) ?? Findings.FirstOrDefault(f => f.Severity > Severity.Info);

    /// <summary>All findings, the one that matters most first.</summary>
    public IReadOnlyList<Finding> Findings { get; } =
    [
        .. Dimensions.SelectMany(d => d.Findings).OrderByDescending(f => f.Severity).ThenByDescending(f => f.Weight)
            .ThenBy(f => f.Rule, StringComparer.Ordinal),
    ];

    /// <summary>The same without what the rules made of what a person set, for readers to whom only the colour said is due.</summary>
    internal HealthAssessment AsSaid() => new(Overall, NotAssessed, [.. Dimensions.Select(d => d.AsSaid())]) { Override = Override };
}
