using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Reports;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Composing;

/// <summary>The status report, for three audiences: everything, one screen, nothing internal.</summary>
internal static class StatusReportFace
{
    private const int ExecutiveLimit = 2;
    private const int NoteLength = 100;

    /// <summary>What a client is told of: the rest is the team's own business.</summary>
    private static readonly HealthDimension[] ForClients = [HealthDimension.Schedule, HealthDimension.Scope, HealthDimension.Quality];

    public static Face Compose(StatusReportAnswer answer, Voice given, int limit)
    {
        var report = answer.Report;
        var voice = new Voice(given.Context)
        {
            NamesPeople = report.Audience != Audience.Client,
            LinksItems = report.Audience != Audience.Client,
            SinglesOutPeople = given.SinglesOutPeople && report.Audience == Audience.Team,
        };
        var headline = Headline(voice, report);
        var blocks = new List<Block>
        {
            new Banner(
                Kicker(voice, report), headline, report.Health.Overall.ToTone(),
                voice.Text("report.overall", ("colour", voice.Colour(report.Health.Overall))), Numbers(voice, report)),
        };
        if (report.Changes is null && report.Audience != Audience.Client)
            blocks.Add(new Note(voice.Text("report.first")));
        if (report.Audience == Audience.Executive)
            AddDecisions(blocks, voice, report, limit);
        AddHealth(blocks, voice, report, limit);
        if (report.Audience == Audience.Team)
            AddDecisions(blocks, voice, report, limit);
        AddMilestones(blocks, voice, report, limit);
        if (report.Audience != Audience.Executive)
            AddWork(blocks, voice, report, Notes(answer), limit);
        if (report.Audience != Audience.Client)
            AddRisks(blocks, voice, report, limit);
        blocks.Add(CoverageLine.For(voice, report.Coverage, report.StatusDate, report.Audience));
        return new Face(headline.Plain, blocks, [.. ReportButtons(voice, report)]);
    }

    /// <summary>"Atlas is red: …" in plain words.</summary>
    public static Phrase Headline(Voice voice, StatusReport report)
    {
        var project = Voice.Title(report.Project.Name);
        if (report.Health.Overall is not { } colour)
            return voice.Line("report.headline.none", ("project", project), ("reason", voice.NotAssessed(report.Health.NotAssessed)));
        if (report.Headline is not { } finding)
            return voice.Line("report.headline.calm", ("project", project), ("colour", voice.Colour(colour).ToLower(voice.Culture)));
        return voice.Line(
            "report.headline", ("project", project), ("colour", voice.Colour(colour).ToLower(voice.Culture)),
            ("finding", voice.Finding(finding, report.StatusDate)));
    }

    /// <summary>The items a finding rests on.</summary>
    public static IEnumerable<Block> EvidenceRows(Voice voice, string rule, IReadOnlyList<Evidence> evidence, DateOnly today, int limit) =>
        TaskRows.Limited(voice, evidence, limit, item =>
            new Row(voice.Item(item.Title, item.Link), item.Note is { } note ? voice.Note(rule, note, today) : Phrase.Empty));

    private static string Kicker(Voice voice, StatusReport report) => voice.Text(
        "report.kicker." + report.Audience.ToString().ToLowerInvariant(),
        ("project", Voice.Name(report.Project.Name)), ("day", voice.LongDay(report.StatusDate)));

    private static Phrase Numbers(Voice voice, StatusReport report)
    {
        var counts = report.Counts;
        bool inside = report.Audience == Audience.Team;
        return Phrase.Join(" · ",
        [
            voice.Text("counts.done", ("done", counts.Completed), ("total", counts.Total)),
            counts.Overdue > 0 && report.Audience != Audience.Client ? voice.Text("counts.overdue", ("count", counts.Overdue)) : Phrase.Empty,
            counts.Blocked > 0 && inside ? voice.Text("counts.blocked", ("count", counts.Blocked)) : Phrase.Empty,
            counts.Unowned > 0 && inside ? voice.Text("counts.unowned", ("count", counts.Unowned)) : Phrase.Empty,
        ]);
    }

    private static void AddHealth(List<Block> blocks, Voice voice, StatusReport report, int limit)
    {
        blocks.Add(new Heading(voice.Text("report.health")));
        foreach (var verdict in report.Health.Dimensions.Where(verdict => SpokenOf(report.Audience, verdict)))
            blocks.Add(Dimension(voice, report, verdict, limit));
        if (report.Audience != Audience.Executive)
            return;
        Sum(blocks, voice, report, HealthColour.Green, "report.health.good");
        Sum(blocks, voice, report, null, "report.health.unknown");
    }

