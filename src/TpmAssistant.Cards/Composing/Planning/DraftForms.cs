using System.Globalization;
using TpmAssistant.Application.Planning;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Composing.Planning;

/// <summary>The forms in which a drafted plan is begun and changed.</summary>
internal static class DraftForms
{
    private const int LongestGoal = 600;
    private const int LongestTitle = 200;
    private const int LongestDays = 20;
    private const int PeopleOffered = 40;

    /// <summary>With more lines a card shows one phase at a time.</summary>
    private const int LinesOfOneCard = 60;

    private const int LinesOffered = 90;
    private const string Ticks = "plan-ticks";
    private const string Kinds = "plan-kinds";

    /// <summary>Asks for the goal, or for the kind of project that it means.</summary>
    public static Face Kind(PlanKindAnswer answer, Voice voice)
    {
        var asked = answer.Goal.Length == 0;
        var title = voice.Text(asked ? "goal.goal.title" : "goal.kind.title");
        return new Face(
            title,
            [
                new Banner(voice.Text("goal.goal.kicker"), title, Lead: voice.Text(asked ? "goal.goal.lead" : "goal.kind.lead")),
                new TextField(PlanningVerbs.Goal, voice.Text("goal.field.goal"), asked ? null : answer.Goal, LongestGoal, Multiline: true) { Placeholder = voice.Text("goal.field.goal.example") },
                new DateField(PlanningVerbs.By, voice.Text("goal.field.by"), answer.By),
                new ChoiceField(PlanningVerbs.PlanKind, voice.Text("goal.field.kind"), [.. answer.Kinds.Select(k => (k.Name, k.Key))], asked ? null : answer.Kinds[0].Key),
                new TextOnly(new Rows([.. answer.Kinds.Select(k => new Row(k.Name, k.About))])),
            ],
            [new VerbButton(voice.Text("goal.button.draft"), PlanningVerbs.Draft, new Dictionary<string, string>(StringComparer.Ordinal)) { SendsInputs = true }]);
    }

    public static Face Dropped(PlanDroppedAnswer answer, Voice voice)
    {
        var title = voice.Text("goal.dropped", ("name", Voice.Name(answer.Name)));
        return new Face(title, [new Banner(voice.Text("goal.goal.kicker"), title), new Paragraph(voice.Text("goal.dropped.next"))], []);
    }

    public static Face Tasks(PlanDraftAnswer answer, Voice voice)
    {
        var draft = answer.Draft;
        var phase = draft.Tasks.Count > LinesOfOneCard ? answer.Phase ?? draft.Phases.FirstOrDefault(p => draft.Tasks.Any(t => t.Phase == p)) : null;
        var lines = draft.Tasks.Where(t => phase is null || t.Phase == phase).Take(LinesOffered).ToList();
        var title = phase is null ? voice.Text("goal.tasks.title", ("name", Voice.Name(draft.Name))) : voice.Text("goal.tasks.title.phase", ("name", Voice.Name(draft.Name)), ("phase", SafeText.Clean(phase, 60)));
        var blocks = new List<Block> { new Banner(voice.Text("goal.kicker", ("kind", answer.Template.Name)), title, Lead: voice.Text("goal.tasks.lead")) };
        if (phase is not null)
        {
            blocks.Add(new ChoiceField(PlanningVerbs.PhaseChoice, voice.Text("goal.field.phase"), [.. draft.Phases.Where(p => draft.Tasks.Any(t => t.Phase == p)).Select(p => (SafeText.Clean(p, 60), p))], phase));
            blocks.Add(new Buttons([new VerbButton(voice.Text("goal.button.phase"), PlanningVerbs.ShowDraft, DraftFace.Data(answer, DraftView.Tasks)) { SendsInputs = true }]));
        }

        blocks.AddRange(
        [
            new ChoiceField(PlanningVerbs.Task, voice.Text("goal.field.task"), [.. lines.Select(t => (SafeText.Clean(t.Title, 70) + Estimate(t), t.Key))], null) { Rests = answer.Version.ToString(CultureInfo.InvariantCulture) },
            new TextField(PlanningVerbs.Title, voice.Text("goal.field.title"), null, LongestTitle),
            new TextField(PlanningVerbs.Days, voice.Text("goal.field.days"), null, LongestDays) { Placeholder = voice.Text("goal.field.days.example") },
            new Hidden(Ticks, [new PickField(PlanningVerbs.Kept, voice.Text("goal.field.kept.label"), [.. lines.Select(t => (SafeText.Clean(t.Title, 70), t.Key))], [.. lines.Select(t => t.Key)])]),
        ]);
        Dictionary<string, string> Data(DraftView then, bool adds = false)
        {
            var data = DraftFace.Data(answer, then);
            if (phase is not null) data[PlanningVerbs.Phase] = phase;
            if (adds) data[PlanningVerbs.Adds] = "1";
            return data;
        }

        return new Face(title, blocks,
        [
            new VerbButton(voice.Text("goal.button.change"), PlanningVerbs.ChangeDraft, Data(DraftView.Tasks)) { SendsInputs = true, TellsShown = true },
            new VerbButton(voice.Text("goal.button.add"), PlanningVerbs.ChangeDraft, Data(DraftView.Tasks, adds: true)) { SendsInputs = true, TellsShown = true, Tooltip = voice.Text("goal.button.add.how") },
            new ToggleButton(voice.Text("goal.field.kept"), Ticks),
            new VerbButton(voice.Text("goal.button.change-done"), PlanningVerbs.ChangeDraft, Data(DraftView.Plan)) { SendsInputs = true, TellsShown = true },
            new VerbButton(voice.Text("goal.button.back"), PlanningVerbs.ShowDraft, DraftFace.Data(answer, DraftView.Plan)) { Secondary = true },
        ]);
    }

