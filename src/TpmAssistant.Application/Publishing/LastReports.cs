using TpmAssistant.Application.Access;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Promises;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Publishing;

/// <summary>Finds the report that a new one is held against.</summary>
public sealed class LastReports(IPublishedReportStore reports, ReportAccess access)
{
    /// <summary>The latest report for an audience that counts, cut down to what the asker may see; <see langword="null"/> when there is none.</summary>
    public async Task<LastReport?> FindAsync(Asker asker, ProjectView view, Audience audience, CancellationToken cancellationToken)
    {
        var heads = await reports.ListAsync(asker.Tenant, view.Now.Project.Id, cancellationToken);
        return heads.FirstOrDefault(h => h.Key.Audience == audience && h.WithdrawnAt is null) is { } head
            ? await OpenAsync(asker, view, head, cancellationToken) : null;
    }

    /// <summary>A report, cut down to what the asker may see.</summary>
    public async Task<LastReport?> OpenAsync(Asker asker, ProjectView view, PublishedHead head, CancellationToken cancellationToken)
    {
        if (await reports.FindAsync(asker.Tenant, head.Key, cancellationToken) is not { } last) return null;

        var facts = last.Content.Facts;
        var snapshot = last.Content.Snapshot.SeenThrough(view.Now);
        if (await access.AllowsAsync(asker, head, cancellationToken)) return new LastReport(head.Key.Version, facts, snapshot);

        var shown = facts.Promises.Where(p => IsVisible(p, view.Now)).Select(p => Titled(p, view.Now)).ToList();
        return new LastReport(head.Key.Version, facts with { Promises = shown }, snapshot, facts.Promises.Count - shown.Count);
    }

    /// <summary>Somebody who could not read the report learns of a promise only by an item of their own reading.</summary>
    private static bool IsVisible(Promise promise, Snapshot now) => promise.Kind switch
    {
        PromiseKind.Task => now.Tasks.Any(t => t.Ref == promise.Item),
        PromiseKind.Milestone => now.Project.Milestones.Any(m => ItemRef.Milestone(m.Key) == promise.Item),
        PromiseKind.Decision => now.Project.Decisions.Any(d => ItemRef.Decision(d.Key) == promise.Item),
        _ => false,
    };

    private static Promise Titled(Promise promise, Snapshot now) => promise with
    {
        Reworded = false,
        Text = promise.Kind switch
        {
            PromiseKind.Milestone => now.Project.Milestones.First(m => ItemRef.Milestone(m.Key) == promise.Item).Name,
            PromiseKind.Decision => now.Project.Decisions.First(d => ItemRef.Decision(d.Key) == promise.Item).Question,
            _ => now.Tasks.First(t => t.Ref == promise.Item).Title,
        },
    };
}
