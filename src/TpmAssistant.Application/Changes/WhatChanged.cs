using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Risks;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Changes;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Changes;

/// <summary>Tells what happened to a project since a day, a report, a meeting or the asker's last visit.</summary>
public sealed class WhatChanged(
    ProjectViewer viewer, IPublishedReportStore reports, LastReports lastReports, ICalendarSource calendar, IVisitStore visits,
    IRiskRegisterStore registers, DecisionBook decisions)
{
    /// <summary>Since the last published report.</summary>
    public const string SinceReport = "last report";

    /// <summary>Since the asker last looked, on an earlier day.</summary>
    public const string SinceVisit = "last visit";

    /// <summary>The word that ends what names a meeting: "last steering meeting".</summary>
    public const string Meeting = "meeting";

    private const int DaysOfMeetings = 60;

    /// <summary>Compares, and counts as a visit.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="project">The project's name; the conversation's default when absent.</param>
    /// <param name="since">
    /// A day as yyyy-MM-dd, <see cref="SinceReport"/>, <see cref="SinceVisit"/>, or a meeting's name ending in <see cref="Meeting"/>.
    /// When absent, the last visit, else the last report, else a week ago.
    /// </param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="WhatChangedAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, string? since, CancellationToken cancellationToken)
    {
        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var now = view.Now;
        var (beginning, frozen, refusal) = await BeginAsync(asker, view, since, cancellationToken);
        await visits.RecordAsync(asker.Tenant, now.Project.Id, asker.Person, now.StatusDate, cancellationToken);
        if (refusal is not null) return refusal;

        var before = frozen ?? view.Past.LastOrDefault(p => p.StatusDate <= beginning!.Day) ?? (view.Past.Count > 0 ? view.Past[0] : null);
        if (before is null) return new WhatChangedAnswer(now.Project, beginning!, null, now.StatusDate, now.Coverage);
        var register = (await registers.ReadAsync(asker.Tenant, now.Project.Id, cancellationToken)).SeenWith(now.Tasks);
        var decided = await decisions.ReadAsync(asker.Tenant, now.Project.Id, cancellationToken);
        return new WhatChangedAnswer(now.Project, beginning!, ChangeDigest.Between(before, now, view.Past, register, decided.Decisions), now.StatusDate, now.Coverage)
        {
            Forecast = ForecastMove.Between(before, now, view.Past, Cores.Settings),
        };
    }

    private async Task<(Beginning? Beginning, Snapshot? Frozen, Refusal? Refusal)> BeginAsync(
        Asker asker, ProjectView view, string? since, CancellationToken cancellationToken)
    {
        var today = view.Now.StatusDate;
        if (DateOnly.TryParseExact(since, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return (new(Landmark.Day, day), null, null);
        if (Is(since, SinceReport))
        {
            return await ReportAsync(asker, view, cancellationToken) is { } last
                ? (last.Beginning, last.Snapshot, null) : (null, null, PublishingErrors.NothingPublished(view.Now.Project.Name));
        }

        if (since is not null && !Is(since, SinceVisit)) return await MeetingAsync(asker, view, since, cancellationToken);
        if (await visits.LastBeforeAsync(asker.Tenant, view.Now.Project.Id, asker.Person, today, cancellationToken) is { } visit)
            return (new(Landmark.Visit, visit), null, null);
        return since is null && await ReportAsync(asker, view, cancellationToken) is { } report
            ? (report.Beginning, report.Snapshot, null) : (new(Landmark.Week, today.AddDays(-7)), null, null);
    }

    /// <summary>The latest report of any audience, and what it rested on.</summary>
    private async Task<(Beginning Beginning, Snapshot Snapshot)?> ReportAsync(Asker asker, ProjectView view, CancellationToken cancellationToken)
    {
        var heads = await reports.ListAsync(asker.Tenant, view.Now.Project.Id, cancellationToken);
        if (heads.FirstOrDefault(h => h.WithdrawnAt is null && h.StatusDate < view.Now.StatusDate) is not { } head) return null;
        return await lastReports.OpenAsync(asker, view, head, cancellationToken) is { } last
            ? (new Beginning(Landmark.Report, last.Facts.StatusDate, last.Version.ToString(CultureInfo.InvariantCulture)), last.Snapshot) : null;
    }

    /// <summary>The latest meeting that has ended and whose subject holds the words said; a calendar is looked into in a personal chat only.</summary>
    private async Task<(Beginning?, Snapshot?, Refusal?)> MeetingAsync(Asker asker, ProjectView view, string since, CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return (null, null, Errors.PersonalChatOnly);
        var now = view.Now.TakenAt;
        var read = await calendar.ReadAsync(asker, now.AddDays(-DaysOfMeetings), now, cancellationToken);
        var words = since.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(w => !Is(w, "last") && !Is(w, Meeting)).ToList();
        var series = view.Now.Project.MeetingSeries.Select(s => s.Name).ToList();
        var found = read.Meetings.Where(m => m.End <= now)
            .Where(m => words.Count > 0 ? words.TrueForAll(w => m.Subject.Contains(w, StringComparison.OrdinalIgnoreCase)) : series.Contains(m.Subject, StringComparer.OrdinalIgnoreCase))
            .OrderByDescending(m => IsOfProject(m.Subject, view.Now.Project, series)).ThenByDescending(m => m.Start).FirstOrDefault();
        if (found is null) return (null, null, ChangeErrors.NoSuchMeeting(string.Join(' ', words), series));
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(view.Now.Project.TimeZoneId, out var known) ? known : TimeZoneInfo.Utc;
        return (new(Landmark.Meeting, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(found.Start, zone).DateTime), found.Subject), null, null);
    }

    private static bool IsOfProject(string subject, Project project, List<string> series) =>
        series.Contains(subject, StringComparer.OrdinalIgnoreCase) || subject.Contains(project.Name, StringComparison.OrdinalIgnoreCase);

    private static bool Is(string? word, string other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);
}
