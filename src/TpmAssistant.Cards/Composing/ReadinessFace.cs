using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Readiness;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Readiness;

namespace TpmAssistant.Cards.Composing;

/// <summary>Go or no go: each gate with its evidence, the words still missing, and the vote.</summary>
internal static class ReadinessFace
{
    private const int NamesShown = 5;

    public static Face Compose(ReadinessAnswer answer, Voice voice, Room room)
    {
        string project = Voice.Name(answer.Project.Name);
        var report = answer.Report;
        string title = Title(answer, voice);
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("ready.kicker", ("project", project), ("what", SafeText.Clean(report.List.Name, 60)), ("day", voice.LongDay(answer.StatusDate))), title,
                ToneOf(report.Verdict), voice.Text("ready.word." + report.Verdict.ToString().ToLowerInvariant()),
                answer.Target is { } target ? voice.Line("ready.target", ("milestone", Voice.Title(target.Name)), ("day", (target.Planned ?? target.Baseline) is { } day ? voice.Day(day, answer.StatusDate) : "–")) : Phrase.Empty),
        };
        // What stands against it first; what holds last.
        foreach (var gate in report.Gates.OrderBy(g => g.Verdict switch { GateVerdict.Fail => 0, GateVerdict.Unknown => 1, _ => 2 }))
            blocks.Add(Gate(gate, answer, voice, room));
        blocks.AddRange(Words(answer, voice));
        blocks.AddRange(Vote(answer, voice));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(
            title, blocks, [.. answer.UploadLink is { } upload ? (Button[])[new LinkButton(voice.Text("ready.bring"), upload)] : [], new CallButton(voice.Text("button.quality"), Calls.Quality(answer.Project.Name)), new CallButton(voice.Text("button.risks"), Calls.Risks(answer.Project.Name))]);
    }

    public static Face Tests(TestsReceived answer, Voice voice)
    {
        var run = answer.Run;
        string title = voice.Text(run.Failed > 0 ? "tests.failed" : "tests.passed", ("failed", run.Failed), ("count", run.Passed + run.Failed));
        var blocks = new List<Block>
        {
            new Banner(voice.Text("tests.kicker", ("name", SafeText.Clean(run.Name, 60))), title, run.Failed > 0 ? Tone.Bad : Tone.Good, voice.Text(run.Failed > 0 ? "tests.word.failed" : "tests.word.passed"),
                voice.Text("tests.lead", ("format", run.Format), ("day", voice.LongDay(run.RanOn)), ("skipped", run.Skipped))),
        };
        if (run.Failures.Count > 0)
            blocks.AddRange(TaskRows.Limited(voice, run.Failures, NamesShown, name => new Row(SafeText.Clean(name, 120))));
        if (answer.Project is { } project)
            return new Face(title, blocks, [new CallButton(voice.Text("ready.check", ("project", Voice.Name(project.Name))), Call(project.Name))]);
        blocks.Add(new Paragraph(voice.Text("tests.which")));
        return new Face(title, blocks, [.. answer.Projects.Take(6).Select(p => new VerbButton(Voice.Name(p.Name), ReadinessVerbs.AssignTests, Data(p.Name)))]);
    }

    /// <summary>The outcome of a vote in a sentence.</summary>
    public static string Outcome(ReadinessAnswer answer, Voice voice) => voice.Text(
        answer.Vote is { } vote && vote.For > vote.Against ? "ready.outcome.go" : "ready.outcome.no-go",
        ("what", answer.Target is { } target ? SafeText.Clean(target.Name, 80) : SafeText.Clean(answer.Report.List.Name, 60)), ("for", answer.Vote?.For ?? 0), ("against", answer.Vote?.Against ?? 0));

    /// <summary>How each gate stood.</summary>
    public static string Gates(ReadinessAnswer answer, Voice voice) =>
        string.Join(" ", answer.Report.Gates.Select(g => voice.Text("ready.gate.line", ("gate", SafeText.Clean(g.Gate.Name, 80)), ("word", voice.Text("ready.gate." + g.Verdict.ToString().ToLowerInvariant())))));

    /// <summary>Who voted how, and why.</summary>
    public static string Votes(ReadinessAnswer answer, Voice voice) => string.Join(" ", (answer.Vote?.Ballots ?? []).Select(b => Ballot(voice, b).Plain + "."));

    private static string Title(ReadinessAnswer answer, Voice voice)
    {
        var gates = answer.Report.Gates;
        int failed = gates.Count(g => g.Verdict == GateVerdict.Fail), unknown = gates.Count(g => g.Verdict == GateVerdict.Unknown);
        return answer.Report.Verdict switch
        {
            GateVerdict.Pass => voice.Text("ready.title.go", ("count", gates.Count)),
            GateVerdict.Fail => voice.Text("ready.title.no-go", ("failed", failed), ("count", gates.Count)),
            _ => voice.Text("ready.title.unknown", ("unknown", unknown), ("count", gates.Count)),
        };
    }

    private static Verdict Gate(GateResult gate, ReadinessAnswer answer, Voice voice, Room room) => new(
        "gate-" + gate.Gate.Id, SafeText.Clean(gate.Gate.Name, 80), ToneOf(gate.Verdict), voice.Text("ready.gate." + gate.Verdict.ToString().ToLowerInvariant()), Reason(gate, answer, voice),
        [.. Evidence(gate, answer, voice, room.Details)], voice.Text("why.show"), voice.Text("why.hide"));

    private static Phrase Reason(GateResult gate, ReadinessAnswer answer, Voice voice)
    {
        if (gate.Approval is { } word)
            return voice.Text("ready.approved", ("name", Voice.Name(word.By.Name)), ("day", voice.Day(word.On, answer.StatusDate)));
        string kind = gate.Gate.Check.ToString().ToLowerInvariant();
        if (gate.Gate.Check == GateCheck.Approval)
            return voice.Text("ready.reason.approval", ("by", SafeText.Clean(gate.Gate.By, 60)));
        if (gate.Verdict == GateVerdict.Unknown)
            return voice.Text(gate.Gate.Check == GateCheck.Tests && gate.Runs.Count > 0 ? "ready.unknown.tests.old" : "ready.unknown." + kind, ("days", gate.Gate.MaxAgeDays));
        return voice.Text("ready.reason." + kind, ("count", gate.Count), ("of", gate.Of));
    }

    private static IEnumerable<Block> Evidence(GateResult gate, ReadinessAnswer answer, Voice voice, int limit)
    {
        var today = answer.StatusDate;
        if (gate.Tasks.Count > 0)
            return TaskRows.Limited(voice, gate.Tasks, limit, task => task.IsOpen ? TaskRows.Open(voice, task, today) : TaskRows.Completed(voice, task, today));
        if (gate.Entries.Count > 0)
            return TaskRows.Limited(voice, gate.Entries, limit, entry => new Row(Phrase.Join("  ", [RiskWords.Key(answer.Project, entry.Key), RiskWords.Sentence(voice, entry, today)])));
        if (gate.Decisions.Count > 0)
            return TaskRows.Limited(voice, gate.Decisions, limit, decision => new Row(Voice.Title(decision.Question)));
        return gate.Runs.Count == 0 ? [] : TaskRows.Limited(voice, gate.Runs, limit, run => new Row(
            SafeText.Clean(run.Name, 80), voice.Text("ready.run", ("passed", run.Passed), ("failed", run.Failed), ("format", run.Format), ("day", voice.Day(run.RanOn, today)))));
    }

    /// <summary>The words that people can still give.</summary>
    private static IEnumerable<Block> Words(ReadinessAnswer answer, Voice voice)
    {
        var waiting = answer.Report.Gates.Where(g => g.TakesAWord && g.Approval is null).ToList();
        if (waiting.Count == 0)
            yield break;
        yield return new Buttons([.. waiting.Take(6).Select(g => new VerbButton(
            voice.Text("ready.approve", ("gate", SafeText.Clean(g.Gate.Name, 50))), ReadinessVerbs.Approve, Data(answer.Project.Name, (ReadinessVerbs.Gate, g.Gate.Id))))]);
        yield return new Note(voice.Text("ready.approve.note"));
    }

    private static IEnumerable<Block> Vote(ReadinessAnswer answer, Voice voice)
    {
        yield return new Heading(voice.Text("ready.vote"));
        var ballots = answer.Vote?.Ballots ?? [];
        if (ballots.Count == 0)
            yield return new Paragraph(voice.Text("ready.vote.none"));
        else
        {
            yield return new Paragraph(voice.Text("ready.vote.count", ("for", answer.Vote!.For), ("against", answer.Vote.Against)));
            yield return new Rows([.. ballots.Select(b => new Row(Ballot(voice, b)))]);
        }

        yield return new TextField(DecideVerbs.Why, voice.Text("ready.vote.why"), null, GoVote.MostWhy) { Placeholder = voice.Text("ready.vote.why.placeholder") };
        yield return new Buttons(
        [
            new VerbButton(voice.Text("ready.vote.go"), ReadinessVerbs.Vote, Data(answer.Project.Name, (ReadinessVerbs.Go, "true"))) { SendsInputs = true },
            new VerbButton(voice.Text("ready.vote.no-go"), ReadinessVerbs.Vote, Data(answer.Project.Name, (ReadinessVerbs.Go, "false"))) { SendsInputs = true },
            .. ballots.Count > 0 ? (Button[])[new VerbButton(voice.Text("ready.vote.close"), ReadinessVerbs.CloseVote, Data(answer.Project.Name))] : [],
        ]);
        yield return new Note(voice.Text("ready.vote.note"));
    }

    private static Phrase Ballot(Voice voice, GoBallot ballot) => Phrase.Join(": ",
    [
        voice.Text(ballot.Go ? "ready.ballot.go" : "ready.ballot.no-go", ("name", Voice.Name(ballot.By.Name))), ballot.Why.Length > 0 ? SafeText.Clean(ballot.Why, GoVote.MostWhy) : Phrase.Empty,
    ]);

    private static Tone ToneOf(GateVerdict verdict) => verdict switch { GateVerdict.Pass => Tone.Good, GateVerdict.Fail => Tone.Bad, _ => Tone.Warning };

    private static FunctionCall Call(string project) => new FunctionCall(FunctionNames.CheckReadiness).With("project", project);

    private static SortedDictionary<string, string> Data(string project, params (string Name, string Value)[] values)
    {
        var data = new SortedDictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Project] = project };
        foreach (var (name, value) in values)
            data[name] = value;
        return data;
    }
}
