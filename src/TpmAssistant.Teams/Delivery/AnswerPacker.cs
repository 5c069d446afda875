using Microsoft.Extensions.Logging;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Teams.SignIn;
using TpmAssistant.Teams.Turns;

namespace TpmAssistant.Teams.Delivery;

/// <summary>Decides which part of a turn's answer goes back in the waiting request and which is sent.</summary>
internal sealed class AnswerPacker(BotOptions bot, EntraOptions entra, ILogger<AnswerPacker> log)
{
    /// <param name="work">The turn.</param>
    /// <param name="answer">Its answer.</param>
    /// <param name="streamId">The streaming message that is open and has to be ended: by the first text, or by one that says that the rest follows.</param>
    public PackedAnswer Pack(TurnWork work, TurnAnswer answer, string? streamId = null)
    {
        var activities = new List<OutgoingActivity>(answer.Messages.Count);
        var signIn = false;
        if (streamId is not null && !answer.Messages.Any(m => m.Text is not null))
        {
            answer = answer with { Messages = [OutgoingMessage.OfText(Words.HereItIs(work.Activity.Locale ?? "")), .. answer.Messages] };
        }

        foreach (var message in answer.Messages)
        {
            if (streamId is not null && message.Text is not null)
            {
                activities.Add(Outgoing(work, ActivityWriter.Write(message, streamId), null) with { ReplyToId = null });
                streamId = null;
            }
            else if (!message.AsksToSignIn || SignInPage(work) is not { } page)
            {
                activities.Add(Outgoing(work, message, message.Topic));
            }
            else if (!signIn)
            {
                signIn = true;
                activities.Add(Outgoing(
                    work, work.IsAgain ? SignInCard.Explain(work.Activity, page) : SignInCard.Offer(work.Activity, bot.AppId!, page), null));
            }
        }

        return Divide(work, answer, activities) with { OffersSignIn = signIn };
    }

    private PackedAnswer Divide(TurnWork work, TurnAnswer answer, List<OutgoingActivity> activities)
    {
        if (work.Pending is not { } waiting || !waiting.TryTake())
        {
            // A dialog that nobody waits for any more is closed.
            if (answer.InPlace is { } late && !work.Kind.IsDialog())
            {
                activities.Add(Late(work, late));
            }

            return new PackedAnswer(activities, null, default);
        }

        if (waiting.Kind == PendingKind.Replies)
        {
            return new PackedAnswer([], waiting, InvokeBody.OfReplies(activities.ConvertAll(a => a.Payload)));
        }

        var body = work.Kind.IsDialog() ? InvokeBody.OfDialog(answer.InPlace)
            : work.Kind == ActivityKind.CardAction ? InvokeBody.Of(answer.InPlace ?? InPlaceAnswer.OfText(Words.Done(work.Activity.Locale ?? "")))
            : InvokeBody.Empty;
        return new PackedAnswer(activities, waiting, body);
    }

    /// <summary>Where the sign-in button leads; null where nobody can sign in: no app, no page, or others reading along, whose clients would all answer.</summary>
    private Uri? SignInPage(TurnWork work) =>
        string.IsNullOrEmpty(bot.AppId) || TurnReader.Scope(work.Activity) != ConversationScope.Personal ? null : entra.SignInPage;

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

    private OutgoingActivity Outgoing(TurnWork work, OutgoingMessage message, string? topic) => Outgoing(work, ActivityWriter.Write(message), topic);

    private OutgoingActivity Outgoing(TurnWork work, ReadOnlyMemory<byte> payload, string? topic)
    {
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
/// <param name="OffersSignIn">Whether it asks the person to sign in.</param>
internal readonly record struct PackedAnswer(
    IReadOnlyList<OutgoingActivity> ToSend, PendingAnswer? Waiting, ReadOnlyMemory<byte> Body, bool OffersSignIn = false);
