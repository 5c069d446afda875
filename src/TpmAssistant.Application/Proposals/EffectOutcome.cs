namespace TpmAssistant.Application.Proposals;

/// <summary>What came of an effect.</summary>
/// <param name="State"><see cref="ProposalState.Done"/>, <see cref="ProposalState.Refused"/> or <see cref="ProposalState.Unknown"/>.</param>
/// <param name="ItemId">The id of what came into being, when done.</param>
/// <param name="Link">Where a person opens it, when done.</param>
/// <param name="Code">Why not, when refused, or what went otherwise, when done: words are found by it.</param>
public sealed record EffectOutcome(ProposalState State, string? ItemId = null, Uri? Link = null, string? Code = null)
{
    /// <summary>It happened.</summary>
    public static EffectOutcome Done(string itemId, Uri? link) => new(ProposalState.Done, itemId, link);

    /// <summary>The target said no; nothing happened.</summary>
    public static EffectOutcome Refused(string code) => new(ProposalState.Refused, Code: code);

    /// <summary>The answer was lost and the marker was not found: nobody knows.</summary>
    public static EffectOutcome Unknown { get; } = new(ProposalState.Unknown);
}
