using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.TaskEdits;

namespace TpmAssistant.Bot.Turns;

/// <summary>Keeps the card of a proposal true to what came of it.</summary>
internal sealed class ProposalCards(ConversationWriter writer)
{
    /// <summary>The topic under which a proposal's card is sent and changed: that of the first, when it was edited on its card.</summary>
    public static string Topic(Proposal proposal) =>
        $"proposal:{(proposal.Kind == TaskCreationEffect.KindName ? TaskCreationEffect.Read(proposal).Card : ProposalClickAnswer.Of(ClickResult.Executed, proposal).Draft?.Card) ?? proposal.Id.Value}";

    /// <summary>Changes the card to the outcome.</summary>
    public Task UpdateAsync(Proposal proposal, CancellationToken cancellationToken) => writer.SendAsync(
        proposal.ShownTo, ProposalClickAnswer.Of(ClickResult.Executed, proposal), Topic(proposal), cancellationToken);
}
