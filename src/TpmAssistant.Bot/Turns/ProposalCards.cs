using TpmAssistant.Application.Proposals;

namespace TpmAssistant.Bot.Turns;

/// <summary>Keeps the card of a proposal true to what came of it.</summary>
internal sealed class ProposalCards(ConversationWriter writer)
{
    /// <summary>The topic under which a proposal's card is sent and changed.</summary>
    public static string Topic(ProposalId id) => $"proposal:{id}";

    /// <summary>Changes the card to the outcome.</summary>
    public Task UpdateAsync(Proposal proposal, CancellationToken cancellationToken) => writer.SendAsync(
        proposal.ShownTo, ProposalClickAnswer.Of(ClickResult.Executed, proposal), Topic(proposal.Id), cancellationToken);
}
