using TpmAssistant.Application.Reports;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Changes;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Composing;

/// <summary>The parts of a report that tell of the plan: decisions, milestones, what slipped, was done and comes next.</summary>
internal static class PlanSections
{
    private const int NoteLength = 100;

    public static void AddDecisions(List<Block> blocks, Voice voice, StatusReport report, int limit)
    {
        if (report.Decisions.Count == 0)
            return;
        blocks.Add(voice.Section("report.decisions"));
        blocks.AddRange(TaskRows.Limited(voice, report.Decisions, limit, decision => Decision(voice, decision, report.StatusDate)));
    }

    public static Row Decision(Voice voice, OpenDecision decision, DateOnly today) =>
        new(Voice.Title(decision.Question), Phrase.Join(" · ",
        [
            NeededBy(voice, decision, today),
            decision.Owner is { } owner && voice.NamesPeople ? voice.Text("decision.owner", ("name", Voice.Name(owner.Name))) : Phrase.Empty,
            decision.Options.Count > 0
                ? voice.Text("decision.options", ("options", string.Join(" / ", decision.Options.Take(4).Select(Voice.Name)))) : Phrase.Empty,
        ]));

    private static Phrase NeededBy(Voice voice, OpenDecision decision, DateOnly today) => decision.NeededBy switch
    {
        null => Phrase.Empty,
        { } day when day < today => new Span(voice.Text("decision.late", ("day", voice.WeekDay(day, today))), SpanStyle.Bad),
        { } day => voice.Text("decision.by", ("day", voice.WeekDay(day, today))),
    };

    public static void AddMilestones(List<Block> blocks, Voice voice, StatusReport report, int limit)
    {
        if (report.Milestones.Count == 0)
            return;
        var ahead = report.Milestones.Where(m => m.Milestone.Reached is null).ToList();
        var shown = report.Milestones.Where(m => m.Milestone.Reached is not null)
            .TakeLast(Math.Max(1, limit - ahead.Count)).Concat(ahead).ToList();
        int longest = shown.Count(milestone => Slip(milestone) > 0) > 1 ? shown.Max(Slip) : 0;
        blocks.Add(StatusReportFace.Section(
            voice, "report.milestones", voice.Text("report.milestones"), report.Milestones.Count,
            [.. TaskRows.Limited(voice, shown, limit, report.Milestones.Count, milestone => MilestoneRow(voice, milestone, report) with
            {
                Bar = longest > 0 && Slip(milestone) > 0 ? ((double)Slip(milestone) / longest, milestone.Colour.ToTone()) : null,
            })]));
    }

    /// <summary>Working days that a milestone still ahead is late.</summary>
    private static int Slip(MilestoneStatus status) => status.Milestone.Reached is null ? Math.Max(0, status.LateDays ?? 0) : 0;

    public static Row MilestoneRow(Voice voice, MilestoneStatus status, StatusReport report)
    {
        var today = report.StatusDate;
        string word = status.Milestone.Reached is not null ? voice.Text("milestone.reached")
            : status.LateDays is > 0 and var late ? voice.Text("milestone.late", ("days", late))
            : status.SlipDays < 0 ? voice.Text("milestone.early", ("days", -status.SlipDays.Value))
            : status.Expected is null ? voice.Text("milestone.no-date")
            : status.Colour is null ? voice.Text(status.Expected < today ? "milestone.passed" : "milestone.planned")
            : status.Colour is HealthColour.Green ? voice.Text("milestone.on-plan") : voice.Text("milestone.at-risk");
        var tone = status.Milestone.Reached is not null ? Tone.Good : status.Colour.ToTone();
        return new Row(
            Phrase.Join("  ", [voice.Item(status.Milestone.Name, null), tone.Mark(word)]),
            Phrase.Join(" · ",
            [
                Dates(voice, status, today),
                status.Milestone.Reached is null && status.OpenTasks > 0 && report.Audience != Audience.Client
                    ? voice.Text("milestone.open", ("count", status.OpenTasks)) : Phrase.Empty,
            ]));
    }

