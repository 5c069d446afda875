using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;

namespace TpmAssistant.Cards.Composing;

/// <summary>The six colours of a report, each with its reason and, for the team, what it rests on.</summary>
internal static class HealthSection
{
    /// <summary>What a client is told of: the rest is the team's own business.</summary>
    private static readonly HealthDimension[] ForClients = [HealthDimension.Schedule, HealthDimension.Scope, HealthDimension.Quality];

    public static void Add(List<Block> blocks, Voice voice, StatusReport report, int limit)
    {
        blocks.Add(voice.Section("report.health"));
        foreach (var verdict in report.Health.Dimensions.Where(verdict => SpokenOf(report.Audience, verdict)))
            blocks.Add(Dimension(voice, report, verdict, limit));
    }

    /// <summary>The team reads all six; a client what concerns them and is known.</summary>
    private static bool SpokenOf(Audience audience, DimensionVerdict verdict) =>
        audience != Audience.Client || (verdict.Colour is not null && ForClients.Contains(verdict.Dimension));

    private static Verdict Dimension(Voice voice, StatusReport report, DimensionVerdict verdict, int limit)
    {
        var why = new List<Block>();
        foreach (var finding in verdict.Findings.Take(limit))
        {
            if (finding != verdict.Findings[0])
                why.Add(new Paragraph(voice.Finding(finding, report.StatusDate).In(SpanStyle.Strong)));
            if (finding.Severity > Severity.Info)
                why.Add(new Paragraph(voice.Line("green.kicker", ("step", voice.Rule("green", finding.Rule, finding.Figures, finding.Evidence.Count, report.StatusDate)))));
            if (finding.Evidence.Count > 0)
                why.AddRange(TaskRows.Evidence(voice, finding.Rule, finding.Evidence, report.StatusDate, limit));
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
        return voice.Finding(verdict.Findings[0], report.StatusDate).Capital();
    }
}
