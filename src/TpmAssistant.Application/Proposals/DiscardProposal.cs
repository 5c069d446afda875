using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Proposals;

/// <summary>Drops a proposal that its owner does not want.</summary>
public sealed class DiscardProposal(IProposalStore proposals)
{
    /// <summary>Drops it while it is open.</summary>
    /// <returns>A <see cref="ProposalClickAnswer"/>.</returns>
    public async Task<Answer> RunAsync(Asker clicker, ProposalId id, CancellationToken cancellationToken)
    {
        var discarded = await proposals.TryDiscardAsync(clicker, id, cancellationToken);
        var proposal = await proposals.FindAsync(clicker.Tenant, id, cancellationToken);
        if (proposal is null || !ConfirmProposal.IsFor(proposal, clicker))
            return new ProposalClickAnswer(ClickResult.NotYours, null, null);
        return ProposalClickAnswer.Of(
            discarded || proposal.State == ProposalState.Discarded ? ClickResult.Discarded : ClickResult.AlreadyTaken, proposal);
    }
}
