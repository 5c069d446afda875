using System.Net;
using Microsoft.Graph.Me.Messages.Item.CreateReply;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Graph.Sessions;

namespace TpmAssistant.Graph.Mail;

/// <summary>
/// Puts drafts into the asker's mailbox. The adapter's only write. Each draft carries its marker in a named property of the
/// mailbox, which Graph can filter on and which does not leave with the mail.
/// </summary>
internal sealed class GraphMailDrafts(GraphSessions sessions) : IMailDrafts
{
    /// <summary>The property that holds the marker: a string under a set of names of this product.</summary>
    public const string MarkerProperty = "String {6f1c3d0a-3c55-4c0e-9a0b-5a4d1f0e7b21} Name TpmAssistantProposal";

    /// <summary>The code of a draft that began a thread of its own, because the mail that it should have answered is gone.</summary>
    private const string NewThread = "mail-new-thread";

    /// <summary>Asks for ids that a mail keeps when it is moved or sent.</summary>
    public const string ImmutableIds = "IdType=\"ImmutableId\"";

    private static readonly string[] Fields = ["id", "webLink"];

    /// <summary>How long to wait before each look for a draft whose answer was lost: the write may still be under way.</summary>
    private static readonly TimeSpan[] Looks = [TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3)];

    public async Task<EffectOutcome> CreateAsync(Asker asker, MailDraft draft, string marker, CancellationToken cancellationToken)
    {
        var (session, failure) = await sessions.OpenAsync(asker, cancellationToken);
        using (session)
        {
            if (session is null) return EffectOutcome.Refused(Code(failure));

            // An earlier run may have written it and stopped before anybody took note.
            var earlier = await FindAsync(session, marker);
            if (earlier.Failure != ReadFailure.None) return NothingWritten(earlier);
            if (Done(session, earlier.Value?.Items is [var first, ..] ? first : null) is { } done) return done;

            var (written, isNewThread) = await WriteAsync(session, draft, marker);
            var outcome = Done(session, written.Value)
                ?? (written.MayHaveHappened ? await LookAsync(session, marker) : EffectOutcome.Refused(Code(written.Failure, written.Status)));
            return isNewThread && outcome.State == ProposalState.Done ? outcome with { Code = NewThread } : outcome;
        }
    }

    /// <summary>Writes the draft as an answer to the earlier mail; where that is gone, nothing was written, and it begins a thread of its own.</summary>
    private static async Task<(GraphReply<Message> Reply, bool IsNewThread)> WriteAsync(GraphSession session, MailDraft draft, string marker)
    {
        var message = Content(draft, marker);
        if (draft.ReplyTo is not { } earlier)
            return (await session.SendAsync(AsNew(session, message), Message.CreateFromDiscriminatorValue), false);
        var reply = await session.SendAsync(AsReply(session, earlier, message), Message.CreateFromDiscriminatorValue);
        return reply is { Delivery: Delivery.Answered, Status: HttpStatusCode.NotFound }
            ? (await session.SendAsync(AsNew(session, message), Message.CreateFromDiscriminatorValue), true) : (reply, false);
    }

    private static async Task<EffectOutcome> LookAsync(GraphSession session, string marker)
    {
        foreach (var wait in Looks)
        {
            if (!await session.WaitAsync(wait)) break;
            var found = await FindAsync(session, marker);
            if (Done(session, found.Value?.Items is [var first, ..] ? first : null) is not { } done) continue;
            Log.DraftAnswerLost(session.Logger, "found");
            return done;
        }

        Log.DraftAnswerLost(session.Logger, "not found");
        return EffectOutcome.Unknown;
    }

    private static Task<GraphReply<GraphPage<Message>>> FindAsync(GraphSession session, string marker) => session.SendAsync(
        session.Client.Me.Messages.ToGetRequestInformation(request =>
        {
            var value = marker.Replace("'", "''", StringComparison.Ordinal);
            request.QueryParameters.Filter = $"singleValueExtendedProperties/Any(ep: ep/id eq '{MarkerProperty}' and ep/value eq '{value}')";
            request.QueryParameters.Select = Fields;
            request.QueryParameters.Top = 1;
            request.Headers.Add("Prefer", ImmutableIds);
        }),
        GraphReaders.Page<Message>(Message.CreateFromDiscriminatorValue));

    private static RequestInformation AsNew(GraphSession session, Message message) =>
        session.Client.Me.Messages.ToPostRequestInformation(message, request => request.Headers.Add("Prefer", ImmutableIds));

    /// <summary>The body replaces what a reply would quote: readers get the report, and the thread holds the last one.</summary>
    private static RequestInformation AsReply(GraphSession session, string earlier, Message message) =>
        session.Client.Me.Messages[earlier].CreateReply.ToPostRequestInformation(
            new CreateReplyPostRequestBody { Message = message }, request => request.Headers.Add("Prefer", ImmutableIds));

    private static Message Content(MailDraft draft, string marker) => new()
    {
        Subject = draft.Subject,
        Body = new ItemBody { ContentType = BodyType.Html, Content = draft.Html },
        ToRecipients = [.. draft.To.Select(Recipient)],
        SingleValueExtendedProperties = [new SingleValueLegacyExtendedProperty { Id = MarkerProperty, Value = marker }],
    };

    private static Recipient Recipient(MailRecipient to)
    {
        var address = new EmailAddress { Address = to.Address };
        // The SDK would write an empty name out.
        if (to.Name.Length > 0) address.Name = to.Name;
        return new Recipient { EmailAddress = address };
    }

    private static EffectOutcome? Done(GraphSession session, Message? message) =>
        message?.Id is { Length: > 0 } id ? EffectOutcome.Done(id, session.Address.Outlook(message.WebLink)) : null;

    /// <summary>Without the first look nothing was written now; whether it was earlier cannot be said when Graph itself is out.</summary>
    private static EffectOutcome NothingWritten(GraphReply<GraphPage<Message>> look) =>
        look.Failure is ReadFailure.Unavailable or ReadFailure.Throttled && look.Delivery != Delivery.NeverSent
            ? EffectOutcome.Unknown
            : EffectOutcome.Refused(Code(look.Failure, look.Status));

    private static string Code(ReadFailure failure, HttpStatusCode? status = null) => failure switch
    {
        ReadFailure.NotSignedIn => "not-signed-in",
        ReadFailure.Forbidden => "mail-forbidden",
        ReadFailure.NotFound => "no-mailbox",
        ReadFailure.Throttled => "mail-busy",
        _ => status is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError ? "mail-rejected" : "mail-unavailable",
    };
}
