using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.CheckIns;
using TpmAssistant.Application.Team;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions of the team.</summary>
internal sealed class TeamPlugin(ShowWorkload showWorkload, RequestUpdates requestUpdates)
{
    [Description("Shows who carries how much in a project over the next four weeks, and who has room.")]
    [Example("Who is overloaded on {project}?")]
    public Task<Answer> ShowWorkload(
        Asker asker, [Description(ArgumentText.ProjectHelp)] string? project = null, CancellationToken cancellationToken = default) =>
        showWorkload.RunAsync(asker, ArgumentText.OrNull(project), cancellationToken);

    [Effect]
    [Description(
        "Proposes to ask each owner of blocked, overdue, soon due or stale work for an update, privately and once a week; shows the answers once asked. "
        + "Nobody is asked before the click.")]
    [Example("Ask the team for updates on {project}")]
    public Task<Answer> RequestUpdates(
        Asker asker, [Description(ArgumentText.ProjectHelp)] string? project = null, CancellationToken cancellationToken = default) =>
        requestUpdates.RunAsync(asker, ArgumentText.OrNull(project), cancellationToken);
}
