using TpmAssistant.Application.Access;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Lessons;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Causes;

/// <summary>The analyses that an asker may see: those of projects they can read now, of tasks they can read now.</summary>
public sealed class CauseShelf(ProjectFinder finder, ProjectViewer viewer, IRecordStore records)
{
    /// <summary>All of them, the open ones first and then the newest.</summary>
    internal async Task<IReadOnlyList<ProjectCause>> ReadAsync(Asker asker, CancellationToken cancellationToken)
    {
        var kept = (await records.ListAsync<CauseAnalysis>(asker.Tenant, CauseAnalysis.RecordKind, scope: null, cancellationToken)).Where(r => r.Body.Whys.Count > 0)
            .ToLookup(r => new ProjectId(r.Key.Scope), r => r.Body);
        var found = new List<ProjectCause>();
        foreach (var project in (await finder.SayableAsync(asker, cancellationToken)).Where(p => kept.Contains(p.Id)))
        {
            var result = await viewer.ViewAsync(asker, project, cancellationToken);
            if (result.TryGet(out var view, out _)) found.AddRange(kept[project.Id].Where(a => IssueFinder.IsThere(view, a.Issue)).Select(a => new ProjectCause(view.Now.Project, a)));
        }

        return [.. found.OrderBy(c => c.Analysis.Root is not null).ThenByDescending(c => c.Analysis.On)];
    }

    /// <summary>Other analyses that ended in the same kind of cause and share a telling word with it.</summary>
    internal async Task<IReadOnlyList<ProjectCause>> LikeAsync(Asker asker, Project project, CauseAnalysis analysis, CancellationToken cancellationToken)
    {
        if (analysis.Root is not { } root || analysis.RootText is not { } text) return [];
        var words = TextSearch.Words(text).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. (await ReadAsync(asker, cancellationToken)).Where(c => (c.Project.Id != project.Id || c.Analysis.Issue.Id != analysis.Issue.Id)
                && c.Analysis.Root?.Category == root.Category && c.Analysis.RootText is { } other && words.Overlaps(TextSearch.Words(other))),
        ];
    }
}
