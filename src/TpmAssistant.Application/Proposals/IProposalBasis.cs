namespace TpmAssistant.Application.Proposals;

/// <summary>What the proposals of one kind rest on beside their own content: the facts that its card was drawn from.</summary>
public interface IProposalBasis
{
    /// <summary>The <see cref="Proposal.Kind"/> whose facts it knows.</summary>
    string Kind { get; }

    /// <summary>
    /// Whether what the card said still holds. Asked before a click counts, so that nothing was done when it does not. What cannot be read now holds: the
    /// target itself then refuses.
    /// </summary>
    Task<bool> HoldsAsync(Proposal proposal, CancellationToken cancellationToken);
}
