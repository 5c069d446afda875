using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Meetings;

namespace TpmAssistant.Cards.Composing;

/// <summary>How a meeting looks in any list.</summary>
internal static class MeetingRows
{
    public static Row Row(Voice voice, MeetingOccurrence meeting, Phrase? conflict = null)
    {
        string time = meeting.IsAllDay
            ? voice.Text("meeting.all-day") : voice.Text("meeting.time", ("start", voice.Time(meeting.Start)), ("end", voice.Time(meeting.End)));
        return new Row(
            Phrase.Join("  ", [Phrase.Of(time, SpanStyle.Strong), Voice.Title(meeting.Subject, meeting.Link)]),
            Phrase.Join(" · ",
            [
                conflict ?? Phrase.Empty,
                meeting.Attendees.Count > 0 ? voice.Text("meeting.invited", ("count", meeting.Attendees.Count)) : Phrase.Empty,
                meeting.IsAway ? voice.Text("meeting.away") : Phrase.Empty,
                string.IsNullOrWhiteSpace(meeting.Location) ? Phrase.Empty : Voice.Name(meeting.Location),
                meeting.Organizer is { } organizer ? voice.Text("meeting.organizer", ("name", Voice.Name(organizer.Name))) : Phrase.Empty,
                meeting.JoinLink is { } join ? new Span(voice.Text("meeting.join"), SpanStyle.Normal, join) : Phrase.Empty,
            ]));
    }
}
