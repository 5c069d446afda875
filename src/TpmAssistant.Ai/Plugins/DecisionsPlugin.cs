using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Decisions;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions of the decision log.</summary>
internal sealed class DecisionsPlugin(FindDecisions findDecisions)
{
    [Reads]
    [Description("Finds what was decided, over all meetings of one's projects: why, by whom, when, and what took its place. Also shows what still waits for a decision.")]
    [Example("What did we decide about the cutover in {project}?")]
    public Task<Answer> FindDecisions(
        Asker asker,
        [Description("What it was about, in the person's own words; empty for all; #3 for the decision of that number.")] string query,
        [Description("The project's name or alias as the person said it. Leave out to look in all of the person's projects.")] string? project = null,
        CancellationToken cancellationToken = default) =>
        findDecisions.RunAsync(asker, query, ArgumentText.OrNull(project), cancellationToken);
}
