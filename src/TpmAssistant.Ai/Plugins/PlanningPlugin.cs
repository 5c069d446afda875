using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Baselines;
using TpmAssistant.Application.Charters;
using TpmAssistant.Application.Planning;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions of planning: from a goal to a plan.</summary>
internal sealed class PlanningPlugin(DraftPlan draftPlan, SetBaseline setBaseline, LogChange logChange, ShowRoadmap showRoadmap, DraftCharter draftCharter, DraftRequirements draftRequirements)
{
    [ReadsWithOnly]
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

    [Description("Sets a project's baseline (scope, finish, milestones), compares the project with the one it has, or with a reason sets a new one. Can be taken back.")]
    [Example("Compare {project} with its baseline")]
    public async Task<Answer> SetBaseline(
        Asker asker,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description("Why it is agreed anew, in the person's own words. Without one an existing baseline is only compared.")] string? reason = null,
        CancellationToken cancellationToken = default) =>
        await setBaseline.RunAsync(asker, ArgumentText.OrNull(project), ArgumentText.OrNull(reason), null, cancellationToken);

    [Reads]
    [Description("Logs a change of scope that somebody asks for, computes what it does to the dates, and keeps the decision. Without a request: the change log, and what grew without one.")]
    [Example("Scope changes of {project}")]
    public Task<Answer> LogChange(
        Asker asker,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description("What is asked for, in the person's own words.")] string? request = null,
        CancellationToken cancellationToken = default) =>
        logChange.RunAsync(asker, ArgumentText.OrNull(project), ArgumentText.OrNull(request), cancellationToken);

    [Reads]
    [Description("Shows a quarter over all projects: a lane for each project, and the milestones month by month.")]
    [Example("Show the roadmap for next quarter")]
    public Task<Answer> ShowRoadmap(
        Asker asker, [Description("this, next, Q1 to Q4, or with a year as in 2027-Q1. Default: this quarter.")] string? quarter = null, CancellationToken cancellationToken = default) =>
        showRoadmap.RunAsync(asker, ArgumentText.OrNull(quarter), cancellationToken);

    [Reads]
    [Description(
        "Drafts a project's charter from what is known, each line with its source, and asks in one form for the rest; kept in versions, also as a Word file. "
        + "For a name that is no project yet: a one-page proposal with the case for it.")]
    [Example("Draft the charter of {project}")]
    public Task<Answer> DraftCharter(
        Asker asker, [Description(ArgumentText.ProjectHelp + " Or the name of an idea.")] string? project = null, CancellationToken cancellationToken = default) =>
        draftCharter.RunAsync(asker, ArgumentText.OrNull(project), cancellationToken);

    [Reads]
    [Description("Turns a stakeholder's request into user stories, acceptance criteria and open questions; what is missing or vague becomes a question.")]
    [Example("Requirements for: customers should be able to pay by card, so that they need no invoice")]
    public Task<Answer> DraftRequirements(
        Asker asker, [Description("The request in the stakeholder's own words. Leave out for a form to paste it into.")] string? request = null, CancellationToken cancellationToken = default) =>
        draftRequirements.RunAsync(asker, ArgumentText.OrNull(request), cancellationToken);
}
