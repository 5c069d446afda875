using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Proposals;

/// <summary>Where a proposal stands. It only moves forward.</summary>
public enum ProposalState
{
    /// <summary>Shown, waiting for the click.</summary>
    Open,

    /// <summary>Taken by the click; the intent is committed.</summary>
    Taken,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Refused by the target, with a reason.</summary>
    Refused,

    /// <summary>The answer was lost; nobody knows whether it happened.</summary>
    Unknown,

    /// <summary>Dropped by its owner.</summary>
    Discarded,
}

/// <summary>The key of a proposal: 128 random bits, so that it cannot be guessed.</summary>
public readonly record struct ProposalId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>
/// An effect on the outside world, exactly as it will happen, waiting for the click of the person it was shown to.
/// The card is drawn from it, and what is executed is its stored payload.
/// </summary>
public sealed record Proposal
{
    /// <summary>Its key.</summary>
    public required ProposalId Id { get; init; }

    /// <summary>What kind of effect; finds its <see cref="IEffect"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The effect as canonical JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>SHA-256 over kind and payload, lower-case hexadecimal; the click must carry it.</summary>
    public required string Hash { get; init; }

    /// <summary>Whom it was shown to, and where; only their click in that conversation counts.</summary>
    public required Asker ShownTo { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Until when the click counts.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The highest sensitivity label of what it was made from; <see langword="null"/> where nothing carried one.</summary>
    public SensitivityLabel? Label { get; init; }

    /// <summary>Where it stands.</summary>
    public ProposalState State { get; init; } = ProposalState.Open;

    /// <summary>What came of it, once executed.</summary>
    public EffectOutcome? Outcome { get; init; }
}
