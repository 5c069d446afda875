using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Reports;
using TpmAssistant.Application.HouseStyle;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;

namespace TpmAssistant.Cards.Composing;

/// <summary>The status report, for three audiences: everything, one screen, nothing internal.</summary>
internal static class StatusReportFace
{
    public static Face Compose(StatusReportAnswer answer, Voice given, Room room)
    {
        var report = answer.Report;
        var voice = new Voice(given.Context)
        {
            NamesPeople = report.Audience != Audience.Client,
            ShowsInside = given.ShowsInside && report.Audience != Audience.Client,
            Terms = report.Audience == Audience.Client ? answer.ClientWords : Terms.None,
            SinglesOutPeople = given.SinglesOutPeople && report.Audience == Audience.Team,
        };
        var headline = Headline(voice, report);
        var blocks = new List<Block>
        {
            new Banner(
                Kicker(voice, report), headline, report.Health.Overall.ToTone(),
                voice.Text("report.overall", ("colour", voice.Colour(report.Health.Overall))), Numbers(voice, report)),
        };
        if (report.Audience == Audience.Team && HealthSection.RulesSay(voice, report.Health.Override, report.Health.Overall, report.Health.Computed) is { } rules)
            blocks.Add(new Paragraph(rules));
        if (TrendLine.For(voice, report.Trend) is { } trend)
            blocks.Add(trend);
        if (report.Changes is null && report.Audience != Audience.Client)
            blocks.Add(new Note(voice.Text("report.first")));
        if (report.Audience == Audience.Executive)
            ExecutivePage.Add(blocks, voice, answer);
        else
            AddSections(blocks, voice, answer, room);
        blocks.Add(CoverageLine.For(voice, report.Coverage, report.StatusDate, report.Audience));
        return new Face(headline.Plain, blocks, [.. ReportButtons(voice, report)]);
    }

    /// <summary>"Atlas is red: …" in plain words.</summary>
    public static Phrase Headline(Voice voice, StatusReport report) => Headline(voice, report.Project, report.Health, report.Headline, report.StatusDate);

    /// <inheritdoc cref="Headline(Voice, StatusReport)"/>
    public static Phrase Headline(Voice voice, Project named, HealthAssessment health, Finding? finding, DateOnly today)
    {
        var project = Voice.Title(named.Name);
        if (health.Overall is not { } colour)
            return voice.Line("report.headline.none", ("project", project), ("reason", voice.NotAssessed(health.NotAssessed)));
        if (finding is null)
            return voice.Line("report.headline.calm", ("project", project), ("colour", voice.Colour(colour).ToLower(voice.Culture)));
        return voice.Line(
            "report.headline", ("project", project), ("colour", voice.Colour(colour).ToLower(voice.Culture)), ("finding", voice.Finding(finding, today)));
    }

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

    /// <summary>What came of the last promises, what is asked and how it stands; the rest unfolds on a card.</summary>
    private static void AddSections(List<Block> blocks, Voice voice, StatusReportAnswer answer, Room room)
    {
        var report = answer.Report;
        bool team = report.Audience == Audience.Team;
        PromiseSection.AddReviewed(blocks, voice, report, room.Items + 2);
        if (team)
        {
            PlanSections.AddDecisions(blocks, voice, report, room.Items);
            AddAsks(blocks, voice, report, room.Items);
        }

        HealthSection.Add(blocks, voice, report, room.Details);
        if (team)
            WatermelonSection.Add(blocks, voice, answer.Watermelon, report.StatusDate, room.Details);
        if (FinishLine.For(voice, answer) is { } finish)
            blocks.Add(new Paragraph(finish.Capital()));
        if (report.Promises.Count > 0)
            blocks.Add(Section(voice, "report.promises", PromiseSection.NextTitle(voice, report), report.Promises.Count, PromiseSection.Next(voice, report, room.Items)));
        PlanSections.AddMilestones(blocks, voice, report, room.Items);
        if (answer.AsksDays && voice.SinglesOutPeople)
            blocks.AddRange([new Note(voice.Text("expect.unsaid")), new Buttons([new CallButton(voice.Text("milestones.button.expect"), Calls.Expect(report.Project.Name))])]);
        PlanSections.AddWork(blocks, voice, answer, room.Items);
        if (team && report.TopRisks.Count > 0)
            blocks.Add(Section(voice, "report.risks", voice.Text("report.risks"), report.TopRisks.Count, [.. TaskRows.Limited(
                voice, [.. report.TopRisks.Index()], room.Items,
                risk => RisksFace.Row(voice, report.Project, risk.Item, report.StatusDate, report.Audience, report.RiskMoves.ElementAtOrDefault(risk.Index)))]));
    }

    /// <summary>A part of a report that a card keeps folded, with how much is in it.</summary>
    public static Fold Section(Voice voice, string key, string title, int count, IReadOnlyList<Block> content) =>
        new("section-" + key.Replace('.', '-'), voice.Text("report.section", ("title", title), ("count", count)), content) { Key = key };

    private static void AddAsks(List<Block> blocks, Voice voice, StatusReport report, int limit)
    {
        var asks = report.Asks.Where(ask => ask.Kind != AskKind.Decide).ToList();
        if (asks.Count == 0)
            return;
        blocks.Add(voice.Section("report.asks"));
        blocks.AddRange(TaskRows.Limited(voice, asks, limit, ask => AskRows.For(voice, ask, report.StatusDate)));
    }

    private static IEnumerable<Button> ReportButtons(Voice voice, StatusReport report)
    {
        string audience = report.Audience.ToString().ToLowerInvariant();
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal) { ["project"] = report.Project.Name, ["audience"] = audience };
        yield return new CallButton(voice.Text("button.mail"), new FunctionCall(FunctionNames.DraftStakeholderEmail, arguments));
        yield return new CallButton(voice.Text("button.publish"), new FunctionCall(FunctionNames.PublishReport, arguments));
        foreach (var other in Enum.GetValues<Audience>().Where(other => other != report.Audience))
        {
            string name = other.ToString().ToLowerInvariant();
            var call = new FunctionCall(FunctionNames.DraftStatusReport, arguments).With("audience", name);
            yield return new CallButton(voice.Text("button.audience." + name), call);
        }

        if (report.Audience != Audience.Team)
            yield break;
        if (report.Counts.Overdue > 0)
            yield return new CallButton(voice.Text("button.tasks.overdue"), Calls.Overdue(report.Project.Name)) { Secondary = true };
        yield return new CallButton(voice.Text("button.risks"), Calls.Risks(report.Project.Name)) { Secondary = true };
        yield return new CallButton(voice.Text("health.button.show"), new FunctionCall(FunctionNames.ShowHealth).With("project", report.Project.Name)) { Secondary = true };
    }
}
