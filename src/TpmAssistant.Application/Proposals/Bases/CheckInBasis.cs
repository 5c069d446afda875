using TpmAssistant.Application.CheckIns;
using TpmAssistant.Application.Snapshots;

namespace TpmAssistant.Application.Proposals.Bases;

/// <summary>Nobody is asked about work that is done, or another's, by now.</summary>
internal sealed class CheckInBasis(ProjectViewer viewer) : IProposalBasis
{
    public string Kind => CheckInEffect.KindName;

    public async Task<bool> HoldsAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var offer = CheckInEffect.Read(proposal);
        if (await viewer.SeeWholeAsync(proposal, offer.Project, cancellationToken) is not { } seen) return true;
        var now = seen.Tasks.ToDictionary(t => t.Ref);
        return offer.CheckIns.All(c => c.Tasks.All(t =>
            now.TryGetValue(t.Task, out var task) && task.IsOpen && task.Title == t.Title && task.Due == t.Due && task.Assignees.Any(a => a.Id == c.Person.Person)));
    }
}
