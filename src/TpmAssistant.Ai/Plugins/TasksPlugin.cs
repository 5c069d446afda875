using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Tasks;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions of tasks and of one's own day.</summary>
internal sealed class TasksPlugin(ListTasks listTasks, MyDay myDay)
{
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

    [Description("Shows one's own day: meetings, tasks overdue and due, flagged mail, decisions that wait.")]
    [Example("What is on my plate today?")]
    public Task<Answer> MyDay(Asker asker, CancellationToken cancellationToken = default) => myDay.RunAsync(asker, cancellationToken);
}
