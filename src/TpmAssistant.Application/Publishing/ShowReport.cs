using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Sensitivity;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Publishing;

/// <summary>
/// Shows a published report again, exactly as it was. What is frozen cannot be cut, so it is shown whole or not at all: to those who could
/// open everything it rests on when it was published, and still can.
/// </summary>
public sealed class ShowReport(ProjectViewer viewer, IPublishedReportStore reports, ReportAccess access)
{
    /// <summary>The word for the latest report.</summary>
    public const string Latest = "last";

    /// <summary>Shows it.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="project">The project's name; the conversation's default when absent.</param>
    /// <param name="audience">Whom it was for; any when absent.</param>
    /// <param name="which"><see cref="Latest"/>, a day it speaks of as yyyy-MM-dd, or its number; the latest when absent.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="PublishedReportAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, Audience? audience, string? which, CancellationToken cancellationToken)
    {
        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var heads = (await reports.ListAsync(asker.Tenant, view.Now.Project.Id, cancellationToken))
            .Where(h => h.WithdrawnAt is null && (audience is null || h.Key.Audience == audience)).ToList();
        if (heads.Count == 0) return PublishingErrors.NothingPublished(view.Now.Project.Name);
        return Choose(heads, which) is { } head
            ? await OpenAsync(asker, view, head, cancellationToken)
            : PublishingErrors.NoSuchReport(which ?? "", Known(heads));
    }

    /// <summary>Opens a report that the asker may see.</summary>
    public async Task<Answer> OpenAsync(Asker asker, ProjectView view, PublishedHead head, CancellationToken cancellationToken)
    {
        if (!await access.AllowsAsync(asker, head, cancellationToken)) return PublishingErrors.NotReadableThen;
        var report = await reports.FindAsync(asker.Tenant, head.Key, cancellationToken);
        if (report is null) return PublishingErrors.NothingPublished(view.Now.Project.Name);
        var sources = view.Now.Project.Sources.Select(s => (s.Kind, s.ExternalId)).ToHashSet();
        var isOpen = report.Content.Snapshot.Project.Sources.All(s => sources.Contains((s.Kind, s.ExternalId)))
            && view.Now.Coverage.Sources.All(s => s.Failure is not (Domain.Snapshots.ReadFailure.Forbidden or Domain.Snapshots.ReadFailure.NotFound));
        if (isOpen) LabelTrail.Note(report.Content.Snapshot.Coverage);
        return isOpen ? new PublishedReportAnswer(report) : PublishingErrors.NotReadableNow;
    }

    private static PublishedHead? Choose(List<PublishedHead> heads, string? which)
    {
        if (which is null || string.Equals(which, Latest, StringComparison.OrdinalIgnoreCase)) return heads[0];
        if (DateOnly.TryParseExact(which, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return heads.FirstOrDefault(h => h.StatusDate == day);
        return int.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? heads.FirstOrDefault(h => h.Key.Version == version) : null;
    }

    private static string Known(List<PublishedHead> heads) => string.Join(", ", heads.Take(5).Select(h => string.Create(
        CultureInfo.InvariantCulture, $"{h.Key.Audience.ToString().ToLowerInvariant()} {h.Key.Version} ({h.StatusDate:yyyy-MM-dd})")));
}
