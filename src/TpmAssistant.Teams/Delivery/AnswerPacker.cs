using Microsoft.Extensions.Logging;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Teams.Turns;

namespace TpmAssistant.Teams.Delivery;

/// <summary>Decides which part of a turn's answer goes back in the waiting request and which is sent.</summary>
internal sealed class AnswerPacker(ILogger log)
{
    public PackedAnswer Pack(TurnWork work, TurnAnswer answer)
    {
        var activities = new List<OutgoingActivity>(answer.Messages.Count);
        foreach (var message in answer.Messages)
        {
            activities.Add(Outgoing(work, message, message.Topic));
        }

        if (work.Pending is not { } waiting || !waiting.TryTake())
        {
            if (answer.InPlace is { } late)
            {
                activities.Add(Late(work, late));
            }

            return new PackedAnswer(activities, null, default);
        }

        if (waiting.Kind == PendingKind.Replies)
        {
            return new PackedAnswer([], waiting, InvokeBody.OfReplies(activities.ConvertAll(a => a.Payload)));
        }

        var body = work.Kind == ActivityKind.CardAction
            ? InvokeBody.Of(answer.InPlace ?? InPlaceAnswer.OfText(Words.Done(work.Activity.Locale ?? "")))
            : InvokeBody.Empty;
        return new PackedAnswer(activities, waiting, body);
    }

    /// <summary>An answer that comes after the request is over changes the clicked card itself.</summary>
    private OutgoingActivity Late(TurnWork work, InPlaceAnswer answer)
    {
        if (answer.Card is not { } card)
        {
            return Outgoing(work, OutgoingMessage.OfText(answer.Text ?? ""), null);
        }

        var clicked = work.Activity.ReplyToId;
        return Outgoing(work, OutgoingMessage.OfCard(card, ""), string.IsNullOrEmpty(clicked) ? null : Topics.OfActivity(clicked));
    }

    private OutgoingActivity Outgoing(TurnWork work, OutgoingMessage message, string? topic)
    {
        var payload = ActivityWriter.Write(message);
        var size = ActivityWriter.SizeAsTeamsCounts(payload.Span);
        if (size > ActivityWriter.AdvisedBytes)
        {
            log.LargeMessage(size);
        }

        var replyTo = work.Kind == ActivityKind.Message ? work.Activity.Id : null;
        return new OutgoingActivity(work.Entry.TenantId, work.Entry.ConversationId, work.Activity.ServiceUrl!, replyTo, topic, payload);
    }
}

/// <summary>An answer on its two ways.</summary>
/// <param name="ToSend">What goes through the outbox.</param>
/// <param name="Waiting">The request that gets <paramref name="Body"/>; <see langword="null"/> when none waits.</param>
/// <param name="Body">The answer to that request.</param>
internal readonly record struct PackedAnswer(IReadOnlyList<OutgoingActivity> ToSend, PendingAnswer? Waiting, ReadOnlyMemory<byte> Body);
