using TpmAssistant.Application.Posting;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Publishing;

namespace TpmAssistant.Application.Proposals.Bases;

/// <summary>Those who read there are still those whom the card told of, and may see what it showed. The effect looks once more, as people join at any time.</summary>
internal sealed class ReportPostBasis(ProjectFinder finder, IPublishedReportStore reports, PostReaders readers) : IProposalBasis
{
    public string Kind => PostReportEffect.KindName;

    public async Task<bool> HoldsAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var (asker, post) = (proposal.ShownTo, PostReportEffect.Read(proposal));
        var head = (await reports.ListAsync(asker.Tenant, post.Key.Project, cancellationToken)).FirstOrDefault(h => h.Key == post.Key);
        if (head is not { WithdrawnAt: null } || (await finder.FindAsync(asker, post.Key.Project.Value, cancellationToken)).Project is not { } project) return true;
        var now = await readers.OfAsync(asker, project, head, post.Place, cancellationToken);
        return now.IsWithin(post.Readers) && now.Sight(project, post.Key.Audience) >= post.Face.Sight;
    }
}
