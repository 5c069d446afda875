using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Team;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions of the team.</summary>
internal sealed class TeamPlugin(ShowWorkload showWorkload)
{
    [Description("Shows who carries how much in a project over the next four weeks, and who has room.")]
    [Example("Who is overloaded on {project}?")]
    public Task<Answer> ShowWorkload(
        Asker asker, [Description(ArgumentText.ProjectHelp)] string? project = null, CancellationToken cancellationToken = default) =>
        showWorkload.RunAsync(asker, ArgumentText.OrNull(project), cancellationToken);
}
