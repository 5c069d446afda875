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
        var read = await viewer.ViewAsync(proposal.ShownTo, asked.Project.Value, cancellationToken);
        if (!read.TryGet(out var view, out _) || view.Now.Coverage.Completeness < 1) return true;
        return view.Now.Tasks.FirstOrDefault(t => t.Ref == asked.Task) is { IsOpen: true } task
            && task.Due == asked.Due && task.Title == asked.Title && task.Assignees.All(a => a.Id != asked.Person.Person);
    }
}
