using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Records;

namespace TpmAssistant.Application.Planning;

/// <summary>The buttons of a plan that was put into Planner: go on where it stopped, or take it back within the hour.</summary>
public sealed class ContinuePlan(IProposalStore proposals, ProposalDesk desk, ConfirmProposal confirm, IRecordStore records, TimeProvider clock)
{
    /// <summary>How long a plan can be taken back.</summary>
    public static readonly TimeSpan Undoable = TimeSpan.FromHours(1);

    /// <summary>Orders the same plan again: what is there is found and left, the rest is made.</summary>
    public async Task<Answer> GoOnAsync(Asker asker, ProposalId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(asker, id, cancellationToken) is not { State: ProposalState.Refused or ProposalState.Unknown } stopped) return PlanningErrors.DraftGone;
        return await ConfirmedAsync(asker, PlanEffect.KindName, PlanEffect.Read(stopped), cancellationToken);
    }

    /// <summary>Takes away what nobody has touched since.</summary>
    public async Task<Answer> UndoAsync(Asker asker, ProposalId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(asker, id, cancellationToken) is not { State: ProposalState.Done } done) return PlanningErrors.TooLate;
        var order = PlanEffect.Read(done);
        var made = (await PlanEffect.FindAsync(records, done, order, cancellationToken))?.Body;
        if (made is not { PlanId: { } plan, FinishedAt: { } finished } || clock.GetUtcNow() - finished > Undoable) return PlanningErrors.TooLate;
        var tasks = order.Tasks.Where(t => made.Tasks.ContainsKey(t.Key)).Select(t => new RemovedTask(t.Key, made.Tasks[t.Key], t.Notes, t.Checklist));
        return await ConfirmedAsync(asker, PlanRemovalEffect.KindName, new PlanRemovalOrder(order.Title, order.Project, plan, [.. tasks]) { Draft = order.Draft, Of = id.Value }, cancellationToken);
    }

    /// <summary>The button stood beside what it does, so that it is its own confirmation.</summary>
    private async Task<Answer> ConfirmedAsync<T>(Asker asker, string kind, T effect, CancellationToken cancellationToken)
    {
        var proposal = await desk.ProposeAsync(asker, kind, effect, cancellationToken);
        return await confirm.RunAsync(asker, proposal.Id, proposal.Hash, cancellationToken);
    }

    private async Task<Proposal?> FindAsync(Asker asker, ProposalId id, CancellationToken cancellationToken) =>
        await proposals.FindAsync(asker.Tenant, id, cancellationToken) is { Kind: PlanEffect.KindName } found && found.ShownTo.Person == asker.Person ? found : null;
}
