using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Reports;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;

namespace TpmAssistant.Cards.Composing;

/// <summary>The status report, for three audiences: everything, one screen, nothing internal.</summary>
internal static class StatusReportFace
{
    /// <summary>How many milestones and risks an executive reads.</summary>
    public const int ExecutiveLimit = 2;

    public static Face Compose(StatusReportAnswer answer, Voice given, Room room)
    {
        var report = answer.Report;
        int limit = room.Items;
        var voice = new Voice(given.Context)
        {
            NamesPeople = report.Audience != Audience.Client,
            ShowsInside = given.ShowsInside && report.Audience != Audience.Client,
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
            PlanSections.AddDecisions(blocks, voice, report, limit);
        HealthSection.Add(blocks, voice, report, room.Details);
        if (report.Audience == Audience.Team)
            PlanSections.AddDecisions(blocks, voice, report, limit);
        PlanSections.AddMilestones(blocks, voice, report, limit);
        if (report.Audience != Audience.Executive)
            PlanSections.AddWork(blocks, voice, answer, limit);
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

    private static void AddRisks(List<Block> blocks, Voice voice, StatusReport report, int limit)
    {
        if (report.TopRisks.Count == 0)
            return;
        blocks.Add(voice.Section("report.risks"));
        int shown = report.Audience == Audience.Executive ? ExecutiveLimit : limit;
        blocks.AddRange(TaskRows.Limited(voice, report.TopRisks, shown, risk => RisksFace.Row(voice, report.Project, risk, report.StatusDate, report.Audience)));
    }

    private static IEnumerable<Button> ReportButtons(Voice voice, StatusReport report)
    {
        string audience = report.Audience.ToString().ToLowerInvariant();
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal) { ["project"] = report.Project.Name, ["audience"] = audience };
        yield return new CallButton(voice.Text("button.mail"), new FunctionCall(FunctionNames.DraftStakeholderEmail, arguments));
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
    }
}
