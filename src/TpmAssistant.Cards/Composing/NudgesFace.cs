using System.Globalization;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Nudges;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Nudges;

namespace TpmAssistant.Cards.Composing;

/// <summary>The nudges of a day in one card, each with why it came, and how to stop them.</summary>
internal static class NudgesFace
{
    private const int MostMutes = 4;

    public static Face Compose(NudgesAnswer answer, Voice voice, int limit)
    {
        var open = answer.Lines.Where(l => l.SettledOn is null && !answer.Settings.Mutes(l.Nudge)).ToList();
        var title = Title(voice, answer, open);
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text(answer.Asked ? "nudges.kicker.now" : "nudges.kicker", ("day", voice.WeekDay(answer.Day, answer.Today))), title,
                open.Count > 0 ? Tone.Warning : Tone.Good, Lead: answer.Done is { } done ? (Phrase)NotificationsFace.Said(voice, done) : null),
        };
        foreach (var topic in answer.Lines.GroupBy(l => l.Nudge.Topic).OrderByDescending(g => g.Max(l => l.SettledOn is null ? l.Nudge.Weight : 0)).ThenBy(g => g.Key))
        {
            blocks.Add(new Heading(voice.Text(NotificationButtons.Topic(topic.Key) + ".heading")));
            blocks.AddRange(TaskRows.Limited(voice, [.. topic], limit, line => Row(voice, answer, line)));
        }

        if (answer.HeldBack > 0) blocks.Add(new Note(voice.Text("nudges.held", ("count", answer.HeldBack), ("cap", answer.Settings.Cap))));
        if (answer.Muted > 0) blocks.Add(new Note(voice.Text("nudges.muted", ("count", answer.Muted))));
        blocks.Add(new Note(Why(voice, answer)) { Apart = true });
        if (answer.Coverage.Sources.Count > 0) blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title.Plain, blocks, [.. Buttons(voice, answer, open)]);
    }

    private static Phrase Title(Voice voice, NudgesAnswer answer, List<ToldNudge> open) => open.Count switch
    {
        0 => voice.Text(answer.Lines.Count == 0 ? "nudges.none" : "nudges.settled"),
        1 => Phrase.Join(": ", [About(voice, answer, open[0].Nudge, plain: true), Reason(voice, open[0].Nudge, answer.Today)]),
        _ => voice.Text("nudges.title", ("count", open.Count)),
    };

    private static Row Row(Voice voice, NudgesAnswer answer, ToldNudge line)
    {
        var nudge = line.Nudge;
        var mark = line.SettledOn is { } settled ? (Phrase)Tone.Good.Mark(voice.Text("nudges.settled-on", ("day", voice.Day(settled, answer.Today))))
            : answer.Settings.Mutes(nudge) ? Tone.Unknown.Mark(voice.Text("nudges.is-muted")) : Phrase.Empty;
        return new Row(
            Phrase.Join("  ", [About(voice, answer, nudge, plain: false), mark]),
            Phrase.Join(" · ",
            [
                line.SettledOn is null ? Reason(voice, nudge, answer.Today) : Phrase.Empty,
                nudge.Reason is NudgeReason.FinishPassesDate or NudgeReason.BudgetBeyond || nudge.ProjectName.Length == 0 ? Phrase.Empty : Voice.Name(nudge.ProjectName),
            ]).Capital());
    }

    /// <summary>What it is about, as the way there.</summary>
    private static Phrase About(Voice voice, NudgesAnswer answer, Nudge nudge, bool plain)
    {
        Phrase Linked(string text, FunctionCall call) => plain ? text : new Span(text, SpanStyle.Strong) { Call = call };
        var project = nudge.ProjectName;
        return nudge switch
        {
            { Reason: NudgeReason.FinishPassesDate } => Linked(voice.Text("nudges.finish", ("project", Voice.Name(project))), Calls.Forecast(project)),
            { Topic: NudgeTopic.Milestones } => Linked(Voice.Title(nudge.About.Title).Text, Calls.Forecast(project)),
            { Risk: { } risk } => Phrase.Join(" ",
            [
                Linked(risk.Key.ToString(), new FunctionCall(FunctionNames.UpdateRisk).With("project", project).With("risk", risk.Key.ToString())),
                RiskWords.Sentence(voice, risk, answer.Today),
            ]),
            { Topic: NudgeTopic.Deliveries } => Linked(Voice.Title(nudge.About.Title).Text, Deliveries.DeliveryWords.One(project, "V-" + nudge.About.Item.Id[(nudge.About.Item.Id.IndexOf(':', StringComparison.Ordinal) + 1)..])),
            { Topic: NudgeTopic.Experiments } => Linked(Improvement.ExperimentWords.Kind(voice, nudge.About.Title), new FunctionCall(FunctionNames.SuggestImprovement).With("project", project)),
            { Topic: NudgeTopic.Budget } => Linked(voice.Text("nudges.budget", ("project", Voice.Name(project))), Calls.Budget(project)),
            _ => plain ? Voice.Title(nudge.About.Title) : voice.Item(nudge.About.Title, nudge.About.Link),
        };
    }

    private static Phrase Reason(Voice voice, Nudge nudge, DateOnly today) => nudge.Finding is { } finding
        ? voice.Finding(finding, today).Capital()
        : voice.Line(
            "nudge." + nudge.Reason.ToString().ToLowerInvariant() + (nudge.Date is null ? ".undated" : ""),
            ("date", voice.Day(nudge.Date ?? today, today)), ("expected", voice.Day(nudge.Expected ?? today, today)), ("days", nudge.Days));

    private static string Why(Voice voice, NudgesAnswer answer)
    {
        var hours = answer.Settings;
        return answer.Asked && !hours.On ? voice.Text("nudges.off")
            : voice.Text(
                "nudges.why", ("cap", hours.Cap), ("from", hours.From.ToString("t", voice.Culture)), ("to", hours.To.ToString("t", voice.Culture)))
                + (hours.On ? "" : " " + voice.Text("nudges.now-off"));
    }

    private static IEnumerable<Button> Buttons(Voice voice, NudgesAnswer answer, List<ToldNudge> open)
    {
        var card = answer.Asked ? NotificationVerbs.NowCard : answer.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (answer.HeldBack > 0) yield return new CallButton(voice.Text("nudges.show-all"), Calls.Nudges);
        if (answer.Done is { Act: NotificationAct.Muted, Mute: { } muted }) yield return NotificationButtons.Unmute(voice, muted, card);
        yield return NotificationButtons.Nudges(voice, !answer.Settings.On, card);
        yield return new CallButton(voice.Text("button.notifications"), Calls.Notifications);
        var mutes = open.Select(l => new NudgeMute(l.Nudge.Topic, l.Nudge.Project, l.Nudge.ProjectName)).DistinctBy(m => (m.Topic, m.Project)).Take(MostMutes);
        foreach (var mute in mutes) yield return NotificationButtons.Mute(voice, mute, card) with { Secondary = true };
    }
}
