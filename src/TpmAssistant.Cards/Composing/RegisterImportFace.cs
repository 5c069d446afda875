using TpmAssistant.Application.Risks.Import;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Cards.Composing;

/// <summary>A table to bring into a register: what is wrong, what would be new, what would change and whose words that would overwrite.</summary>
internal static class RegisterImportFace
{
    private const int ProblemsShown = 6;
    private const int RowsShown = 6;
    private const int ChangesPicked = 15;
    private const int Short = 60;

    public static Face Compose(RegisterImport answer, Voice voice)
    {
        string project = Voice.Name(answer.Project.Name);
        bool asks = answer.Table.Length == 0;
        int wrong = answer.Problems.Select(p => p.Line).Distinct().Count();
        string title = asks ? voice.Text("import.title.field", ("project", project))
            : voice.Text("import.title", ("new", answer.New.Count), ("changed", answer.Changed.Count), ("project", project));
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("register.kicker", ("project", project), ("day", voice.LongDay(answer.StatusDate))), title, wrong > 0 || answer.IsOutrun ? Tone.Warning : Tone.None,
                wrong > 0 ? voice.Text("import.wrong", ("count", wrong)) : "", voice.Text(answer.IsOutrun ? "import.outrun" : asks ? "import.lead.field" : "import.lead")),
        };
        if (answer.Problems.Count > 0)
        {
            blocks.Add(new Heading(voice.Text("import.problems")));
            blocks.AddRange(TaskRows.Limited(voice, answer.Problems, ProblemsShown, problem => Problem(voice, problem)));
        }

        if (answer.New.Count > 0)
        {
            blocks.Add(new Heading(voice.Text("import.new")));
            blocks.AddRange(TaskRows.Limited(voice, answer.New, RowsShown, entry => New(voice, entry)));
        }

        if (answer.Changed.Count > 0)
        {
            blocks.Add(new Heading(voice.Text("import.changed")));
            blocks.AddRange(TaskRows.Limited(voice, answer.Changed, ChangesPicked, change => Changed(voice, answer, change)));
            blocks.Add(new PickField(
                RegisterImportVerbs.Picked, voice.Text("import.pick"), [.. answer.Changed.Take(ChangesPicked).Select(c => ($"{c.Key} · {Voice.Name(Words(voice, c))}", c.Key.ToString()))],
                [.. answer.Changed.Where(c => c.WrittenBy is null).Take(ChangesPicked).Select(c => c.Key.ToString())]));
        }

        if (!asks) blocks.Add(new Note(Rest(voice, answer)));
        var field = new TextField(RegisterImportVerbs.Table, voice.Text("import.field"), asks ? null : answer.Table, RegisterImport.MostText, Multiline: true)
        {
            Placeholder = "Key;Kind;Words;Probability;Impact;Owner;Review",
        };
        blocks.Add(asks ? field : answer.IsKept ? new Note(voice.Text("import.kept")) : new Fold("import-table", voice.Text("import.fold"), [new Note(voice.Text("import.fold.how")), field]));
        return new Face(title, blocks, [.. Buttons(voice, answer, asks)]);
    }

    private static IEnumerable<Button> Buttons(Voice voice, RegisterImport answer, bool asks)
    {
        if (answer.New.Count + answer.Changed.Count > 0)
            yield return RegisterDoneBlocks.Button(voice.Text("import.button.apply"), RegisterImportVerbs.Apply, answer.Project, (RegisterImportVerbs.Stamp, answer.Stamp)) with { SendsInputs = true };
        if (!answer.IsKept)
            yield return RegisterDoneBlocks.Button(voice.Text(asks ? "import.button.check" : "import.button.again"), RegisterImportVerbs.Check, answer.Project) with { SendsInputs = true };
        if ((asks || answer.IsKept) && answer.Upload is { } upload)
            yield return new LinkButton(voice.Text("import.button.upload"), upload);
        yield return new CallButton(voice.Text("button.register"), RiskWords.Register(answer.Project));
    }

    private static Row Problem(Voice voice, RegisterProblem problem) => new(
        voice.Text("import.problem." + problem.Code, ("value", SafeText.Clean(problem.Value, Short)), ("column", problem.Column), ("most", RegisterEntry.MostText)),
        problem.Line > 0 ? voice.Text("import.line", ("line", problem.Line)) : Phrase.Empty);

    private static Row New(Voice voice, ImportedEntry entry) => new(
        Voice.Name(SafeText.Clean(entry.Entry.Title ?? "", Short)),
        voice.Text(entry.Unknown is null ? "import.new.detail" : "import.new.unknown", ("line", entry.Line), ("kind", Kind(voice, entry.Entry)), ("key", entry.Unknown?.ToString() ?? "")));

    private static Row Changed(Voice voice, RegisterImport answer, ImportedChange change)
    {
        string what = string.Join("; ", change.Changes.Select(c => RegisterEntryFace.Changed(voice, c, answer.StatusDate)));
        string by = change.WrittenBy is { } writer ? voice.Text("import.by", ("name", Voice.Name(writer.Name))) : "";
        return new Row($"{change.Key} · {Voice.Name(Words(voice, change))}", voice.Text("import.changed.detail", ("line", change.Line), ("what", what), ("by", by)));
    }

    private static string Words(Voice voice, ImportedChange change) => change.Title is { } title ? SafeText.Clean(title, Short) : voice.Text("import.scan-words");

    private static string Kind(Voice voice, RegisterEntry entry) =>
        voice.Text("entry-kind." + (entry.Direction == RiskDirection.Opportunity ? "opportunity" : entry.Key.Kind.ToString().ToLowerInvariant()));

    private static string Rest(Voice voice, RegisterImport answer)
    {
        string same = voice.Text("import.same", ("count", answer.Same));
        if (answer.Changed.Count > ChangesPicked) same += " " + voice.Text("import.later", ("count", answer.Changed.Count - ChangesPicked));
        return answer.NotRead.Count == 0 ? same : $"{same} {voice.Text("import.not-read", ("columns", string.Join(", ", answer.NotRead.Take(6).Select(c => SafeText.Clean(c, 30)))))}";
    }
}
