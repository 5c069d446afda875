using TpmAssistant.Application.Schedule;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Composing;

/// <summary>Where a link is entered: what waits, for what, how, and how long beyond that. In a large project words find the tasks first.</summary>
internal static class LinkFields
{
    /// <summary>More tasks than this are not chosen from a list on a card.</summary>
    public const int MostTasks = 60;

    private const string Id = "link-form";
    private const int LongestWords = 80;
    private const int LongestLag = 12;

    /// <summary>The part of the card of links that opens on demand.</summary>
    public static IEnumerable<Block> Blocks(DependenciesAnswer answer, Voice voice)
    {
        var open = answer.Tasks.Values.Where(t => t.IsOpen).OrderBy(t => t.Title, StringComparer.CurrentCultureIgnoreCase).ThenBy(t => t.Ref.Id, StringComparer.Ordinal).ToList();
        yield return new Buttons([new ToggleButton(voice.Text("links.add"), Id)]);
        yield return new Hidden(Id, open.Count <= MostTasks
            ? [.. Choices(voice, open, null, open, null), .. How(voice, DependencyType.FinishToStart, ""), Save(voice, answer.Project)]
            : [.. Words(voice, "", ""), Find(voice, answer.Project)]);
    }

    /// <summary>The form by itself: the tasks that the words may mean, or the words once more.</summary>
    public static Face Compose(Application.Schedule.LinkForm form, Voice voice)
    {
        string project = Voice.Name(form.Project.Name);
        string title = voice.Text("links.form.title", ("project", project));
        bool chosen = form.After.Count > 0 && form.Before.Count > 0;
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("links.form.kicker", ("project", project)), title, Tone.None, "",
                voice.Text(chosen ? "links.form.choose" : form.AfterWords.Length + form.BeforeWords.Length == 0 ? "links.form.say" : "links.form.not-found")),
        };
        if (chosen)
        {
            blocks.AddRange(Choices(voice, form.After, form.After[0], form.Before, form.Before.FirstOrDefault(t => t.Ref != form.After[0].Ref) ?? form.Before[0]));
            blocks.AddRange(How(voice, form.Type, form.Lag));
            blocks.Add(Save(voice, form.Project));
        }
        else
        {
            blocks.AddRange(Words(voice, form.AfterWords, form.BeforeWords));
            blocks.Add(Find(voice, form.Project));
        }

        return new Face(title, blocks, [.. PathWords.Others(voice, form.Project.Name, "")]);
    }

    private static IEnumerable<Block> Choices(Voice voice, IReadOnlyList<ProjectTask> after, ProjectTask? chosenAfter, IReadOnlyList<ProjectTask> before, ProjectTask? chosenBefore) =>
    [
        new ChoiceField(LinkVerbs.LinkAfter, voice.Text("links.form.after"), [.. after.Select(Choice)], chosenAfter?.Ref.ToString()),
        new ChoiceField(LinkVerbs.LinkBefore, voice.Text("links.form.before"), [.. before.Select(Choice)], chosenBefore?.Ref.ToString()),
    ];

    private static IEnumerable<Block> How(Voice voice, DependencyType type, string lag) =>
    [
        new ChoiceField(
            LinkVerbs.LinkType, voice.Text("links.form.type"), [.. Enum.GetNames<DependencyType>().Select(n => (voice.Text("links.form.type." + n.ToLowerInvariant()), n))], type.ToString()),
        new TextField(LinkVerbs.LinkLag, voice.Text("links.form.lag"), lag.Length > 0 ? SafeText.Clean(lag, LongestLag) : null, LongestLag) { Placeholder = voice.Text("links.form.lag.placeholder") },
    ];

    private static IEnumerable<Block> Words(Voice voice, string after, string before) =>
    [
        new TextField(LinkVerbs.LinkAfter, voice.Text("links.form.after"), after.Length > 0 ? SafeText.Clean(after, LongestWords) : null, LongestWords) { Placeholder = voice.Text("links.form.words") },
        new TextField(LinkVerbs.LinkBefore, voice.Text("links.form.before"), before.Length > 0 ? SafeText.Clean(before, LongestWords) : null, LongestWords) { Placeholder = voice.Text("links.form.words") },
    ];

    private static (string Title, string Value) Choice(ProjectTask task) => (Voice.Name(task.Title), task.Ref.ToString());

    private static Buttons Save(Voice voice, Project project) => Button(voice.Text("links.form.save"), LinkVerbs.AddLink, project);

    private static Buttons Find(Voice voice, Project project) => Button(voice.Text("links.form.find"), LinkVerbs.LinkForm, project);

    private static Buttons Button(string title, string verb, Project project) =>
        new([new VerbButton(title, verb, new Dictionary<string, string> { [CardVerbs.Project] = project.Id.Value }) { SendsInputs = true }]);
}
