using System.Net;
using Microsoft.Graph.Models;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Meetings.Agendas;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Graph.Sessions;
using CancelBody = Microsoft.Graph.Me.Events.Item.Cancel.CancelPostRequestBody;

namespace TpmAssistant.Graph.Calendars;

/// <summary>Writes events of the asker's own calendar, each by its own occurrence's id, and reads what stands before and after.</summary>
internal sealed class InvitationWriter(GraphSessions sessions) : IInvitationWriter
{
    public async Task<EffectOutcome> PutAgendaAsync(Asker asker, ItemRef occurrence, string agenda, CancellationToken cancellationToken)
    {
        var (session, failure) = await sessions.OpenAsync(asker, cancellationToken);
        using (session)
        {
            if (session is null) return EffectOutcome.Refused(Code(failure, null));
            var read = await ReadAsync(session, occurrence);
            if (read.Value is not { } now) return EffectOutcome.Refused(Code(read.Failure, read.Status));
            var html = now.Body is { ContentType: BodyType.Text, Content: { } plain } ? WebUtility.HtmlEncode(plain).ReplaceLineEndings("<br>") : now.Body?.Content ?? "";
            if (InvitationText.Holds(html, agenda)) return EffectOutcome.Done(occurrence.Id, null);

            var body = new Event { Body = new ItemBody { ContentType = BodyType.Html, Content = InvitationText.With(html, agenda) } };
            var reply = await session.SendAsync(
                session.Client.Me.Events[occurrence.Id].ToPatchRequestInformation(body, patch => patch.Headers.Add("Prefer", "IdType=\"ImmutableId\"")),
                Event.CreateFromDiscriminatorValue);
            if (reply.Failure == ReadFailure.None) return EffectOutcome.Done(occurrence.Id, null);
            if (reply.Status is not null || reply.Delivery == Sessions.Delivery.NeverSent) return EffectOutcome.Refused(Code(reply.Failure, reply.Status));

            // The answer was lost: what stands now tells.
            var after = await ReadAsync(session, occurrence);
            return after.Value?.Body?.Content is { } then && InvitationText.Holds(then, agenda) ? EffectOutcome.Done(occurrence.Id, null) : EffectOutcome.Unknown;
        }
    }

    public async Task<EffectOutcome> CancelAsync(Asker asker, ItemRef occurrence, string comment, CancellationToken cancellationToken)
    {
        var (session, failure) = await sessions.OpenAsync(asker, cancellationToken);
        using (session)
        {
            if (session is null) return EffectOutcome.Refused(Code(failure, null));
            if (IsOff(await ReadAsync(session, occurrence))) return EffectOutcome.Done(occurrence.Id, null);
            var reply = await session.SendAsync(
                session.Client.Me.Events[occurrence.Id].Cancel.ToPostRequestInformation(new CancelBody { Comment = comment }), Event.CreateFromDiscriminatorValue);
            if (reply.Status is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError) return EffectOutcome.Refused(Code(reply.Failure, reply.Status));

            // Graph answers without a body; what stands now tells.
            return IsOff(await ReadAsync(session, occurrence)) ? EffectOutcome.Done(occurrence.Id, null) : EffectOutcome.Unknown;
        }
    }

    private static bool IsOff(GraphReply<Event> reply) => reply.Failure == ReadFailure.NotFound || reply.Value?.IsCancelled == true;

    private static Task<GraphReply<Event>> ReadAsync(GraphSession session, ItemRef occurrence) => session.SendAsync(
        session.Client.Me.Events[occurrence.Id].ToGetRequestInformation(request =>
        {
            request.QueryParameters.Select = ["id", "body", "isCancelled"];
            request.Headers.Add("Prefer", "IdType=\"ImmutableId\"");
        }),
        Event.CreateFromDiscriminatorValue);

    private static string Code(ReadFailure failure, HttpStatusCode? status) => failure switch
    {
        ReadFailure.NotSignedIn => "not-signed-in",
        ReadFailure.Forbidden => "invitation-forbidden",
        ReadFailure.NotFound => "invitation-gone",
        _ => status is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError ? "invitation-rejected" : "invitation-unavailable",
    };
}
