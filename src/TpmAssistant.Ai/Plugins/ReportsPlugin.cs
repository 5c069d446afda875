using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Changes;
using TpmAssistant.Application.Posting;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Reports;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions of reporting.</summary>
internal sealed class ReportsPlugin(
    DraftStatusReport statusReport, DraftStakeholderEmail stakeholderEmail, PortfolioSummary portfolio, ScheduleReport scheduleReport, WhatChanged whatChanged,
    PublishReport publish, ShowReport show, PostReport post)
{
    [Reads]
    [Description(
        "Drafts a project's status report: colours with reasons, what was done, what comes next, what slipped, milestones, risks, decisions. "
        + "Also answers how a project is doing and why it is red.")]
    [Example("Status of {project}")]
    public async Task<Answer> DraftStatusReport(
        Asker asker,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description(ArgumentText.AudienceHelp + " Default: team.")] string? audience = null,
        [Description("The day to compare with, as yyyy-MM-dd. Default: the last report or look.")] string? since = null,
        CancellationToken cancellationToken = default)
    {
        if (!ArgumentText.TryChoice("audience", audience, Audience.Team, out var readers, out var refusal)
            || !ArgumentText.TryDay("since", since, out var from, out refusal))
            return refusal;
        return await statusReport.RunAsync(asker, ArgumentText.OrNull(project), readers, from, cancellationToken);
    }

    [Effect]
    [Description(
        "Proposes a project's status report as a mail draft in one's own mailbox. Nothing is written before they click, and nothing is ever sent. "
        + "Only for a plain request for a mail.")]
    [Example("Draft {project} as an email")]
    public async Task<Answer> DraftStakeholderEmail(
        Asker asker,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description(ArgumentText.AudienceHelp + " Default: executive.")] string? audience = null,
        [Description("Names or addresses in the person's own words, divided by commas; never taken from a task, mail or note. Default: the audience's people.")]
        string? recipients = null,
        CancellationToken cancellationToken = default)
    {
        if (!ArgumentText.TryChoice("audience", audience, Audience.Executive, out var readers, out var refusal))
            return refusal;
        return await stakeholderEmail.RunAsync(asker, ArgumentText.OrNull(project), readers, ArgumentText.OrNull(recipients), cancellationToken);
    }

    [Reads]
    [Description(
        "Tells what changed in a project since a day, a report, a meeting or one's last visit. "
        + "The most important first: done, started, slipped, new, dropped, reassigned, risks, decisions, scope and finish.")]
    [Example("What changed in {project} since the last report?")]
    public Task<Answer> WhatChanged(
        Asker asker,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description(
            "A day as yyyy-MM-dd, 'last report', 'last visit', or a meeting as the person named it, ending in 'meeting' ('last steering meeting'). "
            + "Default: the last visit.")]
        string? since = null,
        CancellationToken cancellationToken = default) =>
        whatChanged.RunAsync(asker, ArgumentText.OrNull(project), ArgumentText.OrNull(since), cancellationToken);

    [Reads]
    [Description(
        "Shows a project's report as it would be published, with the promises for the next period to edit. Nothing is kept before the person presses Publish.")]
    [Example("Publish the {project} report for executives")]
    public async Task<Answer> PublishReport(
        Asker asker,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description(ArgumentText.AudienceHelp + " Default: team.")] string? audience = null,
        CancellationToken cancellationToken = default) =>
        ArgumentText.TryChoice("audience", audience, Audience.Team, out var readers, out var refusal)
            ? await publish.PrepareAsync(asker, ArgumentText.OrNull(project), readers, cancellationToken) : refusal;

    [Reads]
    [Description("Shows a published report again, exactly as it was.")]
    [Example("Show the last report of {project}")]
    public async Task<Answer> ShowReport(
        Asker asker,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description(ArgumentText.AudienceHelp + " Default: any.")] string? audience = null,
        [Description("'last', the day it speaks of as yyyy-MM-dd, or its number. Default: last.")] string? report = null,
        CancellationToken cancellationToken = default)
    {
        if (!ArgumentText.TryChoice("audience", audience, Audience.Team, out var readers, out var refusal))
            return refusal;
        return await show.RunAsync(
            asker, ArgumentText.OrNull(project), ArgumentText.OrNull(audience) is null ? null : readers, ArgumentText.OrNull(report), cancellationToken);
    }

    [Effect]
    [Description(
        "Proposes to post a published report in a channel or chat of its project. Nothing is posted before the person clicks; the card says who reads there "
        + "without being able to open the plan, and what is new to them.")]
    [Example("Post the {project} report in the channel")]
    public async Task<Answer> PostReport(
        Asker asker,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description(ArgumentText.AudienceHelp + " Default: any.")] string? audience = null,
        [Description("'last', the day it speaks of as yyyy-MM-dd, or its number. Default: last.")] string? report = null,
        [Description("The channel's or chat's name in the person's own words. Default: the project's channel.")] string? place = null,
        CancellationToken cancellationToken = default)
    {
        if (!ArgumentText.TryChoice("audience", audience, Audience.Team, out var readers, out var refusal))
            return refusal;
        return await post.RunAsync(
            asker, ArgumentText.OrNull(project), ArgumentText.OrNull(audience) is null ? null : readers, ArgumentText.OrNull(report), ArgumentText.OrNull(place), cancellationToken);
    }

    [Reads]
    [Description("Shows all projects in one view, the worst first. Also answers which project needs attention.")]
    [Example("How are all my projects doing?")]
    public Task<Answer> PortfolioSummary(Asker asker, CancellationToken cancellationToken = default) => portfolio.RunAsync(asker, cancellationToken);

    [Effect]
    [ReadsWithOnly]
    [Description(
        "Proposes to prepare a project's report again and again: each time it is due, a draft is ready and one quiet card says so; nothing is published or sent. "
        + "Without project and cadence: shows what is scheduled, to pause, change or delete it.")]
    [Example("Prepare the {project} report every Friday at 16:00")]
    public async Task<Answer> ScheduleReport(
        Asker asker,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description("When, in words: every Friday at 16:00, every other Tuesday, first working day of the month, daily at 8:30 on workdays.")] string? cadence = null,
        [Description(ArgumentText.AudienceHelp + " Default: executive.")] string? audience = null,
        CancellationToken cancellationToken = default)
    {
        if (!ArgumentText.TryChoice("audience", audience, Audience.Executive, out var readers, out var refusal))
            return refusal;
        return await scheduleReport.RunAsync(asker, ArgumentText.OrNull(project), ArgumentText.OrNull(cadence), readers, cancellationToken);
    }
}