    private static Phrase Dates(Voice voice, MilestoneStatus status, DateOnly today)
    {
        if (status.Milestone.Reached is { } reached)
            return status.Milestone.Baseline is { } plan && plan != reached
                ? voice.Text("milestone.reached-moved", ("from", voice.Day(plan, today)), ("day", voice.Day(reached, today)))
                : voice.Text("milestone.reached-on", ("day", voice.Day(reached, today)));
        if (status.Heading is { } heading)
            return Phrase.Join(", ",
            [
                status.Milestone.Baseline is { } first ? voice.Text("milestone.promised", ("day", voice.Day(first, today))) : Phrase.Empty,
                status.Expected is { } now ? voice.Text("milestone.planned-for", ("day", voice.WeekDay(now, today))) : Phrase.Empty,
                new Span(voice.Text("milestone.heading", ("day", voice.WeekDay(heading.Day, today))), SpanStyle.Strong),
            ]);
        if (status.Expected is not { } expected)
            return Phrase.Empty;
        return status.Milestone.Baseline is { } promised && promised != expected
            ? voice.Text("milestone.moved", ("from", voice.Day(promised, today)), ("to", voice.WeekDay(expected, today)))
            : Phrase.Of(voice.WeekDay(expected, today)).AsValueOf(voice.Text("measure.planned"));
    }

    /// <summary>The beginnings of the notes that were read, for the people who do the work.</summary>
    private static Dictionary<ItemRef, string> Notes(StatusReportAnswer answer) =>
        answer.Report.Audience == Audience.Team
            ? answer.Notes.Where(notes => !string.IsNullOrWhiteSpace(notes.Notes))
                .ToDictionary(notes => notes.Task, notes => SafeText.Clean(notes.Notes, NoteLength))
            : [];

    private static Row WithNote(Voice voice, Row row, ItemRef task, Dictionary<ItemRef, string> notes) =>
        notes.TryGetValue(task, out string? note)
            ? row with { Detail = Phrase.Join(" · ", [row.Detail ?? Phrase.Empty, voice.Text("task.note", ("note", note))]) } : row;

    public static void AddWork(List<Block> blocks, Voice voice, StatusReportAnswer answer, int limit)
    {
        var report = answer.Report;
        var notes = Notes(answer);
        var today = report.StatusDate;
        if (report.Changes is { Slipped.Count: > 0 } changes && report.Audience == Audience.Team)
        {
            blocks.Add(StatusReportFace.Section(
                voice, "report.slipped", voice.Text("report.slipped", ("day", voice.Day(changes.Since, today))), changes.Slipped.Count,
                [.. TaskRows.Limited(voice, changes.Slipped, limit, slipped => WithNote(voice, Slipped(voice, slipped, today), slipped.Task.Ref, notes))]));
        }

        if (report.Done.Count > 0)
        {
            string title = report.Changes is { } since ? voice.Text("report.done-since", ("day", voice.Day(since.Since, today))) : voice.Text("report.done");
            blocks.Add(StatusReportFace.Section(
                voice, "report.done", title, report.Done.Count, [.. TaskRows.Limited(voice, report.Done, limit, task => TaskRows.Completed(voice, task, today))]));
        }

        if (report.Next.Count > 0)
        {
            blocks.Add(StatusReportFace.Section(
                voice, "report.next", voice.Text("report.next"), report.Next.Count,
                [.. TaskRows.Limited(voice, report.Next, limit, task => WithNote(voice, TaskRows.Open(voice, task, today), task.Ref, notes))]));
        }
    }

    private static Row Slipped(Voice voice, SlippedTask slipped, DateOnly today)
    {
        string from = voice.Day(slipped.From, today);
        string moved = slipped.To is not { } to ? voice.Text("slipped.lost", ("from", from))
            : to == slipped.From ? voice.Text("slipped.passed", ("from", from))
            : voice.Text("slipped.moved", ("from", from), ("to", voice.Day(to, today)), ("days", slipped.WorkingDays));
        return new Row(voice.Item(slipped.Task.Title, slipped.Task.Link), Phrase.Join(" · ", [moved, voice.People(slipped.Task.Assignees)]));
    }
}
