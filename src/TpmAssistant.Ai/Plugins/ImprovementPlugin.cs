using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Improvement;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions that make a team's way of working better, one experiment at a time.</summary>
[PluginName("Delivery")]
internal sealed class ImprovementPlugin(SuggestImprovement suggestImprovement, ShowExperiments showExperiments)
{
    [Reads]
    [Description(
        "Suggests one experiment that a project's flow figures speak for, or shows what the running one has brought. It may be to limit work in progress, split big items, work together at a bottleneck, or automate what repeats, with the evidence and how it would be measured. "
        + "On the day of follow-up it tells whether it helped. Started, declined, kept or dropped by a click.")]
    [Example("What could we improve on {project}?")]
    public Task<Answer> SuggestImprovement(
        Asker asker, [Description(ArgumentText.ProjectHelp)] string? project = null, CancellationToken cancellationToken = default) =>
        suggestImprovement.RunAsync(asker, ArgumentText.OrNull(project), cancellationToken);

    [Reads]
    [Description("Lists the experiments that were tried, with what they brought, and the suggestions that were declined.")]
    [Example("What have we tried on {project}?")]
    public Task<Answer> ShowExperiments(
        Asker asker,
        [Description("The project's name or alias as the person said it. Leave out for all of the person's projects.")] string? project = null,
        CancellationToken cancellationToken = default) =>
        showExperiments.RunAsync(asker, ArgumentText.OrNull(project), cancellationToken);
}
