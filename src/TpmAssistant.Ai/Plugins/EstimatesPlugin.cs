using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Estimates;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions of estimates.</summary>
internal sealed class EstimatesPlugin(EnterEstimates estimates)
{
    [ReadsWithOnly("project", "task")]
    [Description(
        "Lists the open tasks of a project with their estimates, what matters most for the date first. Has fields to enter best, most likely and worst case. "
        + "With a task and days it enters that estimate at once; it can be taken back.")]
    [Example("Which tasks of {project} need an estimate?")]
    public Task<Answer> EnterEstimates(
        Asker asker,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description("The task, in words of its title.")] string? task = null,
        [Description("Working days: best, most likely and worst case, as in 2/3/6; or one number.")] string? days = null,
        CancellationToken cancellationToken = default) =>
        ArgumentText.OrNull(task) is { } which && ArgumentText.OrNull(days) is { } text
            ? estimates.EstimateAsync(asker, ArgumentText.OrNull(project), which, text, cancellationToken)
            : estimates.ListAsync(asker, ArgumentText.OrNull(project), cancellationToken);
}
