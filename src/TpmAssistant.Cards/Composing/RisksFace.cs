using TpmAssistant.Application.Risks;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;

namespace TpmAssistant.Cards.Composing;

/// <summary>What a scan for risks found, the gravest first, each unfolding to the items it rests on.</summary>
internal static class RisksFace
{
    private const int HighExposure = 12;
    private const int MediumExposure = 6;

    public static Face Compose(RisksFoundAnswer answer, Voice voice, int limit)
    {
        var page = Paging<RiskCandidate>.Of(answer.Risks, voice, limit);
        string project = Voice.Name(answer.Project.Name);
        Phrase title = answer.Risks.Count == 0
            ? voice.Text("risks.none", ("project", project))
            : voice.Text("risks.title", ("count", answer.Risks.Count), ("project", project));
        var worst = answer.Risks.Count == 0 ? Tone.Good : ToneOf(answer.Risks.Max(risk => risk.RiskExposure));
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("risks.kicker", ("project", project), ("day", voice.LongDay(answer.StatusDate))), title, worst,
                answer.Risks.Count == 0 ? "" : voice.Text("risks.worst", ("level", Level(voice, answer.Risks.Max(risk => risk.RiskExposure))))),
        };
        blocks.AddRange(page.Position(voice));
        int number = page.From;
        foreach (var risk in page.Shown)
            blocks.Add(Verdict(voice, risk, answer.StatusDate, ++number));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        var report = Calls.Report(answer.Project.Name);
        return new Face(title.Plain, blocks, [.. page.Buttons(voice), new CallButton(voice.Text("button.report"), report)]);
    }

    /// <summary>A risk as a row of a report.</summary>
    public static Row Row(Voice voice, RiskCandidate risk, DateOnly today, Audience audience, RiskMove? move = null) =>
        new(
            Phrase.Join("  ", [Sentence(voice, risk, today), ToneOf(risk.RiskExposure).Mark(Level(voice, risk.RiskExposure))]),
            Phrase.Join(" · ", [Moved(voice, move, scores: audience == Audience.Team), Detail(voice, risk, today, scores: audience == Audience.Team)]));

    /// <summary>How a risk moved since the earlier day.</summary>
    public static Phrase Moved(Voice voice, RiskMove? move, bool scores) => move switch
    {
        { Movement: RiskMovement.New } => new Span(voice.Text("risk-move.new"), SpanStyle.Warning),
        { Movement: RiskMovement.Grew, Before: { } before } => new Span(scores ? voice.Text("risk-move.grew-from", ("before", before)) : voice.Text("risk-move.grew"), SpanStyle.Bad),
        { Movement: RiskMovement.Eased, Before: { } before } => new Span(scores ? voice.Text("risk-move.eased-from", ("before", before)) : voice.Text("risk-move.eased"), SpanStyle.Good),
        _ => Phrase.Empty,
    };

    private static Verdict Verdict(Voice voice, RiskCandidate risk, DateOnly today, int number)
    {
        var why = risk.Evidence.Count == 0 ? [] : TaskRows.Evidence(voice, risk.Rule, risk.Evidence, today, limit: 3).ToList();
        return new Verdict(
            $"risk-{number}", Sentence(voice, risk, today).Plain, ToneOf(risk.RiskExposure), Level(voice, risk.RiskExposure),
            Detail(voice, risk, today), why, voice.Text("why.show"), voice.Text("why.hide"));
    }

    public static Phrase Sentence(Voice voice, RiskCandidate risk, DateOnly today) =>
        voice.Rule("risk", risk.Rule, risk.Figures, risk.Evidence.Count, today).Capital();

    private static Phrase Detail(Voice voice, RiskCandidate risk, DateOnly today, bool scores = true) => Phrase.Join(" · ",
    [
        scores
            ? voice.Text("risk-exposure", ("exposure", risk.RiskExposure), ("probability", risk.Probability), ("impact", risk.Impact))
            : Phrase.Empty,
        Proximity(voice, risk, today),
        Response(voice, risk, today, own: scores),
    ]);

    /// <summary>What strikes today or has struck is an issue, no longer a risk.</summary>
    private static Phrase Proximity(Voice voice, RiskCandidate risk, DateOnly today) => risk.Proximity is not { } day
        ? Phrase.Empty
        : day <= today ? voice.Text("risk-proximity.now") : voice.Text("risk-proximity", ("day", voice.Day(day, today)));

    /// <summary>The team reads the next step of the rule, others the kind of response, as do readers of a language that lacks the step.</summary>
    private static Phrase Response(Voice voice, RiskCandidate risk, DateOnly today, bool own) => own && voice.Translates("response." + risk.Rule)
        ? voice.Rule("response", risk.Rule, risk.Figures, risk.Evidence.Count, today)
        : Response(voice, risk);

    public static Phrase Response(Voice voice, RiskCandidate risk) => voice.Text("risk-response." + risk.Response.ToString().ToLowerInvariant());

    private static Tone ToneOf(int exposure) => exposure >= HighExposure ? Tone.Bad : exposure >= MediumExposure ? Tone.Warning : Tone.Good;

    private static string Level(Voice voice, int exposure) =>
        voice.Text(exposure >= HighExposure ? "risk-level.high" : exposure >= MediumExposure ? "risk-level.medium" : "risk-level.low");
}
