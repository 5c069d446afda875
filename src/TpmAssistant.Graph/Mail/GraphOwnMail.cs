using Microsoft.Graph.Models;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Mail;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Graph.Sessions;

namespace TpmAssistant.Graph.Mail;

/// <summary>Reads a mail of the asker's own back by its immutable id, which finds a draft and later its sent copy.</summary>
internal sealed class GraphOwnMail(GraphSessions sessions) : IOwnMail
{
    private static readonly string[] Fields = ["subject", "body", "isDraft"];

    public async Task<OwnMailReading> ReadAsync(Asker asker, string messageId, CancellationToken cancellationToken)
    {
        var (session, failure) = await sessions.OpenAsync(asker, cancellationToken);
        using (session)
        {
            if (session is null) return new OwnMailReading(null, failure);
            var request = session.Client.Me.Messages[messageId].ToGetRequestInformation(get =>
            {
                get.QueryParameters.Select = Fields;
                get.Headers.Add("Prefer", GraphMailDrafts.ImmutableIds);
            });
            var reply = await session.SendAsync(request, Message.CreateFromDiscriminatorValue);
            return reply.Value is { } mail
                ? new OwnMailReading(new OwnMail(mail.Subject ?? "", Html(mail.Body), mail.IsDraft ?? true), ReadFailure.None)
                : new OwnMailReading(null, reply.Failure);
        }
    }

    private static string Html(ItemBody? body) => body?.ContentType == BodyType.Text
        ? System.Net.WebUtility.HtmlEncode(body.Content ?? "").Replace("\n", "<br>", StringComparison.Ordinal)
        : body?.Content ?? "";
}
