using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;

namespace TpmAssistant.Cards.Composing;

/// <summary>The milestones in the order they come to: how each stands, its days, and what it waits for. Readers from outside get the days alone.</summary>
internal static class MilestonesFace
{
    public static Face Compose(MilestonesAnswer answer, Voice voice, int limit)
    {
        string project = Voice.Name(answer.Project.Name);
        var open = answer.Milestones.Where(m => !m.IsReached).ToList();
        int late = open.Count(m => Late(m, answer) > 0);
        string title = answer.Milestones.Count == 0 ? voice.Text("milestones.none", ("project", project))
            : open.Count == 0 ? voice.Text("milestones.all-reached", ("project", project), ("count", answer.Milestones.Count))
            : late == 0 ? voice.Text("milestones.on-plan", ("project", project), ("count", open.Count))
            : voice.Text("milestones.late", ("project", project), ("late", late), ("count", open.Count));
        int tolerance = answer.Project.Tolerances.MilestoneSlipDays;
        var tone = open.Count == 0 ? Tone.None : late == 0 ? Tone.Good : open.Max(m => Late(m, answer)) > tolerance ? Tone.Bad : Tone.Warning;
        var page = Paging<MilestoneOutlook>.Of([.. open, .. answer.Milestones.Where(m => m.IsReached)], voice, limit);
        var blocks = new List<Block>
        {
            new Banner(voice.Text("milestones.kicker", ("project", project), ("day", voice.LongDay(answer.StatusDate))), title, tone),
        };
        blocks.AddRange(page.Position(voice));
        int number = page.From;
        foreach (var milestone in page.Shown)
            blocks.Add(Told(answer, voice, milestone, tolerance, ++number));
        if (page.Shown.Any(m => !m.IsReached && Heading(m, answer) is not null))
            blocks.Add(new Note(voice.Text("milestones.heading.note")));
        if (answer.Ends.Count > 0)
        {
            blocks.Add(new Heading(voice.Text("milestones.ends")));
            blocks.AddRange(TaskRows.Limited(voice, answer.Ends, limit, o => new Row(
                Deliveries.DeliveryWords.What(o.Delivery), Phrase.Join(" · ", [Deliveries.DeliveryWords.ToneOf(o).Mark(Deliveries.DeliveryWords.Word(o, voice, answer.StatusDate)), Deliveries.DeliveryWords.Line(o, voice, answer.StatusDate)]))));
        }

        if (!answer.ForOutside && !answer.Outlook.Plan.HasLinks && answer.Milestones.Count > 0)
            blocks.Add(new Note(voice.Text("milestones.no-links")) { Apart = true });
        if (!answer.ForOutside)
            blocks.AddRange(PathWords.RestsOn(voice, answer.Outlook));
        blocks.Add(answer.ForOutside ? CoverageLine.Short(voice, answer.Coverage, answer.StatusDate) : CoverageLine.Full(voice, answer.Coverage));
        return new Face(title, blocks, [.. page.Buttons(voice), .. open.Count > 0 && answer.CanExpect ? [new CallButton(voice.Text("milestones.button.expect"), Calls.Expect(answer.Project.Name))] : Array.Empty<Button>(), .. answer.ForOutside ? [] : PathWords.Others(voice, answer.Project.Name, FunctionNames.ListMilestones)]);
    }

    /// <summary>Working days behind the plan, or behind the promise where there is one, by the plan or by where the work left takes it; a passed day that was not reached is late too.</summary>
    private static int Late(MilestoneOutlook milestone, MilestonesAnswer answer) => Math.Max(
        Math.Max(milestone.LateDays ?? 0, Math.Max(milestone.SlipDays ?? 0, Heading(milestone, answer)?.SlipDays ?? 0)), milestone.Planned < answer.StatusDate ? 1 : 0);

    private static MilestoneHeading? Heading(MilestoneOutlook milestone, MilestonesAnswer answer) =>
        answer.Headings.GetValueOrDefault(milestone.Milestone.Key) is { IsPushed: true } heading && !(milestone.Computed > heading.Day) ? heading : null;

