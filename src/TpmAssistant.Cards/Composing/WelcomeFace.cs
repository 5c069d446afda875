using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Reports;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Reports;

namespace TpmAssistant.Cards.Composing;

/// <summary>The first card: the asker's projects, already read, with the finding that matters most.</summary>
internal static class WelcomeFace
{
    private const string WhyId = "why";

    public static Face Compose(WelcomeAnswer answer, Voice voice, int limit)
    {
        string name = Voice.Name(answer.PersonName);
        var ownPlan = new VerbButton(voice.Text("button.own-plan"), PlanFileVerbs.BringPlan, new Dictionary<string, string>());
        var help = new CallButton(voice.Text("button.help"), Calls.Help) { Secondary = true };
        if (answer.Worst is not { } worst)
        {
            string title = voice.Text(answer.Hidden > 0 ? "welcome.hidden" : "welcome.nothing");
            string lead = answer.Hidden > 0 ? voice.Text("projects.hidden", ("count", answer.Hidden)) : voice.Text("welcome.nothing.next");
            var banner = new Banner(voice.Text("welcome.kicker.bare", ("name", name)), title, Lead: lead);
            return new Face(title, [banner], [ownPlan, help with { Secondary = false }]);
        }

        var headline = StatusReportFace.Headline(voice, worst);
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("welcome.kicker", ("name", name), ("count", answer.Others.Count + 1)), headline, worst.Health.Overall.ToTone(),
                voice.Text("report.overall", ("colour", voice.Colour(worst.Health.Overall)))),
        };
        var why = Why(voice, worst, limit).ToList();
        if (why.Count > 0)
            blocks.Add(new Hidden(WhyId, why));
        foreach (var other in answer.Others.Take(limit))
            blocks.Add(Other(voice, other));
        if (answer.Hidden > 0)
            blocks.Add(new Note(voice.Text("projects.hidden", ("count", answer.Hidden))));
        blocks.Add(CoverageLine.Short(voice, worst.Coverage, worst.StatusDate));
        blocks.Add(new Note(voice.Text("welcome.promise")));
        var report = Calls.Report(worst.Project.Name);
        var mail = new FunctionCall(FunctionNames.DraftStakeholderEmail).With("project", worst.Project.Name);
        Button whyButton = why.Count > 0 ? new ToggleButton(voice.Text("why.show"), WhyId) : new CallButton(voice.Text("why.show"), report);
        return new Face(headline.Plain, blocks,
        [
            whyButton, new CallButton(voice.Text("button.mail"), mail), ownPlan,
            new CallButton(voice.Text("button.report"), report) { Secondary = true }, help,
        ]);
    }

    private static IEnumerable<Block> Why(Voice voice, StatusReport report, int limit)
    {
        if (report.Headline is { } finding)
        {
            yield return new Paragraph(voice.Finding(finding, report.StatusDate).Capital().In(SpanStyle.Strong));
            if (finding.Evidence.Count > 0)
                foreach (var block in TaskRows.Evidence(voice, finding.Rule, finding.Evidence, report.StatusDate, limit))
                    yield return block;
        }

        foreach (var verdict in report.Health.Dimensions.Where(verdict => verdict.Findings.Count > 0 && verdict.Findings[0] != report.Headline))
            yield return new Verdict(
                "why-" + verdict.Dimension.ToString().ToLowerInvariant(), voice.Dimension(verdict.Dimension),
                verdict.Colour.ToTone(), voice.Colour(verdict.Colour),
                voice.Finding(verdict.Findings[0], report.StatusDate).Capital(), [], "", "");
    }

    private static Verdict Other(Voice voice, StatusReport report) => new(
        "other-" + report.Project.Id.Value, Voice.Name(report.Project.Name), report.Health.Overall.ToTone(), voice.Colour(report.Health.Overall),
        PortfolioFace.Reason(voice, report), [], "", "");
}
