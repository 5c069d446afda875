using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Proposals.Bases;

/// <summary>Looks again at a project for a proposal that rests on it.</summary>
internal static class SeenWhole
{
    /// <summary>The project as the person sees it now; <see langword="null"/> where it cannot be read, or not whole: what was not seen speaks neither for nor against.</summary>
    public static async Task<Snapshot?> SeeWholeAsync(this ProjectViewer viewer, Proposal proposal, ProjectId project, CancellationToken cancellationToken)
    {
        var read = await viewer.ViewAsync(proposal.ShownTo, project.Value, cancellationToken);
        return read.TryGet(out var view, out _) && view.Now.Coverage.Completeness >= 1 ? view.Now : null;
    }
}
