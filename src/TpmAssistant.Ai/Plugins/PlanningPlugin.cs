using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Planning;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions of planning: from a goal to a plan.</summary>
internal sealed class PlanningPlugin(DraftPlan draftPlan)
{
    [Description(
        "Drafts a project plan from a goal: work, order, estimates, roles, milestones, gates, cost, dates with their chance, and what would have to give for a deadline. "
        + "Shown to be edited; nothing is written before the person confirms a proposal. Without a goal: goes on with the plan drafted last.")]
    [Example("Draft a plan for migrating the billing database to the cloud by June")]
    public async Task<Answer> DraftPlan(
        Asker asker,
        [Description("The goal in the person's own words, with what it is about.")] string? goal = null,
        [Description("The day by which it must be done, as yyyy-MM-dd.")] string? by = null,
        [Description(
            "The kind of project, only if the person says so: application, integration, migration, data-platform, delivery-pipeline, infrastructure, security, rollout, compliance or release.")]
        string? kind = null,
        CancellationToken cancellationToken = default) =>
        ArgumentText.TryDay("by", by, out var day, out var refusal)
            ? await draftPlan.RunAsync(asker, ArgumentText.OrNull(goal), day, ArgumentText.OrNull(kind), cancellationToken) : refusal;
}
