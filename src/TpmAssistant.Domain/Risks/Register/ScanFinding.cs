using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Risks.Register;

/// <summary>A person's word on a finding: it is not worth keeping, or its entry is closed. The facts it was said about stay with it.</summary>
/// <param name="On">When.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why, in their words; may be empty.</param>
/// <param name="AsItWas">The finding as the person saw it.</param>
public sealed record Settlement(DateOnly On, Person By, string Reason, RiskCandidate AsItWas);

/// <summary>Something that scans see, recognised from one scan to the next.</summary>
public sealed record ScanFinding
{
    /// <summary>Its number within the project, from 1, never used again.</summary>
    public required int Number { get; init; }

    /// <summary>As the latest scan saw it.</summary>
    public required RiskCandidate Latest { get; init; }

    /// <summary>When a scan first saw it.</summary>
    public required DateOnly FirstSeen { get; init; }

    /// <summary>Since when it has been seen without a gap of <see cref="ScanReconciliation.GoneDays"/> days.</summary>
    public required DateOnly SeenSince { get; init; }

    /// <summary>When a scan last saw it.</summary>
    public required DateOnly LastSeen { get; init; }

    /// <summary>What a person said of it, if it is settled.</summary>
    public Settlement? Settled { get; init; }

    /// <summary>What changed since it was settled that makes it worth another look; empty while the word stands.</summary>
    public IReadOnlyList<FactChange> WhyBack => Settled is { } settled ? FactChange.Between(settled, this) : [];
}
