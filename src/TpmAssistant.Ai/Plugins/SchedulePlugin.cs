using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Schedule;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions of dates to come.</summary>
internal sealed class SchedulePlugin(ShowCriticalPath showCriticalPath, ListMilestones listMilestones, ListDependencies listDependencies)
{
    [Description("Shows the critical path of a project: when it ends, which tasks hold that date and why, what stands close behind, and what is wrong with the plan.")]
    [Example("What is the critical path of {project}?")]
    public Task<Answer> ShowCriticalPath(
        Asker asker, [Description(ArgumentText.ProjectHelp)] string? project = null, CancellationToken cancellationToken = default) =>
        showCriticalPath.RunAsync(asker, ArgumentText.OrNull(project), cancellationToken);

    [Description("Lists the milestones of a project: promised, planned and computed day, how late each is, and what it waits for.")]
    [Example("How are the milestones of {project}?")]
    public Task<Answer> ListMilestones(
        Asker asker, [Description(ArgumentText.ProjectHelp)] string? project = null, CancellationToken cancellationToken = default) =>
        listMilestones.RunAsync(asker, ArgumentText.OrNull(project), cancellationToken);

    [Description("Lists what waits for what in a project: known links, links that titles and dates suggest, work owed from outside, and what is blocked.")]
    [Example("What depends on what in {project}?")]
    public Task<Answer> ListDependencies(
        Asker asker, [Description(ArgumentText.ProjectHelp)] string? project = null, CancellationToken cancellationToken = default) =>
        listDependencies.RunAsync(asker, ArgumentText.OrNull(project), cancellationToken);
}
