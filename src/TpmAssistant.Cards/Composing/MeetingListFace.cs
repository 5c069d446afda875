using TpmAssistant.Application.Meetings;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Meetings;

namespace TpmAssistant.Cards.Composing;

/// <summary>The asker's meetings of a day, with those that collide.</summary>
internal static class MeetingListFace
{
    public static Face Compose(MeetingListAnswer answer, Voice voice, int limit)
    {
        var page = Paging<MeetingOccurrence>.Of(answer.Meetings, voice, limit);
        Phrase title = answer.Meetings.Count == 0
            ? voice.Text("meetings.none") : voice.Text("meetings.title", ("count", answer.Meetings.Count), ("conflicts", answer.Conflicts.Count));
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("meetings.kicker", ("day", voice.NamedDay(answer.Day)), ("zone", answer.TimeZoneId)), title,
                answer.Conflicts.Count > 0 ? Tone.Warning : Tone.None),
        };
        blocks.AddRange(page.Position(voice));
        if (page.Shown.Count > 0)
        {
            var rows = page.Shown.Select((meeting, index) => MeetingRows.Row(voice, meeting, Conflict(voice, answer, page.From + index)));
            blocks.Add(new Rows([.. rows]));
        }

        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title.Plain, blocks, [.. page.Buttons(voice), new CallButton(voice.Text("button.day"), Calls.MyDay)]);
    }

    private static Phrase Conflict(Voice voice, MeetingListAnswer answer, int position)
    {
        var others = answer.Conflicts.Where(pair => pair.First == position || pair.Second == position)
            .Select(pair => pair.First == position ? pair.Second : pair.First).ToList();
        return others.Count == 0
            ? Phrase.Empty : Tone.Warning.Mark(voice.Text("meeting.conflict", ("subject", Voice.Title(answer.Meetings[others[0]].Subject).Text)));
    }
}
