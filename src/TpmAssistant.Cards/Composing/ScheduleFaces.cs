using TpmAssistant.Application.Cadence;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Cadence;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Composing;

/// <summary>Reports on a cadence: the offer, the question when, and the list.</summary>
internal static class ScheduleFaces
{
    private const int LongestCadence = 120;

    public static Face Proposal(ScheduleProposalAnswer answer, Voice voice)
    {
        var (schedule, proposal) = (answer.Schedule, answer.Proposal);
        var order = schedule.Report!;
        var title = voice.Text(
            answer.Replaces ? "schedule.title.change" : "schedule.title", ("report", Report(voice, schedule)), ("cadence", CadencePhrase.Of(voice, schedule.Rule)));
        var blocks = new List<Block>
        {
            new Banner(voice.Text("schedule.kicker"), title, Lead: voice.Text(order.PlacesDrafts ? "schedule.lead.drafts" : "schedule.lead")),
            new Verbatim(
                voice.Text("schedule.next", ("zone", SafeText.Clean(schedule.TimeZoneId.Replace('_', ' '), 60))),
                string.Join('\n', answer.Next.Select(o => Time(voice, answer, o)))),
            new Verbatim(
                voice.Text("schedule.recipients"),
                order.Recipients.Count == 0 ? voice.Text("schedule.nobody") : string.Join('\n', order.Recipients.Select(r => $"{r.Name} <{r.Address}>"))),
            new Facts(
            [
                (voice.Text("schedule.audience"), voice.Text($"audience.{order.Audience.ToString().ToLowerInvariant()}")),
                (voice.Text("schedule.drafts"), voice.Text(order.PlacesDrafts ? "schedule.drafts.yes" : "schedule.drafts.no")),
            ]),
        };
        if (answer.OutsideDomains.Count > 0)
        {
            var domains = string.Join(", ", answer.OutsideDomains.Select(d => SafeText.Clean(d, 100)));
            blocks.Add(new Paragraph(Tone.Warning.Mark(voice.Text("proposal.outside", ("domains", domains)))));
        }

        var offDays = answer.LeftOut.Count > 0
            ? voice.Text("schedule.left-out", ("days", string.Join(", ", answer.LeftOut.Select(d => voice.WeekDay(d, Today(answer))))))
            : voice.Text(schedule.Rule.Days == CadenceDays.Daily ? "schedule.off.daily" : schedule.Rule.WhenOff == OffDayPolicy.Skip ? "schedule.off.skip" : "schedule.off.before");
        blocks.Add(new Note(offDays));
        var id = new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Id] = proposal.Id.Value };
        var buttons = new List<Button>
        {
            new VerbButton(
                voice.Text(answer.Replaces ? "schedule.confirm.change" : "schedule.confirm"), CardVerbs.Confirm,
                new Dictionary<string, string>(id, StringComparer.Ordinal) { [CardVerbs.Hash] = proposal.Hash }),
        };
        if (order.Recipients.Count > 0)
        {
            buttons.Add(new VerbButton(
                voice.Text(order.PlacesDrafts ? "schedule.without-drafts" : "schedule.with-drafts"), CadenceVerbs.ScheduleDrafts,
                new Dictionary<string, string>(id, StringComparer.Ordinal) { [CadenceVerbs.Drafts] = order.PlacesDrafts ? "false" : "true" }));
        }

        buttons.Add(new VerbButton(voice.Text("proposal.discard"), CardVerbs.Discard, id));
        return new Face(title, blocks, buttons);
    }

    public static Face When(ScheduleWhenAnswer answer, Voice voice)
    {
        var title = answer.Changes is null
            ? voice.Text("schedule.when.title", ("project", Voice.Name(answer.ProjectName)))
            : voice.Text("schedule.when.change", ("report", Report(voice, answer.Changes)));
        var lead = answer.Asked is { Length: > 1 } asked ? voice.Text("schedule.when.asked", ("asked", SafeText.Clean(asked, 120)))
            : answer.Changes is { } now ? voice.Text("schedule.when.now", ("cadence", CadencePhrase.Of(voice, now.Rule))) : voice.Text("schedule.when.lead");
        var data = new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Project] = answer.ProjectName };
        if (answer.Changes is { } known) data[CardVerbs.Id] = known.Id.Value;
        return new Face(
            title,
            [
                new Banner(voice.Text("schedule.kicker"), title, Lead: lead),
                new TextField(CadenceVerbs.Cadence, voice.Text("schedule.when.field"), answer.Changes is { } rule ? CadenceText.Write(rule.Rule) : voice.Text("schedule.when.example"), LongestCadence),
                new ChoiceField(
                    CardVerbs.Audience, voice.Text("schedule.audience"),
                    [.. Enum.GetValues<Audience>().Select(a => (voice.Text($"audience.{a.ToString().ToLowerInvariant()}"), a.ToString().ToLowerInvariant()))],
                    answer.Audience.ToString().ToLowerInvariant()),
                new Note(voice.Text("schedule.when.words")),
            ],
            [new VerbButton(voice.Text("schedule.when.propose"), CadenceVerbs.ProposeSchedule, data) { SendsInputs = true }]);
    }

    public static Face List(SchedulesAnswer answer, Voice voice, int limit)
    {
        var title = voice.Text(answer.Schedules.Count == 0 ? "schedules.none" : "schedules.title", ("count", answer.Schedules.Count));
        var blocks = new List<Block>
        {
            new Banner(voice.Text("schedules.kicker"), title, answer.Change == ScheduleChange.None ? Tone.None : Tone.Good, Lead: Changed(voice, answer)),
        };
        foreach (var schedule in answer.Schedules.Take(limit))
        {
            blocks.Add(new Rows([new Row(Phrase.Of(Report(voice, schedule), SpanStyle.Strong), Phrase.Join(" · ", [CadencePhrase.Of(voice, schedule.Rule), State(voice, schedule, answer.Today)]))]));
            var id = Id(schedule);
            blocks.Add(new Buttons(
            [
                schedule.State == ScheduleState.Active
                    ? new VerbButton(voice.Text("schedule.pause"), CadenceVerbs.PauseSchedule, id)
                    : new VerbButton(voice.Text("schedule.resume"), CadenceVerbs.ResumeSchedule, id),
                new VerbButton(voice.Text("schedule.change"), CadenceVerbs.ChangeSchedule, id),
                new VerbButton(voice.Text("schedule.delete"), CadenceVerbs.DeleteSchedule, id),
            ]));
        }

        if (answer.Schedules.Count > limit) blocks.Add(new Note(voice.Text("list.and-more", ("count", answer.Schedules.Count - limit))));
        if (answer.Schedules.Count == 0) blocks.Add(new Paragraph(voice.Text("schedules.hint")));
        return new Face(
            title, blocks,
            answer is { Change: ScheduleChange.Deleted, Changed: { } gone }
                ? [new VerbButton(voice.Text("schedule.restore"), CadenceVerbs.RestoreSchedule, Id(gone))] : []);
    }

    /// <summary>"Atlas executive report".</summary>
    public static string Report(Voice voice, Schedule schedule) => voice.Text(
        $"schedule.report.{schedule.Report!.Audience.ToString().ToLowerInvariant()}", ("project", Voice.Name(schedule.ProjectName)));

    public static Dictionary<string, string> Id(Schedule schedule) => new(StringComparer.Ordinal) { [CardVerbs.Id] = schedule.Id.Value };

    public static TimeZoneInfo Zone(Schedule schedule) => SchedulePlanner.ZoneOf(schedule.TimeZoneId);

    private static Phrase Changed(Voice voice, SchedulesAnswer answer) => answer is { Change: not ScheduleChange.None, Changed: { } changed }
        ? voice.Text($"schedules.{answer.Change.ToString().ToLowerInvariant()}", ("report", Report(voice, changed)))
        : Phrase.Empty;

    private static Phrase State(Voice voice, Schedule schedule, DateOnly today) => schedule is { State: ScheduleState.Active, NextDue: { } next }
        ? voice.Text("schedule.state.next", ("moment", CadencePhrase.Moment(voice, next, Zone(schedule), today)))
        : Phrase.Of(voice.Text($"schedule.state.{schedule.State.ToString().ToLowerInvariant()}"), SpanStyle.Strong);

    private static string Time(Voice voice, ScheduleProposalAnswer answer, Occurrence occurrence)
    {
        var today = Today(answer);
        var moment = CadencePhrase.Moment(voice, occurrence.Due, Zone(answer.Schedule), today);
        return occurrence.IsMoved ? voice.Text("schedule.moved", ("moment", moment), ("day", voice.WeekDay(occurrence.Nominal, today)))
            : occurrence.Change != ClockChange.None ? voice.Text("schedule.clock", ("moment", moment)) : moment;
    }

    private static DateOnly Today(ScheduleProposalAnswer answer) => WallClock.DayIn(Zone(answer.Schedule), answer.Proposal.CreatedAt);
}
