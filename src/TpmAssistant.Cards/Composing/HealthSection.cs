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
            blocks.Add(Dimension(voice, report.Audience, report.StatusDate, verdict, limit));
    }

    /// <summary>The team reads all six; a client what concerns them and is known.</summary>
    private static bool SpokenOf(Audience audience, DimensionVerdict verdict) =>
        audience != Audience.Client || (verdict.Colour is not null && ForClients.Contains(verdict.Dimension));

    /// <summary>A colour with its reason, for the team with what it rests on.</summary>
    public static Verdict Dimension(Voice voice, Audience audience, DateOnly today, DimensionVerdict verdict, int limit)
    {
        var why = new List<Block>();
        foreach (var finding in verdict.Findings.Take(limit))
        {
            if (finding != verdict.Findings[0])
                why.Add(new Paragraph(voice.Finding(finding, today).In(SpanStyle.Strong)));
            if (finding.Severity > Severity.Info)
                why.Add(new Paragraph(voice.Line("green.kicker", ("step", voice.Rule("green", finding.Rule, finding.Figures, finding.Evidence.Count, today)))));
            if (finding.Evidence.Count > 0)
                why.AddRange(TaskRows.Evidence(voice, finding.Rule, finding.Evidence, today, limit));
        }

        bool unfolds = audience == Audience.Team;
        return new Verdict(
            "why-" + verdict.Dimension.ToString().ToLowerInvariant(), voice.Dimension(verdict.Dimension), verdict.Colour.ToTone(),
            voice.Colour(verdict.Colour), Reason(voice, audience, today, verdict), unfolds ? why : [], voice.Text("why.show"), voice.Text("why.hide"));
    }

    private static Phrase Reason(Voice voice, Audience audience, DateOnly today, DimensionVerdict verdict)
    {
        if (verdict.Colour is not { } colour)
            return audience == Audience.Client ? voice.Text("client.none") : voice.NotAssessed(verdict.NotAssessed);
        if (audience == Audience.Client)
            return voice.Text("client." + colour.ToString().ToLowerInvariant());
        if (verdict.Findings.Count == 0)
            return voice.Text("calm." + verdict.Dimension.ToString().ToLowerInvariant());
        var reason = voice.Finding(verdict.Findings[0], today).Capital();
        return audience == Audience.Team && RulesSay(voice, verdict.Override, verdict.Colour, verdict.Computed) is { } rules ? Phrase.Join(". ", [reason, rules]) : reason;
    }

    /// <summary>What the rules say beneath a person's colour; only where nobody reads along, for the two may disagree.</summary>
    public static Phrase? RulesSay(Voice voice, ColourOverride? said, HealthColour? colour, HealthColour? computed) =>
        said is null || !voice.SinglesOutPeople ? null
        : computed == colour ? voice.Text("health.rules-agree") : (Phrase)voice.Text("health.rules-say", ("colour", voice.Colour(computed).ToLower(voice.Culture)));
}
