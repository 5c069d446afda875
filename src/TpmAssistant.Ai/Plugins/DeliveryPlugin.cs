using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Flow;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions of delivery.</summary>
internal sealed class DeliveryPlugin(ShowFlow showFlow, ShowQuality showQuality)
{
    [Reads]
    [Description("Shows how work flows in a project: cycle time, throughput, work in progress and its age, bottlenecks; for sprints, goal, burn-down and velocity.")]
    [Example("What is the cycle time in {project}?")]
    public Task<Answer> ShowFlow(
        Asker asker, [Description(ArgumentText.ProjectHelp)] string? project = null, CancellationToken cancellationToken = default) =>
        showFlow.RunAsync(asker, ArgumentText.OrNull(project), cancellationToken);

    [Reads]
    [Description("Shows a project's defects: how many are open, how they come and go, how old they are and which need a look.")]
    [Example("How many bugs are open in {project}?")]
    public Task<Answer> ShowQuality(
        Asker asker, [Description(ArgumentText.ProjectHelp)] string? project = null, CancellationToken cancellationToken = default) =>
        showQuality.RunAsync(asker, ArgumentText.OrNull(project), cancellationToken);
}
