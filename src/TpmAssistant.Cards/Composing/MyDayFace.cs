using TpmAssistant.Application.Tasks;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards.Composing;

/// <summary>The asker's day: what is late, what is due, whom they meet, what they have to decide.</summary>
internal static class MyDayFace
{
    public static Face Compose(MyDayAnswer answer, Voice voice, int limit)
    {
        var title = Title(voice, answer);
        var blocks = new List<Block>
        {
            new Banner(voice.Text("day.kicker", ("day", voice.NamedDay(answer.Day))), title, answer.Overdue.Count > 0 ? Tone.Bad : Tone.None),
        };
        Add(blocks, voice, "day.meetings", answer.Meetings, limit, meeting => MeetingRows.Row(voice, meeting));
        Add(blocks, voice, "day.overdue", answer.Overdue, limit, task => Task(voice, task, answer.Day));
        Add(blocks, voice, "day.today", answer.Today, limit, task => Task(voice, task, answer.Day));
        Add(blocks, voice, "day.decisions", answer.Decisions, limit, decision => PlanSections.Decision(voice, decision, answer.Day));
        Add(blocks, voice, "day.week", answer.ThisWeek, limit, task => Task(voice, task, answer.Day));
        Add(blocks, voice, "day.mail", answer.Mail, limit, mail => new Row(
            Voice.Title(mail.Subject, mail.Link),
            Phrase.Join(" · ",
            [
                voice.Text("mail.from", ("name", Voice.Name(mail.From))),
                mail.Due is { } due ? voice.Text("mail.due", ("day", voice.WeekDay(due, answer.Day))) : Phrase.Empty,
            ])));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title.Plain, blocks, [new CallButton(voice.Text("button.portfolio"), Calls.Portfolio), BriefFaces.Start(voice), new CallButton(voice.Text("button.notifications"), Calls.Notifications) { Secondary = true }]);
    }

    private static Row Task(Voice voice, ListedTask listed, DateOnly today)
    {
        var own = listed.Task with { Assignees = [] };
        return TaskRows.Open(new Voice(voice.Context) { NamesPeople = false }, own, today, listed.ProjectName ?? voice.Text("task.personal"));
    }

    private static void Add<T>(List<Block> blocks, Voice voice, string heading, IReadOnlyList<T> items, int limit, Func<T, Row> row)
    {
        if (items.Count == 0)
            return;
        blocks.Add(new Heading(voice.Text(heading, ("count", items.Count))));
        blocks.AddRange(TaskRows.Limited(voice, items, limit, row));
    }

    private static Phrase Title(Voice voice, MyDayAnswer answer)
    {
        var parts = new List<string>();
        if (answer.Overdue.Count > 0)
            parts.Add(voice.Text("day.title.overdue", ("count", answer.Overdue.Count)));
        if (answer.Today.Count > 0)
            parts.Add(voice.Text("day.title.today", ("count", answer.Today.Count)));
        if (answer.Meetings.Count > 0)
            parts.Add(voice.Text("day.title.meetings", ("count", answer.Meetings.Count)));
        return parts.Count == 0 ? voice.Text("day.title.clear") : string.Join(", ", parts);
    }
}
