using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
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
        var names = report.Health.Dimensions.Where(verdict => verdict.Colour == colour).Select(verdict => voice.Dimension(verdict.Dimension));
        string all = string.Join(", ", names);
        if (all.Length > 0)
            blocks.Add(new Paragraph(colour.ToTone().Mark(voice.Text(key, ("names", all)))));
    }

    private static Verdict Dimension(Voice voice, StatusReport report, DimensionVerdict verdict, int limit)
    {
        var why = new List<Block>();
        foreach (var finding in verdict.Findings.Take(limit))
        {
            if (finding != verdict.Findings[0])
                why.Add(new Paragraph(voice.Finding(finding, report.StatusDate).In(SpanStyle.Strong)));
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
