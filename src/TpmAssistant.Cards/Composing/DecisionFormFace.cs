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
            ? voice.Text(answer.Supersedes is null ? "decision.form.new" : "decision.form.supersede", ("number", answer.Supersedes?.Number ?? 0))
            : voice.Text("decision.form.change", ("number", draft.Number));
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("decision.form.kicker", ("project", answer.Projects.Count == 1 ? Voice.Name(project.Name) : voice.Text("decision.form.which"))), title,
                Lead: answer.Supersedes is { } old ? voice.Text("decision.form.old") + DecisionWords.Link(project.Name, old) : Phrase.Empty),
        };
        if (answer.Projects.Count > 1)
            blocks.Add(new ChoiceField(CardVerbs.Project, voice.Text("decision.form.project"), [.. answer.Projects.Select(p => (Voice.Name(p.Name), p.Name))], null));
        blocks.AddRange(
        [
            new TextField(DecisionVerbs.Title, voice.Text("decision.form.what"), draft.Title, Decision.MostTitle) { Multiline = true, Placeholder = voice.Text("decision.form.what.placeholder") },
            new TextField(DecisionVerbs.Rationale, voice.Text("decision.why"), draft.Rationale, Decision.MostText) { Multiline = true, Placeholder = voice.Text("decision.form.why.placeholder") },
            new TextField(DecisionVerbs.Context, voice.Text("decision.context"), draft.Context, Decision.MostText) { Multiline = true, Placeholder = voice.Text("decision.form.context.placeholder") },
        ]);
        if (answer.People.Count > 0)
            blocks.Add(new PickField(
                DecisionVerbs.People, voice.Text("decision.taken-by"), [.. answer.People.Select(p => (Voice.Name(p.Name), p.Id.Value))], [.. draft.TakenBy.Select(p => p.Id.Value)]));
        blocks.AddRange(
        [
            new DateField(DecisionVerbs.Day, voice.Text("decision.on"), draft.DecidedOn),
            new ChoiceField(
                DecisionVerbs.Status, voice.Text("decision.status"),
                [.. Enum.GetValues<DecisionStatus>().Reverse().Select(status => (DecisionWords.Status(voice, status), status.ToString()))], draft.Status.ToString()),
            new TextOnly(new Facts([(voice.Text("decision.form.what"), draft.Title.Length == 0 ? "…" : Voice.Title(draft.Title)), (voice.Text("decision.form.project"), string.Join(", ", answer.Projects.Select(p => Voice.Name(p.Name))))])),
            new TextOnly(new Note(voice.Text("decision.form.text-only"))),
        ]);
        var data = DecisionVerbs.Data(
            project.Name,
            [.. isNew ? Array.Empty<(string, object)>() : [(DecisionVerbs.Number, draft.Number), (DecisionVerbs.Version, answer.Version)], .. draft.Supersedes is { } place ? [(DecisionVerbs.Supersedes, place)] : Array.Empty<(string, object)>()]);
        if (answer.Projects.Count > 1) data.Remove(CardVerbs.Project);
        return new Face(title, blocks, [new VerbButton(voice.Text(isNew ? "decision.form.record" : "decision.form.save"), DecisionVerbs.Save, data) { SendsInputs = true }]);
    }
}
