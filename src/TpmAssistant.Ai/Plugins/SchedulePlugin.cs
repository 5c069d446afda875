using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Schedule;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions of dates to come.</summary>
internal sealed class SchedulePlugin(ForecastFinish forecastFinish, WhatIf whatIf, ShowCriticalPath showCriticalPath, ListMilestones listMilestones, ListDependencies listDependencies, ExpectMilestones expectMilestones)
{
    [Reads]
    [Description("Forecasts when a project finishes and how sure that is, with the chance of each milestone and what moves the date.")]
    [Example("When will {project} be done?")]
    public Task<Answer> ForecastFinish(
        Asker asker,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description("How sure to be, in percent: 80 or P80. Or a day, as yyyy-MM-dd, whose chance is asked for. Or a number of items, as in 10 items, to ask when so many more are done.")] string? confidence = null,
        CancellationToken cancellationToken = default) =>
        forecastFinish.RunAsync(asker, ArgumentText.OrNull(project), ArgumentText.OrNull(confidence), cancellationToken);

    [Reads]
    [Description("Shows what a change would do to the dates of a project, before and after side by side, without changing anything. With change recover it shows three ways to win time back.")]
    [Example("What if we lose a week on {project}?")]
    public Task<Answer> WhatIf(
        Asker asker,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description("What changes: slip or shorten (a task, by days), drop (a task), start (a task, on a day), join or leave (a person, or a share of one), recover (ways back to the promised date).")] string? change = null,
        [Description("The task or milestone, in words of its title.")] string? task = null,
        [Description("The person, by name.")] string? person = null,
        [Description("Working days by which it slips or shortens; or the day, as yyyy-MM-dd, on which it starts.")] string? days = null,
        [Description("How much of a person: 0.5 or 50% is half time, 2 is two people.")] string? share = null,
        CancellationToken cancellationToken = default) =>
        whatIf.RunAsync(
            asker, ArgumentText.OrNull(project),
            new WhatIfRequest(ArgumentText.OrNull(change), ArgumentText.OrNull(task), ArgumentText.OrNull(person), ArgumentText.OrNull(days), ArgumentText.OrNull(share)), cancellationToken);

    [Reads]
    [Description("Shows the critical path of a project: when it ends, which tasks hold that date and why, what stands close behind, and what is wrong with the plan.")]
    [Example("What is the critical path of {project}?")]
    public Task<Answer> ShowCriticalPath(
        Asker asker, [Description(ArgumentText.ProjectHelp)] string? project = null, CancellationToken cancellationToken = default) =>
        showCriticalPath.RunAsync(asker, ArgumentText.OrNull(project), cancellationToken);

    [Reads]
    [Description("Lists the milestones of a project: promised, planned and computed day, how late each is, and what it waits for.")]
    [Example("How are the milestones of {project}?")]
    public Task<Answer> ListMilestones(
        Asker asker, [Description(ArgumentText.ProjectHelp)] string? project = null, CancellationToken cancellationToken = default) =>
        listMilestones.RunAsync(asker, ArgumentText.OrNull(project), cancellationToken);

    [ReadsWithOnly("project", "milestone")]
    [Description(
        "Asks on which days the project manager expects the milestones of a project, with fields to say so. With a milestone and a date it keeps that day at once, beside its promise, which stays; "
        + "it can be taken back. Not for a new promise.")]
    [Example("We now expect the go-live of {project} on 10 December")]
    public Task<Answer> ExpectMilestone(
        Asker asker,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description("The milestone, in words of its name.")] string? milestone = null,
        [Description("The day on which it is expected, as yyyy-MM-dd.")] string? date = null,
        CancellationToken cancellationToken = default) =>
        !ArgumentText.TryDay("date", date, out var day, out var refusal) ? Task.FromResult<Answer>(refusal)
            : ArgumentText.OrNull(milestone) is { } which && day is { } expected ? expectMilestones.SayAsync(asker, ArgumentText.OrNull(project), which, expected, cancellationToken)
            : expectMilestones.ListAsync(asker, ArgumentText.OrNull(project), cancellationToken);

    [Reads]
    [Description("Lists what waits for what in a project: known links, links that titles and dates suggest, work owed from outside, and what is blocked.")]
    [Example("What depends on what in {project}?")]
    public Task<Answer> ListDependencies(
        Asker asker, [Description(ArgumentText.ProjectHelp)] string? project = null, CancellationToken cancellationToken = default) =>
        listDependencies.RunAsync(asker, ArgumentText.OrNull(project), cancellationToken);
}
