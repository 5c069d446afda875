using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Schedule;

namespace TpmAssistant.Cards.Composing;

/// <summary>What holds the finish: the date and why, the tasks of the path with the days each takes, what stands close behind, what is wrong with the plan.</summary>
internal static class CriticalPathFace
{
    private const int NearShown = 4;

    public static Face Compose(CriticalPathAnswer answer, Voice voice, int limit)
    {
        string project = Voice.Name(answer.Project.Name);
        var outlook = answer.Outlook;
        var page = Paging<ScheduledTask>.Of(outlook.Path, voice, limit);
        bool known = outlook.Plan.HasLinks;
        var title = Title(answer, voice, project);
        var tone = !known ? Tone.Unknown : outlook.LateDays switch
        {
            null => Tone.None,
            <= 0 => Tone.Good,
            var late => late <= answer.Project.Tolerances.MilestoneSlipDays ? Tone.Warning : Tone.Bad,
        };
        var lead = known ? PathWords.Because(voice, outlook, outlook.Path, answer.StatusDate) : Unlinked(answer, voice);
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("path.kicker", ("project", project), ("day", voice.LongDay(answer.StatusDate))), title, tone,
                known && outlook.LateDays is { } days ? Late(voice, days) : "", lead.IsEmpty ? null : lead),
        };
        blocks.AddRange(page.Position(voice));
        if (known && page.Shown.Count > 0)
            blocks.Add(new Bars(voice.Text("path.chart"), [.. page.Shown.Select(task => PathBar(voice, outlook, task, answer.StatusDate))]));
        if (outlook.Near.Count > 0)
        {
            blocks.Add(new Heading(voice.Text("path.near")));
            blocks.AddRange(TaskRows.Limited(voice, outlook.Near, Math.Min(limit, NearShown), task => Near(voice, outlook, task, answer.StatusDate)));
        }

        var problems = ScheduleProblems.Of(answer, voice).ToList();
        if (problems.Count > 0)
        {
            blocks.Add(new Heading(voice.Text("path.problems")));
            blocks.AddRange(TaskRows.Limited(voice, problems, Math.Min(limit, 5), row => row));
        }

        if (answer.Proposals > 0)
            blocks.Add(new Note(voice.Text("path.can-propose", ("count", answer.Proposals))) { Apart = true });
        blocks.AddRange(PathWords.RestsOn(voice, outlook));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title.Plain, blocks, [.. page.Buttons(voice), .. PathWords.Others(voice, answer.Project.Name, FunctionNames.ShowCriticalPath)]);
    }

    private static Phrase Title(CriticalPathAnswer answer, Voice voice, string project) =>
        answer.Outlook.Finish is not { } finish ? voice.Text("path.title.done", ("project", project))
        : !answer.Outlook.Plan.HasLinks ? voice.Text("path.title.unlinked", ("project", project))
        : voice.Text("path.title", ("project", project), ("day", voice.LongDay(finish)));

    private static string Late(Voice voice, int days) =>
        days > 0 ? voice.Text("path.late", ("days", days)) : days < 0 ? voice.Text("path.early", ("days", -days)) : voice.Text("path.on-time");

    /// <summary>Without links there is no path, only what ends last.</summary>
    private static Phrase Unlinked(CriticalPathAnswer answer, Voice voice) =>
        answer.Outlook is { Finish: { } finish, Path: [.., var last] }
            ? voice.Line("path.unlinked", ("task", PathWords.Title(answer.Outlook.Tasks, last)), ("day", voice.Day(finish, answer.StatusDate)))
            : Phrase.Empty;

    private static Bar PathBar(Voice voice, ScheduleOutlook outlook, ScheduledTask task, DateOnly today)
    {
        double days = outlook.Days(outlook.Plan.Lengths[task.Task].RemainingMinutes);
        var read = outlook.Tasks[task.Task];
        return new Bar(
            PathWords.Title(outlook.Tasks, task).Text, Math.Round(days, 1), task.TotalSlackMinutes < 0 || read.IsOverdue(today) ? Tone.Bad : Tone.None,
            Phrase.Join(" · ",
            [
                PathWords.Days(voice, task, today),
                outlook.Plan.Lengths[task.Task].Basis == DurationBasis.Milestone ? voice.Text("path.milestone") : voice.Text("path.length", ("days", days.ToString("0.#", voice.Culture)), ("whole", PathWords.WholeDays(Math.Ceiling(days)))),
                task.TotalSlackMinutes == 0 ? Phrase.Empty : PathWords.Slack(voice, outlook, task),
                read.TellsByChecklist ? voice.Ticks(read) : Phrase.Empty,
                read.IsBlocked ? new Span(voice.Text("task.blocked"), SpanStyle.Bad) : Phrase.Empty,
                PathWords.Held(voice, task, outlook),
            ]));
    }

    private static Row Near(Voice voice, ScheduleOutlook outlook, ScheduledTask task, DateOnly today) => new(
        voice.Item(outlook.Tasks[task.Task].Title, outlook.Tasks[task.Task].Link),
        Phrase.Join(" · ", [PathWords.Slack(voice, outlook, task), PathWords.Days(voice, task, today), PathWords.Held(voice, task, outlook)]));
}
