using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Proposals;

namespace TpmAssistant.Application.Meetings.Minutes;

/// <summary>Tells what became of each part of confirmed minutes.</summary>
public sealed class MinutesOutcome(MinutesBook book) : IProposalOutcome
{
    /// <inheritdoc/>
    public string Kind => MinutesEffect.KindName;

    /// <inheritdoc/>
    public string CardOf(Proposal proposal) => MinutesEffect.Read(proposal).Card ?? proposal.Id.Value;

    /// <inheritdoc/>
    public async Task<Answer> TellAsync(ProposalClickAnswer click, Proposal proposal, CancellationToken cancellationToken)
    {
        var offer = MinutesEffect.Read(proposal);
        return new MinutesDone(click, offer, await book.ReadAsync(proposal.ShownTo.Tenant, offer.Meeting, cancellationToken));
    }
}
