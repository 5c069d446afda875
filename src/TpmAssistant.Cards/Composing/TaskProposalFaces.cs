using System.Globalization;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Composing;

/// <summary>A task before it is made or changed, to the letter; and one task as it stands.</summary>
internal static class TaskProposalFaces
{
    private const string EditId = "task-edit";
    private const string DayFormat = "yyyy-MM-dd";

    public static Face Creation(TaskCreationAnswer answer, Voice voice)
    {
        var (creation, today) = (answer.Creation, answer.Today);
        var title = creation.IsPrivate ? voice.Text("newtask.title.private") : voice.Text("newtask.title", ("project", Voice.Name(creation.Project!)));
        var blocks = new List<Block>
        {
            new Banner(voice.Text("newtask.kicker"), title, Lead: voice.Text(creation.IsPrivate ? "newtask.lead.private" : "newtask.lead")),
            new Verbatim(voice.Text("newtask.task"), creation.Title),
        };
        if (!creation.IsPrivate) blocks.Add(new Verbatim(voice.Text("newtask.assignee"), People(creation.Assignees, voice)));
        blocks.Add(new Facts([(voice.Text("newtask.due"), Due(creation.Due, today, voice))]));
        if (creation.Due < today) blocks.Add(new Paragraph(Tone.Warning.Mark(voice.Text("newtask.past"))));
        if (answer.Twin is { } twin) blocks.Add(new Paragraph(Phrase.Join(" ", [Tone.Warning.Mark(voice.Text("newtask.twin")), voice.Item(twin.Title, twin.Link)])));
        var id = new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Id] = answer.Proposal.Id.Value };
        blocks.Add(new Hidden(EditId,
        [
            new TextField(TaskVerbs.Title, voice.Text("newtask.task"), creation.Title, 255),
            new DateField(TaskVerbs.Due, voice.Text("newtask.due"), creation.Due),
            .. answer.People.Count == 0 ? Array.Empty<Block>() : [Assignee(answer.People, creation.Assignees, voice, "newtask.nobody", "")],
            new Buttons([new VerbButton(voice.Text("newtask.update"), TaskVerbs.Redraft, id) { SendsInputs = true }]),
        ]));
        return new Face(
            title, blocks,
            [
                new VerbButton(voice.Text("newtask.confirm"), CardVerbs.Confirm, Click(answer.Proposal)), new ToggleButton(voice.Text("mail.edit"), EditId),
                .. answer.Elsewhere.Select(project => new CallButton(voice.Text("newtask.in-project", ("project", Voice.Name(project))), Call(creation).With("project", project)) { Secondary = true }),
                new VerbButton(voice.Text("proposal.discard"), CardVerbs.Discard, id),
            ]);
    }

    public static Face Edit(TaskEditAnswer answer, Voice voice)
    {
        var (edit, today) = (answer.Edit, answer.Today);
        var title = voice.Text("edittask.title", ("task", Voice.Title(edit.Shown.Title).Text));
        var where = edit.Project is { } project ? voice.Text("edittask.where", ("project", Voice.Name(project))) : voice.Text("edittask.where.private");
        return new Face(
            title,
            [
                new Banner(voice.Text("edittask.kicker"), title, Lead: voice.Text(answer.IsFresh ? "edittask.lead.fresh" : "edittask.lead")),
                .. Changes(edit, today, voice),
                new Facts([(voice.Text("edittask.in"), where), .. Rest(edit, today, voice)]),
            ],
            [
                new VerbButton(voice.Text("edittask.confirm"), CardVerbs.Confirm, Click(answer.Proposal)),
                .. edit.Link is null ? Array.Empty<Button>() : [new LinkButton(voice.Text("edittask.open"), edit.Link)],
                new VerbButton(voice.Text("proposal.discard"), CardVerbs.Discard, new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Id] = answer.Proposal.Id.Value }),
            ]);
    }

    public static Face Shown(TaskShownAnswer answer, Voice voice)
    {
        var (task, today) = (answer.Task, answer.Today);
        var title = Voice.Title(task.Title).Text;
        var facts = new List<(string, Phrase)>();
        if (answer.Project is not null) facts.Add((voice.Text("newtask.assignee"), voice.People(task.Assignees)));
        facts.Add((voice.Text("newtask.due"), task.IsOverdue(today) && task.Due is { } late
            ? Phrase.Of(voice.Text("task.overdue", ("days", today.DayNumber - late.DayNumber), ("day", voice.Day(late, today))), SpanStyle.Warning) : Due(task.Due, today, voice)));
        facts.Add((voice.Text("edittask.progress"), Progress(task.PercentComplete, voice)));
        if (task.Bucket is { Length: > 0 } bucket) facts.Add((voice.Text("edittask.bucket"), SafeText.Clean(bucket, 60)));
        var blocks = new List<Block>
        {
            new Banner(
                answer.Project is { } project ? voice.Text("edittask.shown.kicker", ("project", Voice.Name(project))) : voice.Text("edittask.where.private"), title,
                task.IsBlocked ? Tone.Warning : Tone.None, task.IsBlocked ? voice.Text("task.blocked") : ""),
            new Facts(facts),
        };
        if (!answer.CanChange) return new Face(title, blocks, task.Link is null ? [] : [new LinkButton(voice.Text("edittask.open"), task.Link)]);
        var call = new FunctionCall(FunctionNames.UpdateTask).With("task", task.Ref.Id);
        if (answer.Project is { } name) call = call.With("project", name);
        var data = new Dictionary<string, string>(call.Arguments, StringComparer.Ordinal) { [CardVerbs.Function] = call.Name };
        blocks.Add(new Hidden(EditId,
        [
            new DateField(TaskVerbs.Due, voice.Text("newtask.due"), task.Due),
            .. answer.People.Count == 0 ? Array.Empty<Block>() : [Assignee(answer.People, task.Assignees.Count == 1 ? task.Assignees : [], voice, "edittask.nobody", "nobody")],
            new Buttons([new VerbButton(voice.Text("edittask.propose"), CardVerbs.Call, data) { SendsInputs = true }]),
        ]));
        return new Face(
            title, blocks,
            [
                .. task.IsOpen ? [new CallButton(voice.Text("edittask.mark-done"), call.With("status", "done"))] : Array.Empty<Button>(),
                new ToggleButton(voice.Text("mail.edit"), EditId),
                .. task.Link is null ? Array.Empty<Button>() : [new LinkButton(voice.Text("edittask.open"), task.Link)],
            ]);
    }

    /// <summary>What a clicked proposal was about; nothing where it was about no task.</summary>
    public static IEnumerable<Block> Of(Proposal proposal, DateOnly today, Voice voice) => proposal.Kind switch
    {
        TaskCreationEffect.KindName when TaskCreationEffect.Read(proposal) is var made =>
        [
            new Facts(
            [
                (voice.Text("newtask.task"), SafeText.Clean(made.Title)),
                (voice.Text("edittask.in"), made.Project is { } project ? voice.Text("edittask.where", ("project", Voice.Name(project))) : voice.Text("edittask.where.private")),
                .. made.IsPrivate ? Array.Empty<(string, Phrase)>() : [(voice.Text("newtask.assignee"), SafeText.Clean(People(made.Assignees, voice)))],
                (voice.Text("newtask.due"), Due(made.Due, today, voice)),
            ]),
        ],
        TaskEditEffect.KindName when TaskEditEffect.Read(proposal) is var edit => [new Facts([(voice.Text("newtask.task"), SafeText.Clean(edit.Shown.Title))]), .. Changes(edit, today, voice)],
        _ => [],
    };

    /// <summary>The same change for the task as it is now.</summary>
    public static Button? Again(Proposal? proposal, Voice voice)
    {
        if (proposal is null || !TaskEditEffect.IsOvertaken(proposal)) return null;
        var edit = TaskEditEffect.Read(proposal);
        var call = new FunctionCall(FunctionNames.UpdateTask).With("task", edit.Task.Id);
        return new CallButton(voice.Text("edittask.look"), edit.Project is { } project ? call.With("project", project) : call);
    }

    private static IEnumerable<Block> Changes(TaskEdit edit, DateOnly today, Voice voice)
    {
        var (shown, wanted) = (edit.Shown, edit.Wanted);
        if (wanted.Title != shown.Title) yield return new Verbatim(voice.Text("edittask.new-title"), wanted.Title);
        if (!wanted.HasAssigneesOf(shown)) yield return new Verbatim(voice.Text("edittask.new-assignee"), $"{People(shown.Assignees, voice)}\n→ {People(wanted.Assignees, voice)}");
        var facts = new List<(string, Phrase)>();
        if (wanted.Due != shown.Due) facts.Add((voice.Text("newtask.due"), FromTo(Due(shown.Due, today, voice), Due(wanted.Due, today, voice), voice)));
        if (wanted.Percent != shown.Percent) facts.Add((voice.Text("edittask.progress"), FromTo(Progress(shown.Percent, voice), Progress(wanted.Percent, voice), voice)));
        if (facts.Count > 0) yield return new Facts(facts);
    }

    /// <summary>What stays as it is.</summary>
    private static IEnumerable<(string, Phrase)> Rest(TaskEdit edit, DateOnly today, Voice voice)
    {
        if (edit.Wanted.Due == edit.Shown.Due) yield return (voice.Text("newtask.due"), Due(edit.Shown.Due, today, voice));
        if (edit.Project is not null && edit.Wanted.HasAssigneesOf(edit.Shown)) yield return (voice.Text("newtask.assignee"), voice.People(edit.Shown.Assignees));
        if (edit.Wanted.Percent == edit.Shown.Percent) yield return (voice.Text("edittask.progress"), Progress(edit.Shown.Percent, voice));
    }

    private static Phrase FromTo(string before, string after, Voice voice) => Phrase.Join(" ", [voice.Text("edittask.from", ("value", before)), Phrase.Of(after, SpanStyle.Strong)]);

    private static string Due(DateOnly? due, DateOnly today, Voice voice) => due is { } day ? voice.WeekDay(day, today) : voice.Text("newtask.no-due");

    private static string Progress(int percent, Voice voice) => percent switch
    {
        0 => voice.Text("edittask.progress.open"),
        100 => voice.Text("edittask.progress.done"),
        _ => voice.Percent(percent / 100d),
    };

    /// <summary>Everybody in full, with the address that tells namesakes apart.</summary>
    private static string People(IReadOnlyList<Person> people, Voice voice) => people.Count == 0 ? voice.Text("newtask.nobody")
        : string.Join('\n', people.Select(p => p.Email is { Length: > 0 } mail ? $"{p.Name} <{mail}>" : p.Name));

    private static ChoiceField Assignee(IReadOnlyList<Person> people, IReadOnlyList<Person> now, Voice voice, string nobody, string nobodyValue) => new(
        TaskVerbs.Assignee, voice.Text("newtask.assignee"), [(voice.Text(nobody), nobodyValue), .. people.Select(p => (Voice.Name(p.Name), p.Id.Value))],
        now is [var owner, ..] ? owner.Id.Value : null);

    private static FunctionCall Call(TaskCreation creation)
    {
        var call = new FunctionCall(FunctionNames.CreateTask).With("title", creation.Title);
        return creation.Due is { } day ? call.With("due", day.ToString(DayFormat, CultureInfo.InvariantCulture)) : call;
    }

    private static Dictionary<string, string> Click(Proposal proposal) =>
        new(StringComparer.Ordinal) { [CardVerbs.Id] = proposal.Id.Value, [CardVerbs.Hash] = proposal.Hash };
}
