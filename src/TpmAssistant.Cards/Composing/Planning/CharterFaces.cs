using TpmAssistant.Application.Charters;
using TpmAssistant.Application.Functions;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards.Composing.Planning;

/// <summary>A charter with the source of each line, what is missing, and what changed; the one form that asks.</summary>
internal static class CharterFaces
{
    private const int LongestText = 2000;
    private const int ChangesShown = 6;

    public static Face Compose(CharterAnswer answer, Voice voice, int limit)
    {
        var name = Voice.Name(answer.Name);
        var idea = answer.Project is null;
        var title = answer.IsKept && answer.Latest is { } kept ? voice.Text("charter.title.kept", ("project", name), ("number", kept.Number))
            : voice.Text(idea ? "charter.title.idea" : answer.Missing.Count > 0 ? "charter.title.missing" : "charter.title", ("project", name), ("count", answer.Missing.Count));
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text(idea ? "charter.kicker.idea" : "charter.kicker", ("day", voice.LongDay(answer.StatusDate))), title, answer.Missing.Count > 0 ? Tone.Warning : Tone.None,
                Lead: answer.Missing.Count > 0 ? voice.Text("charter.missing", ("parts", string.Join(", ", answer.Missing.Select(p => Part(p, voice).ToLowerInvariant())))) : Phrase.Empty),
        };
        blocks.AddRange(Changes(answer, voice));
        foreach (var part in Enum.GetValues<CharterPart>())
        {
            var lines = answer.Lines.Where(l => l.Part == part).ToList();
            if (lines.Count == 0)
                continue;
            blocks.Add(new Heading(Part(part, voice)));
            // One source for all is said once.
            var one = lines.Count > 1 && lines.TrueForAll(l => (l.Source, l.From, l.Link) == (lines[0].Source, lines[0].From, lines[0].Link));
            blocks.Add(new Rows([.. lines.Take(limit).Select(l => new Row(SafeText.Clean(l.Text, 300), one ? null : Source(l, voice)))]));
            if (one)
                blocks.Add(new Note(voice.Line("charter.source.all", ("source", Source(lines[0], voice)))));
            if (lines.Count > limit)
                blocks.Add(new Note(voice.Text("list.and-more", ("count", lines.Count - limit))));
        }

        if (idea)
            blocks.Add(new Note(voice.Text("charter.idea.note")) { Apart = true });
        if (answer.Coverage.Sources.Count > 0)
            blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title, blocks, [.. Buttons(answer, voice)]);
    }

    public static Face Form(CharterFormAnswer answer, Voice voice)
    {
        var title = voice.Text(answer.Project is null ? "charter.form.idea" : "charter.form", ("project", Voice.Name(answer.Name)));
        return new Face(
            title,
            [
                new Banner(voice.Text("charter.form.kicker"), title, Lead: voice.Text("charter.form.lead")),
                .. answer.Parts.Select(p => new TextField(CharterVerbs.Prefix + p, Ask(p, voice), answer.Text.Texts.GetValueOrDefault(p) is { Length: > 0 } text ? text : null, LongestText, Multiline: true)),
            ],
            [new VerbButton(voice.Text("charter.button.fill"), CharterVerbs.Fill, Data(answer.Project?.Value ?? answer.Name)) { SendsInputs = true, TellsShown = true }]);
    }

    private static IEnumerable<Block> Changes(CharterAnswer answer, Voice voice)
    {
        if (answer.Added.Count + answer.Dropped.Count == 0 || answer.Latest is not { } latest)
            yield break;
        yield return new Heading(voice.Text(answer.IsKept ? "charter.changed.kept" : "charter.changed", ("number", answer.IsKept ? latest.Number - 1 : latest.Number)));
        yield return new Rows(
        [
            .. answer.Added.Take(ChangesShown).Select(l => new Row(SafeText.Clean(l.Text, 160), voice.Text("charter.line.added", ("part", Part(l.Part, voice))))),
            .. answer.Dropped.Take(ChangesShown).Select(l => new Row(SafeText.Clean(l.Text, 160), voice.Text("charter.line.dropped", ("part", Part(l.Part, voice))))),
        ]);
        if (answer.Added.Count > ChangesShown || answer.Dropped.Count > ChangesShown)
            yield return new Note(voice.Text("list.and-more", ("count", Math.Max(0, answer.Added.Count - ChangesShown) + Math.Max(0, answer.Dropped.Count - ChangesShown))));
    }

    private static IEnumerable<Button> Buttons(CharterAnswer answer, Voice voice)
    {
        var key = answer.Project?.Value ?? answer.Name;
        if (answer.CanEdit)
        {
            if (answer.Missing.Count > 0)
                yield return new VerbButton(voice.Text("charter.button.missing"), CharterVerbs.Form, Data(key));
            yield return new VerbButton(voice.Text("charter.button.edit"), CharterVerbs.FormOfAll, Data(key)) { Secondary = answer.Missing.Count > 0 };
        }

        if (answer is { CanEdit: true, Project: not null, IsKept: false })
            yield return new VerbButton(voice.Text("charter.button.keep", ("number", (answer.Latest?.Number ?? 0) + 1)), CharterVerbs.Keep, Data(key));
        foreach (var (kind, address) in answer.Documents.OrderByDescending(d => d.Key))
            yield return new LinkButton(voice.Text("charter.button." + kind.ToString().ToLowerInvariant(), ("number", answer.Latest?.Number ?? 0)), address);
        if (answer.Project is null)
            yield return new CallButton(voice.Text("charter.button.plan"), new FunctionCall(FunctionNames.DraftPlan).With("goal", answer.Name));
    }

    /// <summary>Where a line comes from; a document by its name, where it can be opened.</summary>
    private static Phrase Source(CharterLine line, Voice voice)
    {
        var words = voice.Text("charter.source." + line.Source.ToString().ToLowerInvariant());
        return line.From is { Length: > 0 } name ? Phrase.Join(" ", [words, voice.Item(name, line.Link)]) : words;
    }

    private static string Part(CharterPart part, Voice voice) => voice.Text("charter.part." + part.ToString().ToLowerInvariant());

    private static string Ask(CharterPart part, Voice voice) => voice.Text("charter.ask." + part.ToString().ToLowerInvariant());

    private static Dictionary<string, string> Data(string project) => new(StringComparer.Ordinal) { [CardVerbs.Project] = project };
}
