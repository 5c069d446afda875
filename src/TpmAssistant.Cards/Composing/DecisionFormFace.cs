using TpmAssistant.Application.Decisions;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Decisions;

namespace TpmAssistant.Cards.Composing;

/// <summary>A decision to fill in: one press records it.</summary>
internal static class DecisionFormFace
{
    public static Face Compose(DecisionForm answer, Voice voice)
    {
        var draft = answer.Draft;
        bool isNew = draft.Number == 0;
        var project = answer.Projects[0];
        string title = isNew
            ? voice.Text(answer.Supersedes is null ? "logged.form.new" : "logged.form.supersede", ("number", answer.Supersedes?.Number ?? 0))
            : voice.Text("logged.form.change", ("number", draft.Number));
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("logged.form.kicker", ("project", answer.Projects.Count == 1 ? Voice.Name(project.Name) : voice.Text("logged.form.which"))), title,
                Lead: answer.Supersedes is { } old ? voice.Text("logged.form.old") + DecisionWords.Link(project.Name, old) : Phrase.Empty),
        };
        if (answer.Projects.Count > 1)
            blocks.Add(new ChoiceField(CardVerbs.Project, voice.Text("logged.form.project"), [.. answer.Projects.Select(p => (Voice.Name(p.Name), p.Name))], null));
        blocks.AddRange(
        [
            new TextField(DecisionVerbs.Title, voice.Text("logged.form.what"), draft.Title, Decision.MostTitle) { Multiline = true, Placeholder = voice.Text("logged.form.what.placeholder") },
            new TextField(DecisionVerbs.Rationale, voice.Text("logged.why"), draft.Rationale, Decision.MostText) { Multiline = true, Placeholder = voice.Text("logged.form.why.placeholder") },
            new TextField(DecisionVerbs.Context, voice.Text("logged.context"), draft.Context, Decision.MostText) { Multiline = true, Placeholder = voice.Text("logged.form.context.placeholder") },
        ]);
        if (answer.People.Count > 0)
            blocks.Add(new PickField(
                DecisionVerbs.People, voice.Text("logged.taken-by"), [.. answer.People.Select(p => (Voice.Name(p.Name), p.Id.Value))], [.. draft.TakenBy.Select(p => p.Id.Value)]));
        blocks.AddRange(
        [
            new DateField(DecisionVerbs.Day, voice.Text("logged.on"), draft.DecidedOn),
            new ChoiceField(
                DecisionVerbs.Status, voice.Text("logged.status"),
                [.. Enum.GetValues<DecisionStatus>().Reverse().Select(status => (DecisionWords.Status(voice, status), status.ToString()))], draft.Status.ToString()),
            new TextOnly(new Facts([(voice.Text("logged.form.what"), draft.Title.Length == 0 ? "…" : Voice.Title(draft.Title)), (voice.Text("logged.form.project"), string.Join(", ", answer.Projects.Select(p => Voice.Name(p.Name))))])),
            new TextOnly(new Note(voice.Text("logged.form.text-only"))),
        ]);
        var data = DecisionVerbs.Data(
            project.Name,
            [.. isNew ? Array.Empty<(string, object)>() : [(DecisionVerbs.Number, draft.Number), (DecisionVerbs.Version, answer.Version)], .. draft.Supersedes is { } place ? [(DecisionVerbs.Supersedes, place)] : Array.Empty<(string, object)>()]);
        if (answer.Projects.Count > 1) data.Remove(CardVerbs.Project);
        return new Face(title, blocks, [new VerbButton(voice.Text(isNew ? "logged.form.record" : "logged.form.save"), DecisionVerbs.Save, data) { SendsInputs = true, TellsShown = !isNew }]);
    }
}
