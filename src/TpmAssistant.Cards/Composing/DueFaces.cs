using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Functions;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards.Composing;

/// <summary>What a schedule says when it is due, or why it no longer is.</summary>
internal static class DueFaces
{
    public static Face Report(ReportDueAnswer answer, Voice voice)
    {
        var (schedule, report) = (answer.Schedule, answer.Report);
        var due = Moment(voice, schedule, answer.Due, report.StatusDate);
        var title = voice.Text("due.title", ("report", ScheduleFaces.Report(voice, schedule)));
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("due.kicker", ("moment", due)), title, report.Health.Overall.ToTone(), voice.Text("report.overall", ("colour", voice.Colour(report.Health.Overall))),
                PortfolioFace.Reason(voice, report)),
        };
        if (answer.Late) blocks.Add(new Paragraph(Phrase.Of(voice.Text("due.late", ("moment", due)), SpanStyle.Strong)));
        if (answer.Held) blocks.Add(new Note(voice.Text("due.held")));
        if (answer.Missed > 0) blocks.Add(new Note(voice.Text("due.missed", ("count", answer.Missed))));
        blocks.Add(new Paragraph(voice.Text($"due.draft.{answer.Draft.ToString().ToLowerInvariant()}")));
        if (answer.Next is { } next)
            blocks.Add(new Note(voice.Text("due.next", ("moment", Moment(voice, schedule, next, report.StatusDate)), ("cadence", CadencePhrase.Of(voice, schedule.Rule)))));

        var project = schedule.Project!.Value.Value;
        var audience = schedule.Report!.Audience.ToString().ToLowerInvariant();
        var mail = new FunctionCall(FunctionNames.DraftStakeholderEmail).With("project", project).With("audience", audience);
        if (schedule.Report.Recipients.Count > 0) mail = mail.With("recipients", string.Join(", ", schedule.Report.Recipients.Select(r => r.Address)));
        return new Face(title, blocks,
        [
            new CallButton(voice.Text("due.show"), new FunctionCall(FunctionNames.DraftStatusReport).With("project", project).With("audience", audience)),
            answer.DraftLink is { } link ? new LinkButton(voice.Text("clicked.open"), link) : new CallButton(voice.Text("button.mail"), mail),
            new VerbButton(voice.Text("schedule.pause"), CadenceVerbs.PauseSchedule, ScheduleFaces.Id(schedule)),
        ]);
    }

    public static Face Stopped(ScheduleStoppedAnswer answer, Voice voice)
    {
        var schedule = answer.Schedule;
        var title = voice.Text("stopped.title", ("report", Name(voice, schedule)));
        return new Face(
            title,
            [
                new Banner(voice.Text("schedules.kicker"), title, Tone.Warning),
                new Paragraph(voice.Text($"stopped.{schedule.State.ToString().ToLowerInvariant()}", ("project", Voice.Name(schedule.ProjectName)))),
                new Note(voice.Text("stopped.once")),
            ],
            schedule.Report is null ? [] : [new VerbButton(voice.Text("schedule.resume"), CadenceVerbs.ResumeSchedule, ScheduleFaces.Id(schedule))]);
    }

    public static Face Failed(ScheduleFailedAnswer answer, Voice voice)
    {
        var schedule = answer.Schedule;
        var title = voice.Text("run-failed.title", ("report", Name(voice, schedule)));
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(answer.Due, ScheduleFaces.Zone(schedule)).DateTime);
        var blocks = new List<Block>
        {
            new Banner(voice.Text("due.kicker", ("moment", Moment(voice, schedule, answer.Due, today))), title, Tone.Warning),
            new Paragraph(voice.Text("run-failed.why")),
        };
        if (answer.Next is { } next)
            blocks.Add(new Note(voice.Text("due.next", ("moment", Moment(voice, schedule, next, today)), ("cadence", CadencePhrase.Of(voice, schedule.Rule)))));
        return new Face(title, blocks, schedule.Project is { } project ? [new CallButton(voice.Text("due.try"), Calls.Report(project.Value))] : []);
    }

    private static string Name(Voice voice, Schedule schedule) =>
        schedule.Report is not null ? ScheduleFaces.Report(voice, schedule) : voice.Text($"schedule.kind.{schedule.Kind}");

    private static string Moment(Voice voice, Schedule schedule, DateTimeOffset at, DateOnly today) =>
        CadencePhrase.Moment(voice, at, ScheduleFaces.Zone(schedule), today);
}
