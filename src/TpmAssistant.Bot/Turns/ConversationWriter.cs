using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Sensitivity;
using TpmAssistant.Cards;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Teams.Delivery;
using TpmAssistant.Teams.Turns;

namespace TpmAssistant.Bot.Turns;

/// <summary>Writes into a conversation outside a turn: durably first, then on the wire.</summary>
internal sealed class ConversationWriter(IConversationStore conversations, IOutbox outbox, OutboxSender sender) : INotifier
{
    public Task<bool> TellAsync(Asker person, Answer answer, string topic, CancellationToken cancellationToken) =>
        SendAsync(person, answer, topic, cancellationToken);

    /// <summary>
    /// Sends an answer to where the asker speaks; one with a topic replaces the earlier card of that topic. A conversation that is not
    /// known (the command line) gets nothing.
    /// </summary>
    /// <returns>Whether the conversation is known.</returns>
    public async Task<bool> SendAsync(Asker asker, Answer answer, string? topic, CancellationToken cancellationToken)
    {
        var address = asker.Conversation.Address;
        if (await conversations.FindAsync(asker.Tenant.Value, address, cancellationToken) is not { } reference) return false;

        var face = AnswerFaces.Card(answer, FaceContext.For(asker));
        var payload = ActivityWriter.Write(OutgoingMessage.OfCard(face.Json, face.Summary) with { Label = SensitivityLabel.Highest([LabelTrail.Now, ProposalCards.LabelOf(answer)]) });
        var stored = await outbox.AddAsync(
            [new OutgoingActivity(asker.Tenant.Value, address, reference.ServiceUrl, null, topic, payload)], cancellationToken);
        sender.Send(stored);
        return true;
    }
}