    /// <summary>The team reads all six; an executive what is off plan, the rest in a line; a client what concerns them and is known.</summary>
    private static bool SpokenOf(Audience audience, DimensionVerdict verdict) => audience switch
    {
        Audience.Executive => verdict.Colour is HealthColour.Amber or HealthColour.Red,
        Audience.Client => verdict.Colour is not null && ForClients.Contains(verdict.Dimension),
        _ => true,
    };

    private static void Sum(List<Block> blocks, Voice voice, StatusReport report, HealthColour? colour, string key)
    {
        var names = report.Health.Dimensions.Where(verdict => verdict.Colour == colour).Select(verdict => voice.Dimension(verdict.Dimension)).ToList();
        if (names.Count > 0)
            blocks.Add(new Paragraph(colour.ToTone().Mark(voice.Text(key, ("names", string.Join(", ", names))))));
    }

    private static Verdict Dimension(Voice voice, StatusReport report, DimensionVerdict verdict, int limit)
    {
        var why = new List<Block>();
        foreach (var finding in verdict.Findings.Take(limit))
        {
            if (verdict.Findings.Count > 1)
                why.Add(new Paragraph(voice.Finding(finding, report.StatusDate).In(SpanStyle.Strong)));
            if (finding.Evidence.Count > 0)
                why.AddRange(EvidenceRows(voice, finding.Rule, finding.Evidence, report.StatusDate, limit));
        }

        bool unfolds = report.Audience == Audience.Team;
        return new Verdict(
            "why-" + verdict.Dimension.ToString().ToLowerInvariant(), voice.Dimension(verdict.Dimension), verdict.Colour.ToTone(),
            voice.Colour(verdict.Colour), Reason(voice, report, verdict), unfolds ? why : [], voice.Text("why.show"), voice.Text("why.hide"));
    }

    private static Phrase Reason(Voice voice, StatusReport report, DimensionVerdict verdict)
    {
        if (verdict.Colour is not { } colour)
            return report.Audience == Audience.Client ? voice.Text("client.none") : voice.NotAssessed(verdict.NotAssessed);
        if (report.Audience == Audience.Client)
            return voice.Text("client." + colour.ToString().ToLowerInvariant());
        if (verdict.Findings.Count == 0)
            return voice.Text("calm." + verdict.Dimension.ToString().ToLowerInvariant());
        return Capital(voice.Finding(verdict.Findings[0], report.StatusDate));
    }

