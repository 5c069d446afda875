using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;

namespace TpmAssistant.Cards.Composing;

/// <summary>A list of tasks, the most pressing first.</summary>
internal static class TaskListFace
{
    private static readonly (TaskFilter Filter, string Name)[] Offered =
        [(TaskFilter.Overdue, "overdue"), (TaskFilter.Blocked, "blocked"), (TaskFilter.DueThisWeek, "dueThisWeek")];

    public static Face Compose(TaskListAnswer answer, Voice voice, int limit)
    {
        string filter = answer.Filter.ToString().ToLowerInvariant();
        var page = Paging<ListedTask>.Of(answer.Tasks, voice, limit);
        string where = (answer.Project is { } project ? " " + voice.Text("tasks.in", ("project", Voice.Name(project.Name))) : "")
            + (answer.Assignee is { } person ? " " + voice.Text("tasks.of", ("name", Voice.Name(person.Name))) : "");
        var title = answer.Tasks.Count == 0
            ? voice.Text("tasks.none." + filter, ("where", where))
            : voice.Text("tasks.title." + filter, ("count", answer.Tasks.Count), ("where", where));
        var blocks = new List<Block>
        {
            new Banner(voice.Text("tasks.kicker", ("day", voice.LongDay(answer.StatusDate))), title, ToneOf(answer)),
        };
        blocks.AddRange(page.Position(voice));
        if (page.Shown.Count > 0)
            blocks.Add(new Rows([.. page.Shown.Select(listed =>
                TaskRows.Open(voice, listed.Task, answer.StatusDate, answer.Project is null ? listed.ProjectName : null))]));
        if (answer.Hidden > 0)
            blocks.Add(new Note(voice.Text("projects.hidden", ("count", answer.Hidden))));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title, blocks, [.. page.Buttons(voice), .. Others(voice, answer)]);
    }

    private static Tone ToneOf(TaskListAnswer answer) => answer.Filter switch
    {
        _ when answer is { Tasks.Count: 0, Hidden: > 0 } => Tone.None,
        TaskFilter.Overdue or TaskFilter.Blocked => answer.Tasks.Count == 0 ? Tone.Good : Tone.Bad,
        TaskFilter.Unassigned => answer.Tasks.Count == 0 ? Tone.Good : Tone.Warning,
        _ => Tone.None,
    };

    /// <summary>The other lists of the same project, one click away.</summary>
    private static IEnumerable<Button> Others(Voice voice, TaskListAnswer answer)
    {
        if (answer.Project is not { } project)
            yield break;
        foreach (var (filter, name) in Offered)
            if (filter != answer.Filter)
                yield return new CallButton(
                    voice.Text("button.tasks." + name.ToLowerInvariant()),
                    new FunctionCall(FunctionNames.ListTasks).With("project", project.Name).With("filter", name))
                {
                    Secondary = filter == TaskFilter.DueThisWeek,
                };
    }
}
