using System.Globalization;
using System.Net;
using Microsoft.Graph.Models;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Meetings.Times;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Graph.Sessions;

namespace TpmAssistant.Graph.Calendars;

/// <summary>
/// Makes events in the asker's calendar. Each carries its transaction id: Exchange answers a repeated one with the event there is, so that a
/// lost answer is asked for again without a second event.
/// </summary>
internal sealed class GraphEventWriter(GraphSessions sessions) : IEventWriter
{
    private static readonly TimeSpan[] Again = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3)];

    public async Task<EffectOutcome> CreateAsync(Asker asker, NewEvent planned, string transaction, CancellationToken cancellationToken)
    {
        var (session, failure) = await sessions.OpenAsync(asker, cancellationToken);
        using (session)
        {
            if (session is null) return EffectOutcome.Refused(Code(failure, null));
            for (var attempt = 0; ; attempt++)
            {
                var request = session.Client.Me.Events.ToPostRequestInformation(
                    Event(asker, planned, transaction), sent => sent.Headers.Add("Prefer", "IdType=\"ImmutableId\""));
                var reply = await session.SendAsync(request, Microsoft.Graph.Models.Event.CreateFromDiscriminatorValue);
                if (reply.Value?.Id is { Length: > 0 } id) return EffectOutcome.Done(id, session.Address.Outlook(reply.Value.WebLink));
                if (!reply.MayHaveHappened) return EffectOutcome.Refused(Code(reply.Failure, reply.Status));
                if (attempt == Again.Length || !await session.WaitAsync(Again[attempt])) return EffectOutcome.Unknown;
            }
        }
    }

    private static Event Event(Asker asker, NewEvent planned, string transaction) => new()
    {
        Subject = planned.Subject,
        Start = Wall(planned.Start, asker),
        End = Wall(planned.End, asker),
        IsOnlineMeeting = true,
        OnlineMeetingProvider = OnlineMeetingProviderType.TeamsForBusiness,
        TransactionId = transaction,
        Attendees = [.. planned.Guests.Where(g => g.Email is not null).Select(g => new Attendee { Type = AttendeeType.Required, EmailAddress = new EmailAddress { Address = g.Email, Name = g.Name } })],
    };

    private static DateTimeTimeZone Wall(DateTimeOffset time, Asker asker) => new()
    {
        DateTime = TimeZoneInfo.ConvertTime(time, asker.TimeZone).DateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        TimeZone = asker.TimeZone.HasIanaId ? asker.TimeZone.Id : "UTC",
    };

    private static string Code(ReadFailure failure, HttpStatusCode? status) => failure switch
    {
        ReadFailure.NotSignedIn => "not-signed-in",
        ReadFailure.Forbidden => "event-forbidden",
        _ => status is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError ? "event-rejected" : "event-unavailable",
    };
}