    private static void AddDecisions(List<Block> blocks, Voice voice, StatusReport report, int limit)
    {
        if (report.Decisions.Count == 0)
            return;
        blocks.Add(new Heading(voice.Text("report.decisions")));
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

    private static void AddMilestones(List<Block> blocks, Voice voice, StatusReport report, int limit)
    {
        if (report.Milestones.Count == 0)
            return;
        blocks.Add(new Heading(voice.Text("report.milestones")));
        var ahead = report.Milestones.Where(m => m.Milestone.Reached is null).ToList();
        if (report.Audience == Audience.Executive)
            limit = ExecutiveLimit;
        var shown = report.Milestones.Where(m => m.Milestone.Reached is not null && report.Audience != Audience.Executive)
            .TakeLast(Math.Max(1, limit - ahead.Count)).Concat(ahead).ToList();
        blocks.AddRange(TaskRows.Limited(voice, shown, limit, milestone => MilestoneRow(voice, milestone, report)));
    }

    private static Row MilestoneRow(Voice voice, MilestoneStatus status, StatusReport report)
    {
        var today = report.StatusDate;
        string word = status.Milestone.Reached is not null ? voice.Text("milestone.reached")
            : status.SlipDays > 0 ? voice.Text("milestone.late", ("days", status.SlipDays.Value))
            : status.SlipDays < 0 ? voice.Text("milestone.early", ("days", -status.SlipDays.Value))
            : status.Expected is null ? voice.Text("milestone.no-date")
            : status.Colour is HealthColour.Green or null ? voice.Text("milestone.on-plan") : voice.Text("milestone.at-risk");
        var tone = status.Milestone.Reached is not null ? Tone.Good : status.Colour.ToTone();
        return new Row(
            Phrase.Join("  ", [Voice.Title(status.Milestone.Name), tone.Mark(word)]),
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
        if (status.Expected is not { } expected)
            return Phrase.Empty;
        return status.Milestone.Baseline is { } promised && promised != expected
            ? voice.Text("milestone.moved", ("from", voice.Day(promised, today)), ("to", voice.WeekDay(expected, today)))
            : voice.WeekDay(expected, today);
    }

    /// <summary>The beginnings of the notes that were read, for the people who do the work.</summary>
    private static Dictionary<ItemRef, string> Notes(StatusReportAnswer answer) =>
        answer.Report.Audience == Audience.Team
            ? answer.Notes.Where(notes => !string.IsNullOrWhiteSpace(notes.Notes))
                .ToDictionary(notes => notes.Task, notes => SafeText.Clean(notes.Notes, NoteLength))
            : [];

    private static Row WithNote(Voice voice, Row row, ItemRef task, Dictionary<ItemRef, string> notes) =>
        notes.TryGetValue(task, out string? note) ? row with { Detail = Phrase.Join(" · ", [row.Detail ?? Phrase.Empty, voice.Text("task.note", ("note", note))]) } : row;

    private static void AddWork(List<Block> blocks, Voice voice, StatusReport report, Dictionary<ItemRef, string> notes, int limit)
    {
        var today = report.StatusDate;
        if (report.Changes is { Slipped.Count: > 0 } changes && report.Audience == Audience.Team)
        {
            blocks.Add(new Heading(voice.Text("report.slipped", ("day", voice.Day(changes.Since, today)))));
            blocks.AddRange(TaskRows.Limited(voice, changes.Slipped, limit, slipped => WithNote(voice, new Row(
                voice.Item(slipped.Task.Title, slipped.Task.Link),
                Phrase.Join(" · ",
                [
                    slipped.To is { } to && to != slipped.From
                        ? voice.Text("slipped.moved", ("from", voice.Day(slipped.From, today)), ("to", voice.Day(to, today)), ("days", slipped.WorkingDays))
                        : slipped.To is null ? voice.Text("slipped.lost", ("from", voice.Day(slipped.From, today)))
                        : voice.Text("slipped.passed", ("from", voice.Day(slipped.From, today))),
                    voice.People(slipped.Task.Assignees),
                ])), slipped.Task.Ref, notes)));
        }

        if (report.Done.Count > 0)
        {
            blocks.Add(new Heading(report.Changes is { } since
                ? voice.Text("report.done-since", ("day", voice.Day(since.Since, today))) : voice.Text("report.done")));
            blocks.AddRange(TaskRows.Limited(voice, report.Done, limit, task => TaskRows.Completed(voice, task, today)));
        }

        if (report.Next.Count > 0)
        {
            blocks.Add(new Heading(voice.Text("report.next")));
            blocks.AddRange(TaskRows.Limited(voice, report.Next, limit, task => WithNote(voice, TaskRows.Open(voice, task, today), task.Ref, notes)));
        }
    }

    private static void AddRisks(List<Block> blocks, Voice voice, StatusReport report, int limit)
    {
        if (report.TopRisks.Count == 0)
            return;
        blocks.Add(new Heading(voice.Text("report.risks")));
        blocks.AddRange(TaskRows.Limited(
            voice, report.TopRisks, report.Audience == Audience.Executive ? ExecutiveLimit : limit, risk => RisksFace.Row(voice, risk, report.StatusDate, report.Audience)));
    }

    private static IEnumerable<Button> ReportButtons(Voice voice, StatusReport report)
    {
        string audience = report.Audience.ToString().ToLowerInvariant();
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal) { ["project"] = report.Project.Name, ["audience"] = audience };
        yield return new CallButton(voice.Text("button.mail"), new FunctionCall(FunctionNames.DraftStakeholderEmail, arguments));
        foreach (var other in Enum.GetValues<Audience>().Where(other => other != report.Audience))
        {
            string name = other.ToString().ToLowerInvariant();
            yield return new CallButton(voice.Text("button.audience." + name), new FunctionCall(FunctionNames.DraftStatusReport, arguments).With("audience", name));
        }
    }

    internal static Phrase Capital(Phrase phrase)
    {
        if (phrase.Spans.Count == 0 || phrase.Spans[0].Text.Length == 0 || !char.IsLower(phrase.Spans[0].Text[0]))
            return phrase;
        var first = phrase.Spans[0];
        return new Phrase([first with { Text = char.ToUpperInvariant(first.Text[0]) + first.Text[1..] }, .. phrase.Spans.Skip(1)]);
    }
}
