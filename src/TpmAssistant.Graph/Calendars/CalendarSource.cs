using System.Globalization;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Graph.Sessions;

namespace TpmAssistant.Graph.Calendars;

/// <summary>The asker's Outlook calendar, with series laid out into occurrences.</summary>
internal sealed class CalendarSource(GraphSessions sessions, TimeProvider clock) : ICalendarSource
{
    private const string Name = "calendar";
    private const int PageSize = 100;

    private static readonly string[] Fields =
    [
        "id", "type", "seriesMasterId", "originalStart", "subject", "bodyPreview", "start", "end", "isAllDay", "isCancelled", "showAs", "organizer",
        "attendees", "location", "onlineMeeting", "webLink",
    ];

    public async Task<MeetingReading> ReadAsync(Asker asker, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var readAt = clock.GetUtcNow();
        var (session, failure) = await sessions.OpenAsync(asker, cancellationToken);
        using (session)
        {
            if (session is null) return new MeetingReading([], new SourceReading(SourceKinds.Calendar, Name, 0, null, readAt, failure));
            var events = await session.ReadAllAsync(Request(session, from, to), GraphReaders.Page<Event>(Event.CreateFromDiscriminatorValue));
            var meetings = events.Items.Select(item => EventMapping.Meeting(item, asker, session.Address)).ToList();
            MeetingOccurrence[] readable = [.. meetings.OfType<MeetingOccurrence>().DistinctBy(meeting => meeting.Ref).OrderBy(meeting => meeting.Start).ThenBy(meeting => meeting.End)];
            // An event without a time that can be read is told as not seen.
            var unreadable = meetings.Contains(null) ? ReadFailure.Unavailable : ReadFailure.None;
            return new MeetingReading(readable, new SourceReading(
                SourceKinds.Calendar, Name, readable.Length, events.Total is null ? null : readable.Length + meetings.Count(meeting => meeting is null), readAt,
                Failures.First(events.Failure, unreadable)));
        }
    }

    private static RequestInformation Request(GraphSession session, DateTimeOffset from, DateTimeOffset to) =>
        session.Client.Me.CalendarView.ToGetRequestInformation(request =>
        {
            request.QueryParameters.StartDateTime = Utc(from);
            request.QueryParameters.EndDateTime = Utc(to);
            request.QueryParameters.Select = Fields;
            request.QueryParameters.Orderby = ["start/dateTime"];
            request.QueryParameters.Top = PageSize;
            request.Headers.Add("Prefer", "outlook.timezone=\"UTC\", IdType=\"ImmutableId\"");
        });

    private static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