    private static Verdict Told(MilestonesAnswer answer, Voice voice, MilestoneOutlook milestone, int tolerance, int number)
    {
        var today = answer.StatusDate;
        string name = Voice.Title(milestone.Milestone.Name).Text;
        if (milestone.IsReached)
            return new Verdict($"milestone-{number}", name, Tone.Good, voice.Text("milestones.reached", ("day", voice.Day(milestone.Milestone.Reached!.Value, today))), Baseline(voice, milestone, today), [], "", "");

        int late = Late(milestone, answer);
        var heading = Heading(milestone, answer);
        var tone = milestone.Planned is null && milestone.Computed is null ? Tone.Unknown : late == 0 ? Tone.Good : late <= tolerance ? Tone.Warning : Tone.Bad;
        string word = milestone.Computed is null && milestone.Planned is null ? voice.Text("milestones.no-date")
            : late == 0 ? voice.Text("milestones.on-time")
            : voice.Text((milestone.SlipDays == late || heading?.SlipDays == late) && milestone.LateDays != late ? "milestones.days-behind" : "milestones.days-late", ("days", late));
        var reason = Phrase.Join(" · ",
        [
            milestone.Milestone.Expectation is not null ? Expected(voice, milestone.Milestone, today)
                : milestone.Planned is { } planned ? voice.Text("milestones.planned", ("day", voice.WeekDay(planned, today))) : Phrase.Empty,
            heading is not null ? new Span(voice.Text("milestones.heading", ("day", voice.WeekDay(heading.Day, today))), SpanStyle.Strong)
                : milestone.Computed is { } computed && !answer.ForOutside ? Computed(voice, milestone, computed, answer) : Phrase.Empty,
            Baseline(voice, milestone, today),
            milestone.OpenTasks > 0 && !answer.ForOutside ? voice.Text("milestones.open", ("count", milestone.OpenTasks)) : Phrase.Empty,
        ]);
        return new Verdict($"milestone-{number}", name, tone, word, reason, Why(answer, voice, milestone), voice.Text("why.show"), voice.Text("why.hide"));
    }

    /// <summary>The day on which it is expected, and since when and by whom that is said.</summary>
    public static Phrase Expected(Voice voice, Milestone milestone, DateOnly today) => milestone.Expectation is not { } said ? Phrase.Empty
        : voice.NamesPeople ? voice.Line("milestones.expected.by", ("day", voice.WeekDay(said.Day, today)), ("who", Voice.Title(said.By.Name)), ("on", voice.Day(said.SaidOn, today)))
        : voice.Text("milestones.expected", ("day", voice.WeekDay(said.Day, today)), ("on", voice.Day(said.SaidOn, today)));

    private static Phrase Computed(Voice voice, MilestoneOutlook milestone, DateOnly day, MilestonesAnswer answer) =>
        milestone.LateDays > 0 ? new Span(voice.Text("milestones.comes", ("day", voice.WeekDay(day, answer.StatusDate))), SpanStyle.Strong)
        : Room(milestone, day, answer) is > 0 and var room ? voice.Text("milestones.room", ("days", room))
        : Late(milestone, answer) > 0 ? Phrase.Empty : voice.Text("milestones.just");

    /// <summary>Working days from the day it comes to, by its links or by the work left, whichever is later, to the day it is planned for.</summary>
    private static int Room(MilestoneOutlook milestone, DateOnly day, MilestonesAnswer answer) =>
        answer.Headings.GetValueOrDefault(milestone.Milestone.Key) is { } heading && heading.Day > day && milestone.Planned is { } planned
            ? answer.Project.Calendar.WorkingDaysBetween(heading.Day, planned) : -(milestone.LateDays ?? 0);

    private static Phrase Baseline(Voice voice, MilestoneOutlook milestone, DateOnly today) =>
        milestone.Milestone.Baseline is { } promised ? voice.Text("milestones.baseline", ("day", voice.Day(promised, today))) : Phrase.Empty;

    private static IReadOnlyList<Block> Why(MilestonesAnswer answer, Voice voice, MilestoneOutlook milestone)
    {
        if (answer.ForOutside || milestone.Chain.Count == 0)
            return [];
        var chain = TaskRows.Limited(voice, [.. milestone.Chain.Reverse().Where((t, i) => i > 0 || milestone.Chain.Count == 1 || answer.Outlook.Tasks[t.Task].Title != milestone.Milestone.Name)], 5, task => new Row(
            voice.Item(answer.Outlook.Tasks[task.Task].Title, answer.Outlook.Tasks[task.Task].Link),
            Phrase.Join(" · ", [PathWords.Days(voice, task, answer.StatusDate), PathWords.Held(voice, task, answer.Outlook)])));
        return Heading(milestone, answer) is not null && milestone.Computed is { } computed
            ? [new Paragraph(voice.Text("milestones.at-once", ("day", voice.WeekDay(computed, answer.StatusDate)))), .. chain] : [.. chain];
    }
}
