using TpmAssistant.Application.Owners;
using TpmAssistant.Application.Snapshots;

namespace TpmAssistant.Application.Proposals.Bases;

/// <summary>The task that somebody is asked to take is still to be done, by the day and under the title that the card named, and not theirs already.</summary>
internal sealed class DelegationBasis(ProjectViewer viewer) : IProposalBasis
{
    public string Kind => DelegationEffect.KindName;

    public async Task<bool> HoldsAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var asked = DelegationEffect.Read(proposal);
        if (await viewer.SeeWholeAsync(proposal, asked.Project, cancellationToken) is not { } seen) return true;
        return seen.Tasks.FirstOrDefault(t => t.Ref == asked.Task) is { IsOpen: true } task
            && task.Due == asked.Due && task.Title == asked.Title && task.Assignees.All(a => a.Id != asked.Person.Person);
    }
}
