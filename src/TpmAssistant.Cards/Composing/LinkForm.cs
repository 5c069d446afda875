using TpmAssistant.Application.Schedule;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Composing;

/// <summary>Where a link is entered: what waits, for what, and how.</summary>
internal static class LinkForm
{
    /// <summary>More tasks than this are not chosen from a list on a card.</summary>
    public const int MostTasks = 60;

    private const string Id = "link-form";

    public static IEnumerable<Block> Blocks(DependenciesAnswer answer, Voice voice)
    {
        var tasks = answer.Tasks.Values.Where(t => t.IsOpen).OrderBy(t => t.Title, StringComparer.CurrentCultureIgnoreCase).ThenBy(t => t.Ref.Id, StringComparer.Ordinal)
            .Select(t => (Voice.Name(t.Title), t.Ref.ToString())).ToList();
        yield return new Buttons([new ToggleButton(voice.Text("links.add"), Id)]);
        yield return new Hidden(Id,
        [
            new ChoiceField(LinkVerbs.LinkAfter, voice.Text("links.form.after"), tasks, null),
            new ChoiceField(LinkVerbs.LinkBefore, voice.Text("links.form.before"), tasks, null),
            new ChoiceField(LinkVerbs.LinkType, voice.Text("links.form.type"), [.. Enum.GetNames<DependencyType>().Select(n => (voice.Text("links.form.type." + n.ToLowerInvariant()), n))], nameof(DependencyType.FinishToStart)),
            new Buttons([new VerbButton(voice.Text("links.form.save"), LinkVerbs.AddLink, new Dictionary<string, string> { [CardVerbs.Project] = answer.Project.Id.Value }) { SendsInputs = true }]),
        ]);
    }
}