    public static Face Team(PlanDraftAnswer answer, Voice voice)
    {
        var draft = answer.Draft;
        var title = voice.Text("goal.team.title", ("name", Voice.Name(draft.Name)));
        var people = answer.People.Take(PeopleOffered).Select(p => (voice.Text("goal.person", ("name", Voice.Name(p.Name)), ("job", SafeText.Clean(p.JobTitle ?? "", 40))).TrimEnd(' ', '·'), p.Id.Value)).ToList();
        var blocks = new List<Block>
        {
            new Banner(voice.Text("goal.kicker", ("kind", answer.Template.Name)), title, Lead: voice.Text("goal.team.lead")),
            new TextField(PlanningVerbs.Name, voice.Text("goal.field.name"), draft.Name, LongestTitle),
            new DateField(PlanningVerbs.Start, voice.Text("goal.field.start"), draft.Start),
            new DateField(PlanningVerbs.By, voice.Text("goal.field.by"), draft.Deadline),
        };
        if (answer.Places.Count > 0)
            blocks.Add(new ChoiceField(PlanningVerbs.Group, voice.Text("goal.field.place"), [.. answer.Places.Select(p => (voice.Text("goal.place", ("plan", SafeText.Clean(p.Beside[0], 60))), p.GroupId))], draft.GroupId));
        if (people.Count > 0)
        {
            blocks.Add(voice.Section("goal.team.roles"));
            foreach (var role in draft.Roles)
                blocks.Add(new ChoiceField(
                    PlanningVerbs.RolePrefix + role.Key, role.Name, [(voice.Text("goal.nobody"), PlanningVerbs.Nobody), .. people], role.Person?.Id.Value ?? Suggested(role, answer.People)?.Id.Value ?? PlanningVerbs.Nobody) { Kept = role.Person?.Id.Value ?? PlanningVerbs.Nobody });
        }

        blocks.Add(new Hidden(Kinds,
        [
            new ChoiceField(PlanningVerbs.PlanKind, voice.Text("goal.kind.other.label"), [.. answer.Kinds.Select(k => (k.Name, k.Key))], draft.Template),
            new Buttons([new VerbButton(voice.Text("goal.button.kind"), PlanningVerbs.Rekind, DraftFace.Data(answer, DraftView.Plan)) { SendsInputs = true }]),
        ]));
        return new Face(title, blocks,
        [
            new VerbButton(voice.Text("goal.button.compute"), PlanningVerbs.ChangeDraft, DraftFace.Data(answer, DraftView.Plan)) { SendsInputs = true, TellsShown = true },
            new ToggleButton(voice.Text("goal.kind.other"), Kinds),
            new VerbButton(voice.Text("goal.button.back"), PlanningVerbs.ShowDraft, DraftFace.Data(answer, DraftView.Plan)) { Secondary = true },
        ]);
    }

    /// <summary>Somebody whose job is called like the role: chosen in the form, to be seen and changed before it counts.</summary>
    private static Person? Suggested(DraftRole role, IReadOnlyList<Person> people)
    {
        var words = Words(role.Name);
        var best = people.Select(p => (Person: p, Shared: Words(p.JobTitle ?? "").Count(words.Contains))).Where(p => p.Shared > 0).OrderByDescending(p => p.Shared).FirstOrDefault();
        return best.Shared > 1 || (best.Shared == 1 && words.Count == 1) ? best.Person : null;
    }

    private static HashSet<string> Words(string text) =>
        new string([.. text.ToLowerInvariant().Select(c => char.IsLetter(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    private static string Estimate(DraftTask task) => task.Kind == PlanItemKind.Milestone ? ""
        : string.Create(CultureInfo.InvariantCulture, $" ({task.Optimistic:0.##} {task.MostLikely:0.##} {task.Pessimistic:0.##})");
}
