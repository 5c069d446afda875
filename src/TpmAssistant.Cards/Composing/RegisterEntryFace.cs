using TpmAssistant.Application.Risks;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Cards.Composing;

/// <summary>One entry: how it stands, what is done about it, what it rests on, and its history.</summary>
internal static class RegisterEntryFace
{
    private const int TextLength = 500;
    private const int HistoryShown = 12;

    public static Face Compose(RegisterEntryAnswer answer, Voice voice, Room room)
    {
        var (entry, today) = (answer.Entry, answer.StatusDate);
        var band = entry.RiskExposure is { } exposure ? RiskWords.Band(answer.Project, exposure) : (ExposureBand?)null;
        var title = RiskWords.Sentence(voice, entry, today);
        bool rated = band is not null && entry is { IsOpen: true, Direction: RiskDirection.Threat };
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("entry.kicker", ("project", Voice.Name(answer.Project.Name)), ("key", entry.Key.ToString()), ("kind", RiskWords.Kind(voice, entry))), title,
                rated ? RiskWords.ToneOf(band!.Value) : Tone.None,
                rated ? RiskWords.Level(voice, band!.Value) : "",
                Phrase.Join(" · ", answer.Needs.Select(need => (Phrase)RiskWords.Need(voice, need, today))).Capital()),
        };
        blocks.AddRange(RegisterDoneBlocks.For(voice, answer.Done));
        blocks.Add(new Facts([.. Facts(answer, voice)]));
        if (entry.Evidence.Count > 0)
        {
            blocks.Add(new Heading(voice.Text("entry.evidence")));
            blocks.AddRange(TaskRows.Evidence(voice, entry.Scan?.Latest.Rule ?? "", entry.Evidence, today, room.Details));
        }

        if (Before(voice, entry, title, today).ToList() is { Count: > 0 } before)
            blocks.Add(new Fold("before", voice.Text("entry.before", ("count", before.Count)), [new Rows(before)]));
        if (entry.History.Count > 0)
            blocks.Add(new Fold("history", voice.Text("entry.history", ("count", entry.History.Count)),
                [new Rows([.. entry.History.TakeLast(HistoryShown).Reverse().Select(change => Change(voice, change, today))])]));
        AddClosing(blocks, voice, answer);
        return new Face(voice.Text("entry.summary", ("key", entry.Key.ToString()), ("title", title.Plain)), blocks, [.. Buttons(voice, answer)]);
    }

    /// <summary>What scans said of it before, the latest first, each once; nothing where a person gave it words of its own.</summary>
    private static IEnumerable<Row> Before(Voice voice, RegisterEntry entry, Phrase title, DateOnly today)
    {
        if (entry is not { Title: null, Scan: { } scan }) yield break;
        string said = title.Plain;
        foreach (var earlier in scan.Earlier.Reverse())
        {
            var sentence = RiskWords.Sentence(voice, scan.Latest with { Title = null, Figures = earlier.Figures }, today);
            if (sentence.Plain != said)
                yield return new Row(sentence, voice.Text("entry.before.until", ("day", voice.Day(earlier.Until, today))));
            said = sentence.Plain;
        }
    }

    private static IEnumerable<(string Name, Phrase Value)> Facts(RegisterEntryAnswer answer, Voice voice)
    {
        var (entry, today) = (answer.Entry, answer.StatusDate);
        yield return (voice.Text("entry.status"), Phrase.Join(" ",
        [
            RiskWords.Status(voice, entry.Status), entry.Became is { } issue ? RiskWords.Key(answer.Project, issue) : Phrase.Empty,
            entry.Reason is { } reason ? $"({SafeText.Clean(reason, TextLength)})" : Phrase.Empty,
        ]));
        if (entry.CameFrom is { } risk)
            yield return (voice.Text("entry.came-from"), RiskWords.Key(answer.Project, risk));
        yield return (voice.Text("entry.score"), RiskWords.Score(voice, entry.Probability, entry.Impact, entry.Key.Kind));
        yield return (voice.Text("entry.owner"), entry.Owner is { } owner ? Voice.Name(owner.Name) : voice.Text("task.no-owner"));
        if (entry.Response is { } response)
            yield return (voice.Text("entry.response"), RiskWords.Response(voice, response));
        if (entry.Actions is { } actions)
            yield return (voice.Text("entry.actions"), SafeText.Clean(actions, TextLength));
        if (entry.Contingency is { } contingency)
            yield return (voice.Text("entry.contingency"), SafeText.Clean(contingency, TextLength));
        if (entry.Trigger is { } trigger)
            yield return (voice.Text("entry.trigger"), RiskWords.Trigger(voice, trigger, answer.Project, today));
        if (entry.Proximity is { } strikes)
            yield return (voice.Text("entry.strikes"), voice.WeekDay(strikes, today));
        if (entry.ReviewOn is { } review)
            yield return (voice.Text("entry.review"), voice.WeekDay(review, today));
        if (entry.ShownToClient)
            yield return (voice.Text("entry.client"), voice.Text("entry.client.yes"));
        yield return (voice.Text("entry.added"), voice.Text(
            "entry.added." + entry.Origin.ToString().ToLowerInvariant(), ("name", entry.AddedBy is { } by ? Voice.Name(by.Name) : voice.Text("entry.somebody")),
            ("day", voice.Day(DateOnly.FromDateTime(entry.AddedAt.UtcDateTime), today))));
    }

    private static Row Change(Voice voice, EntryChange change, DateOnly today)
    {
        string who = change.By is { } by ? Voice.Name(by.Name) : voice.Text("entry.scan");
        return new Row(
            Changed(voice, change, today),
            voice.Text("entry.change.by", ("name", who), ("day", voice.Day(DateOnly.FromDateTime(change.At.UtcDateTime), today)), ("time", voice.Time(change.At))));
    }

    /// <summary>"Likelihood: 3 → 4".</summary>
    internal static string Changed(Voice voice, EntryChange change, DateOnly today)
    {
        string Value(string? value) => value is null ? voice.Text("entry.nothing") : change.Field switch
        {
            EntryField.Response => RiskWords.Response(voice, Enum.Parse<RiskResponse>(value)),
            EntryField.Status => RiskWords.Status(voice, Enum.Parse<EntryStatus>(value)),
            EntryField.ReviewOn or EntryField.Proximity => voice.Day(DateOnly.ParseExact(value, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), today),
            EntryField.Direction => voice.Text("entry-direction." + value.ToLowerInvariant()),
            EntryField.ShownToClient => voice.Text("entry-client." + value.ToLowerInvariant()),
            _ => SafeText.Clean(value, 120),
        };
        return voice.Text("entry.change", ("field", voice.Text("entry-field." + change.Field.ToString().ToLowerInvariant())), ("from", Value(change.From)), ("to", Value(change.To)));
    }

    private static void AddClosing(List<Block> blocks, Voice voice, RegisterEntryAnswer answer)
    {
        if (answer.Entry.IsOpen)
            blocks.Add(new Hidden("closing",
            [
                new TextField("reason", voice.Text("entry.reason.label"), null, 200) { Placeholder = voice.Text("entry.reason.placeholder") },
                new Buttons([Act(voice, answer, "entry.button.close-now", ("status", "closed")) with { SendsInputs = true }]),
            ]));
    }

    private static IEnumerable<Button> Buttons(Voice voice, RegisterEntryAnswer answer)
    {
        var entry = answer.Entry;
        yield return RegisterDoneBlocks.Button(voice.Text("entry.button.edit"), RiskVerbs.RiskForm, answer.Project, (RiskVerbs.Risk, entry.Key.ToString()));
        if (!entry.IsOpen)
            yield return Act(voice, answer, "entry.button.reopen", ("status", "open"));
        if (entry.IsOpen)
        {
            if (answer.Needs.Count > 0)
                yield return Act(voice, answer, "entry.button.reviewed", ("review", answer.StatusDate.AddDays(14).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
            yield return new ToggleButton(voice.Text("entry.button.close"), "closing");
            if (entry.Key.Kind != RegisterKind.Issue && entry.Direction == RiskDirection.Threat)
                yield return Act(voice, answer, "entry.button.happened", ("status", "becameIssue"));
            if (entry.Status == EntryStatus.Open)
                yield return Act(voice, answer, "entry.button.watch", ("status", "watching")) with { Secondary = true };
        }

        yield return new CallButton(voice.Text("button.register"), RiskWords.Register(answer.Project)) { Secondary = true };
    }

    private static VerbButton Act(Voice voice, RegisterEntryAnswer answer, string title, (string Name, string Value) change) =>
        RegisterDoneBlocks.Button(voice.Text(title), RiskVerbs.ChangeRisk, answer.Project, (RiskVerbs.Risk, answer.Entry.Key.ToString()), change);
}
