using System.Text.Json;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Transcripts;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Graph.Labels;
using TpmAssistant.Graph.Sessions;

namespace TpmAssistant.Graph.Meetings;

/// <summary>
/// Transcripts and attendance reports. All occurrences of a series share one online meeting, so that the record of an occurrence is the one
/// made while it took place.
/// </summary>
internal sealed class GraphMeetingRecords(GraphSessions sessions, LabelBook book) : IMeetingRecords
{
    /// <summary>How long before and after its time a meeting may be recorded.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(30), After = TimeSpan.FromMinutes(90);

    private static readonly MeetingRecords NotOnline = Nothing(RecordState.NotOnline);

    public async Task<MeetingRecords> ReadAsync(Asker asker, MeetingOccurrence meeting, CancellationToken cancellationToken)
    {
        if (meeting.JoinLink is not { } join) return NotOnline;
        var (session, _) = await sessions.OpenAsync(asker, cancellationToken);
        using (session)
        {
            if (session is null) return Nothing(RecordState.Unavailable);
            var found = await session.SendAsync(MeetingLabels.Find(session, join), GraphReaders.Page<LabelledMeeting>(item => LabelledMeeting.Read(item, book)));
            if (found.Value?.Items is not [var online, ..]) return Nothing(StateOf(found.Failure));

            var (state, id, from, transcript) = await TranscriptAsync(session, online.Id, meeting);
            var (attendance, attended) = await AttendanceAsync(session, online.Id, meeting);
            return new MeetingRecords(
                state, transcript, from, attendance, attended, at => state == RecordState.Read ? session.Address.Transcript(asker.Tenant, meeting.ChatId, id, at) : null) { Label = online.Label };
        }
    }

    private static async Task<(RecordState State, string Id, DateTimeOffset From, Transcript Transcript)> TranscriptAsync(
        GraphSession session, string online, MeetingOccurrence meeting)
    {
        var nothing = (Id: "", From: meeting.Start, Transcript.Empty);
        var all = await session.ReadAllAsync(
            session.Client.Me.OnlineMeetings[online].Transcripts.ToGetRequestInformation(), GraphReaders.Page<Recorded>(item => Recorded.Read(item, "createdDateTime")));
        if (all.Items.Where(r => IsOf(meeting, r.At)).MinBy(r => (r.At - meeting.Start).Duration()) is not { } one)
            return (StateOf(all.Failure), nothing.Id, nothing.From, Transcript.Empty);

        var content = session.Client.Me.OnlineMeetings[online].Transcripts[one.Id].Content.ToGetRequestInformation();
        content.Headers.Clear();
        content.Headers.Add("Accept", "text/vtt");
        var text = await session.SendTextAsync(content);
        return text.Value is { } read
            ? (RecordState.Read, one.Id, one.At, WebVtt.Read(read)) : (StateOf(text.Failure), one.Id, one.At, Transcript.Empty);
    }

    private static async Task<(RecordState State, IReadOnlyList<Person> Attended)> AttendanceAsync(GraphSession session, string online, MeetingOccurrence meeting)
    {
        var all = await session.ReadAllAsync(
            session.Client.Me.OnlineMeetings[online].AttendanceReports.ToGetRequestInformation(), GraphReaders.Page<Recorded>(item => Recorded.Read(item, "meetingStartDateTime")));
        if (all.Items.Where(r => IsOf(meeting, r.At)).MinBy(r => (r.At - meeting.Start).Duration()) is not { } one) return (StateOf(all.Failure), []);
        var report = await session.SendAsync(
            session.Client.Me.OnlineMeetings[online].AttendanceReports[one.Id].ToGetRequestInformation(request => request.QueryParameters.Expand = ["attendanceRecords"]),
            Attendees);
        return report.Value is { } people ? (RecordState.Read, people) : (StateOf(report.Failure), []);
    }

    private static bool IsOf(MeetingOccurrence meeting, DateTimeOffset at) => at >= meeting.Start - Before && at <= meeting.End + After;

    private static IReadOnlyList<Person>? Attendees(JsonElement report) =>
        !report.TryGetProperty("attendanceRecords", out var records) || records.ValueKind != JsonValueKind.Array ? null
        : [.. records.EnumerateArray().Where(r => r.ValueKind == JsonValueKind.Object).Select(Attendee).OfType<Person>().DistinctBy(p => p.Id)];

    private static Person? Attendee(JsonElement record)
    {
        var mail = Json.Text(record, "emailAddress") is { Length: > 0 } address ? address : null;
        var identity = record.TryGetProperty("identity", out var who) && who.ValueKind == JsonValueKind.Object ? who : default;
        var id = identity.ValueKind == JsonValueKind.Object ? Json.Text(identity, "id") : null;
        var name = identity.ValueKind == JsonValueKind.Object ? Json.Text(identity, "displayName") : null;
        if (id is not { Length: > 0 } && mail is null && string.IsNullOrWhiteSpace(name)) return null;
        var key = id is { Length: > 0 } ? id : mail is not null ? $"mail:{mail.ToUpperInvariant()}" : $"guest:{name}";
        return new Person(new PersonId(key), string.IsNullOrWhiteSpace(name) ? mail ?? key : name, mail);
    }

    private static RecordState StateOf(ReadFailure failure) => failure switch
    {
        ReadFailure.None or ReadFailure.NotFound => RecordState.None,
        ReadFailure.Forbidden => RecordState.Forbidden,
        _ => RecordState.Unavailable,
    };

    private static MeetingRecords Nothing(RecordState state) => new(state, Transcript.Empty, DateTimeOffset.MinValue, state, [], _ => null);

    /// <summary>A record of an online meeting, and when it was begun.</summary>
    private sealed record Recorded(string Id, DateTimeOffset At)
    {
        public static Recorded? Read(JsonElement item, string when) =>
            Json.Text(item, "id") is { Length: > 0 } id && Json.Time(item, when) is { } at ? new Recorded(id, at) : null;
    }
}
