using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Application.Tasks;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions of tasks and of one's own day.</summary>
internal sealed class TasksPlugin(ListTasks listTasks, MyDay myDay, CreateTask createTask, UpdateTask updateTask)
{
    [Reads]
    [Description("Lists open tasks of a project or person: overdue, due this week, blocked, without an owner, or all.")]
    [Example("What is overdue in {project}?")]
    public async Task<Answer> ListTasks(
        Asker asker,
        [Description(ArgumentText.ProjectHelp + " Without one: all the person's projects.")] string? project = null,
        [Description("Whose tasks: a person's name, or me for the person who asks. Default: everybody's.")] string? assignee = null,
        [Description("Which tasks: overdue, dueThisWeek, blocked, unassigned or all. Default: all open ones.")] string? filter = null,
        CancellationToken cancellationToken = default)
    {
        if (!ArgumentText.TryChoice("filter", filter, TaskFilter.All, out var which, out var refusal))
            return refusal;
        return await listTasks.RunAsync(asker, ArgumentText.OrNull(project), ArgumentText.OrNull(assignee), which, cancellationToken);
    }

    [Reads]
    [Description("Shows one's own day: meetings, tasks overdue and due, flagged mail, decisions that wait.")]
    [Example("What is on my plate today?")]
    public Task<Answer> MyDay(Asker asker, CancellationToken cancellationToken = default) => myDay.RunAsync(asker, cancellationToken);

    [Effect]
    [Description(
        "Proposes a new task in a project's plan or, without a project, on the person's own To Do list. The person sees all of it on a card; nothing is made before the click.")]
    [Example("Add a task to {project}: renew the certificate, due Friday")]
    public async Task<Answer> CreateTask(
        Asker asker,
        [Description("What is to be done, in the person's own words.")] string title,
        [Description("The project's name or alias as the person said it. Leave out for a private task of the person's own.")] string? project = null,
        [Description("Who is to do it: a person's name, or me. Leave out for nobody yet.")] string? assignee = null,
        [Description("Its last day, as yyyy-MM-dd.")] string? due = null,
        CancellationToken cancellationToken = default)
    {
        if (!ArgumentText.TryDay("due", due, out var day, out var refusal))
            return refusal;
        return await createTask.RunAsync(asker, ArgumentText.OrNull(title), ArgumentText.OrNull(project), ArgumentText.OrNull(assignee), day, cancellationToken);
    }

    [Effect]
    [ReadsWithOnly("task", "project")]
    [Description(
        "Shows one task, or proposes a change of its date, owner, title or progress. The person sees the change on a card; nothing is changed before the click.")]
    [Example("Move the load test in {project} to Friday")]
    public async Task<Answer> UpdateTask(
        Asker asker,
        [Description("The task: some words of its title, as the person said them.")] string task,
        [Description(ArgumentText.ProjectHelp + " Without one: all the person's projects and their own To Do.")] string? project = null,
        [Description("Its new title.")] string? title = null,
        [Description("Its new last day, as yyyy-MM-dd; +2 or -2 for so many working days later or earlier; or none to take it away.")] string? due = null,
        [Description("Who is to do it in place of those who are: a person's name, me, or nobody.")] string? assignee = null,
        [Description("How far it has come: open, started or done.")] string? status = null,
        CancellationToken cancellationToken = default)
    {
        var clears = string.Equals(ArgumentText.OrNull(due), "none", StringComparison.OrdinalIgnoreCase);
        var later = ArgumentText.Signed(due);
        if (!ArgumentText.TryDay("due", clears || later is not null ? null : due, out var day, out var refusal) || !ArgumentText.TryChoice("status", status, default(TaskProgress), out var progress, out refusal))
            return refusal;
        var wish = new TaskWish
        {
            Title = ArgumentText.OrNull(title), Due = day, Later = later, ClearsDue = clears, Assignee = ArgumentText.OrNull(assignee), Progress = ArgumentText.OrNull(status) is null ? null : progress,
        };
        return await updateTask.RunAsync(asker, task, ArgumentText.OrNull(project), wish, cancellationToken);
    }
}
