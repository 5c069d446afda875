using TpmAssistant.Application.Risks;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Composing;

/// <summary>Tells what was just done to a register, with the way back beside it.</summary>
internal static class RegisterDoneBlocks
{
    private const int KeysShown = 6;

    public static IEnumerable<Block> For(Voice voice, RegisterDone? done)
    {
        if (done is null)
            yield break;
        string mark = done.Act is RegisterAct.Outrun ? "◆" : "✓";
        string keys = string.Join(", ", done.Keys.Take(KeysShown));
        yield return new Paragraph(Phrase.Of($"{mark}\u00A0" + voice.Text(
            "done." + done.Act.ToString().ToLowerInvariant(),
            ("count", done.Count), ("keys", done.Keys.Count > KeysShown ? keys + " …" : keys), ("first", done.Keys.Count > 0 ? done.Keys[0].ToString() : ""),
            ("last", done.Keys.Count > 0 ? done.Keys[^1].ToString() : "")), SpanStyle.Strong));
        if (UndoButtons.For(voice, done.Undo).ToList() is { Count: > 0 } buttons)
            yield return new Buttons(buttons);
    }

    /// <summary>A button about an entry or about findings of a project.</summary>
    public static VerbButton Button(string title, string verb, Project project, params (string Name, string Value)[] data)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Project] = project.Name };
        foreach (var (name, value) in data)
            values[name] = value;
        return new VerbButton(title, verb, values);
    }
}
