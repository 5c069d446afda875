using System.Globalization;
using TpmAssistant.Application.Risks;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Cards.Composing;

/// <summary>What a scan found: what is to be decided first, each with its evidence and its buttons, then what the register holds already.</summary>
internal static class RisksFace
{
    /// <summary>As many as anybody reads at once.</summary>
    private const int Most = 5;

    private const int ReasonLength = 100;

    public static Face Compose(RisksFoundAnswer answer, Voice voice, Room room)
    {
        var scan = answer.Scan;
        var page = Paging<ScanFinding>.Of(scan.ToDecide, voice, Math.Min(room.Items, Most));
        string project = Voice.Name(answer.Project.Name);
        int worst = scan.ToDecide.Select(f => f.Latest.RiskExposure).Concat(scan.Top.Select(e => e.RiskExposure ?? 0)).DefaultIfEmpty(0).Max();
        var title = Title(answer, voice, project);
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("risks.kicker", ("project", project), ("day", voice.LongDay(answer.StatusDate))), title,
                worst == 0 ? Tone.Good : RiskWords.ToneOf(RiskWords.Band(answer.Project, worst)),
                worst == 0 ? "" : voice.Text(scan.ToDecide.Any(f => RiskWords.Band(answer.Project, f.Latest.RiskExposure) == RiskWords.Band(answer.Project, worst)) ? "risks.worst" : "risks.worst.register", ("level", RiskWords.Level(voice, RiskWords.Band(answer.Project, worst)))), Lead(answer, voice)),
        };
        blocks.AddRange(RegisterDoneBlocks.For(voice, answer.Done));
        blocks.AddRange(page.Position(voice));
        int number = page.From;
        foreach (var finding in page.Shown)
            blocks.AddRange(Decide(voice, answer, finding, ++number, room.Details));
        AddSettled(blocks, voice, answer, room.Items);
        blocks.AddRange(LessonFaces.Offered(voice, answer.Lessons, answer.StatusDate));
        if (!answer.IsKept)
            blocks.Add(new Note(Tone.Warning.Mark(voice.Text("risks.not-kept"))));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title.Plain, blocks, [.. Buttons(voice, answer, page)]);
    }

    /// <summary>A risk as a row of a report.</summary>
    public static Row Row(Voice voice, Project project, RiskCandidate risk, DateOnly today, Audience audience, RiskMove? move = null)
    {
        Phrase sentence = RiskWords.Sentence(voice, risk, today);
        if (risk.Key is { } key && audience == Audience.Team)
            sentence = Phrase.Join("  ", [RiskWords.Key(project, key), sentence]);
        return new(
            Phrase.Join("  ", [sentence, RiskWords.Mark(voice, project, risk.RiskExposure)]),
            Phrase.Join(" · ", [Moved(voice, move, scores: audience == Audience.Team), Detail(voice, risk, today, scores: audience == Audience.Team)]));
    }

    /// <summary>How a risk moved since the earlier day.</summary>
    public static Phrase Moved(Voice voice, RiskMove? move, bool scores) => move switch
    {
        { Movement: RiskMovement.New } => new Span(voice.Text("risk-move.new"), SpanStyle.Warning),
        { Movement: RiskMovement.Grew, Before: { } before } => new Span(scores ? voice.Text("risk-move.grew-from", ("before", before)) : voice.Text("risk-move.grew"), SpanStyle.Bad),
        { Movement: RiskMovement.Eased, Before: { } before } => new Span(scores ? voice.Text("risk-move.eased-from", ("before", before)) : voice.Text("risk-move.eased"), SpanStyle.Good),
        _ => Phrase.Empty,
    };

    private static Phrase Title(RisksFoundAnswer answer, Voice voice, string project)
    {
        var scan = answer.Scan;
        if (scan.ToDecide.Count == 0)
            return voice.Text(scan.Top.Count > 0 ? "risks.none-new" : "risks.none", ("project", project));
        int fresh = scan.ToDecide.Count(f => ScanPicture.IsNew(f, answer.StatusDate));
        return fresh == 0 ? voice.Text("risks.title.waiting", ("count", scan.ToDecide.Count), ("project", project))
            : scan.IsFirst || fresh == scan.ToDecide.Count ? voice.Text("risks.title.new", ("count", fresh), ("project", project))
            : voice.Text("risks.title", ("count", scan.ToDecide.Count), ("new", fresh), ("project", project));
    }

    private static Phrase Lead(RisksFoundAnswer answer, Voice voice) => Phrase.Join(" · ",
    [
        answer.Scan.Registered.Count > 0 ? voice.Text("risks.lead.registered", ("count", answer.Scan.Registered.Count)) : Phrase.Empty,
        answer.Scan.NoLongerSeen.Count > 0 ? voice.Text("risks.lead.gone", ("count", answer.Scan.NoLongerSeen.Count)) : Phrase.Empty,
    ]);

    /// <summary>A finding with the buttons that decide on it; the reason for setting it aside unfolds.</summary>
    private static IEnumerable<Block> Decide(Voice voice, RisksFoundAnswer answer, ScanFinding finding, int number, int evidence)
    {
        var (risk, today) = (finding.Latest, answer.StatusDate);
        var band = RiskWords.Band(answer.Project, risk.RiskExposure);
        string sentence = RiskWords.Sentence(voice, risk, today).Plain;
        var why = risk.Evidence.Count == 0 ? [] : TaskRows.Evidence(voice, risk.Rule, risk.Evidence, today, evidence).ToList();
        yield return new Verdict(
            $"risk-{finding.Number}", sentence, RiskWords.ToneOf(band), RiskWords.Level(voice, band), Since(voice, answer, finding, Detail(voice, risk, today)), why,
            voice.Text("why.show"), voice.Text("why.hide"));
        string id = finding.Number.ToString(CultureInfo.InvariantCulture);
        var which = (RiskVerbs.Findings, id);
        string aside = $"aside-{id}";
        yield return new Buttons(
        [
            RegisterDoneBlocks.Button(voice.Text("scan-button.keep"), RiskVerbs.KeepRisks, answer.Project, which) with { Tooltip = voice.Text("scan-button.keep.named", ("risk", sentence)) },
            RegisterDoneBlocks.Button(voice.Text("scan-button.edit"), RiskVerbs.RiskForm, answer.Project, which) with { Tooltip = voice.Text("scan-button.edit.named", ("risk", sentence)) },
            new ToggleButton(voice.Text("scan-button.dismiss"), aside) { Tooltip = voice.Text("scan-button.dismiss.named", ("risk", sentence)) },
        ]);
        yield return new Hidden(aside,
        [
            new TextField(RiskVerbs.AsidePrefix + id, voice.Text("scan-reason.label"), null, 200) { Placeholder = voice.Text("scan-reason.placeholder") },
            new Buttons([RegisterDoneBlocks.Button(voice.Text("scan-button.set-aside"), RiskVerbs.DismissRisks, answer.Project, which) with { SendsInputs = true }]),
        ]);
    }

    /// <summary>Whether it is new, waits, or is back, and why.</summary>
    private static Phrase Since(Voice voice, RisksFoundAnswer answer, ScanFinding finding, Phrase detail) => Phrase.Join(" · ",
    [
        finding.WhyBack.Count > 0 ? RiskWords.WhyBack(voice, finding, answer.StatusDate).In(SpanStyle.Strong)
            : finding.FirstSeen < answer.StatusDate ? voice.Text("scan-waiting", ("day", voice.Day(finding.FirstSeen, answer.StatusDate)))
            : answer.Scan.IsFirst ? Phrase.Empty : new Span(voice.Text("scan-new"), SpanStyle.Strong),
        detail,
    ]);

    private static void AddSettled(List<Block> blocks, Voice voice, RisksFoundAnswer answer, int limit)
    {
        var (scan, today) = (answer.Scan, answer.StatusDate);
        if (scan.Top.Count > 0)
        {
            blocks.Add(new Heading(voice.Text("risks.registered")));
            blocks.Add(new Rows([.. scan.Top.Take(limit).Select(entry => RegisterRows.Row(voice, answer.Project, entry, today))]));
        }

        if (scan.NoLongerSeen.Count > 0)
            blocks.Add(new Fold("settled-gone", voice.Text("risks.gone", ("count", scan.NoLongerSeen.Count)),
            [
                .. TaskRows.Limited(voice, scan.NoLongerSeen, limit, entry => new Row(
                    Phrase.Join("  ", [RiskWords.Key(answer.Project, entry.Key), RiskWords.Sentence(voice, entry, today)]),
                    voice.Text("risks.gone.since", ("day", voice.Day(entry.Scan!.LastSeen, today))))),
            ]));
        if (scan.SetAside.Count > 0)
            blocks.Add(new Fold("settled-aside", voice.Text("risks.aside", ("count", scan.SetAside.Count)),
            [
                .. scan.SetAside.Take(limit).SelectMany(finding => SetAside(voice, answer, finding)),
            ]));
    }

    private static IEnumerable<Block> SetAside(Voice voice, RisksFoundAnswer answer, ScanFinding finding)
    {
        var (settled, today) = (finding.Settled!, answer.StatusDate);
        yield return new Rows(
        [
            new Row(RiskWords.Sentence(voice, finding.Latest, today), Phrase.Join(" · ",
            [
                voice.Text("risks.aside.by", ("name", Voice.Name(settled.By.Name)), ("day", voice.Day(settled.On, today))),
                settled.Reason.Length > 0 ? voice.Text("risks.aside.reason", ("reason", SafeText.Clean(settled.Reason, ReasonLength))) : Phrase.Empty,
            ])),
        ]);
        yield return new Buttons(
        [
            RegisterDoneBlocks.Button(
                voice.Text("scan-button.back"), RiskVerbs.BringBackRisks, answer.Project, (RiskVerbs.Findings, finding.Number.ToString(CultureInfo.InvariantCulture))),
        ]);
    }

    private static IEnumerable<Button> Buttons(Voice voice, RisksFoundAnswer answer, Paging<ScanFinding> page)
    {
        if (page.Shown.Count > 1)
            yield return RegisterDoneBlocks.Button(
                voice.Text("scan-button.keep-all", ("count", page.Shown.Count)), RiskVerbs.KeepRisks, answer.Project,
                (RiskVerbs.Findings, string.Join(',', page.Shown.Select(f => f.Number))));
        foreach (var button in page.Buttons(voice))
            yield return button;
        yield return new CallButton(voice.Text("button.register"), RiskWords.Register(answer.Project));
        yield return new CallButton(voice.Text("button.report"), Calls.Report(answer.Project.Name)) { Secondary = true };
    }

    private static Phrase Detail(Voice voice, RiskCandidate risk, DateOnly today, bool scores = true) => Phrase.Join(" · ",
    [
        scores ? RiskWords.Score(voice, risk.Probability, risk.Impact) : Phrase.Empty,
        RiskWords.Strikes(voice, risk.Proximity, today),
        risk.Key is null ? Response(voice, risk, today, own: scores) : RiskWords.Response(voice, risk.Response),
    ]);

    /// <summary>The team reads the next step of the rule, others the kind of response, as do readers of a language that lacks the step.</summary>
    private static Phrase Response(Voice voice, RiskCandidate risk, DateOnly today, bool own) => own && voice.Translates("response." + risk.Rule)
        ? voice.Rule("response", risk.Rule, risk.Figures, risk.Evidence.Count, today)
        : Response(voice, risk);

    public static Phrase Response(Voice voice, RiskCandidate risk) => voice.Text("risk-response." + risk.Response.ToString().ToLowerInvariant());
}
