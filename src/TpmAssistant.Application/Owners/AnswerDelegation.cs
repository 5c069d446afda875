using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Owners;

/// <summary>The answer of the person who was asked. Who takes a task is written into the plan with their own rights, by their own click.</summary>
public sealed class AnswerDelegation(
    IRecordStore records, ProjectViewer viewer, ProposalDesk proposals, ConfirmProposal confirm, IProposalStore store, IEffectRunner runner, INotifier notifier, TimeProvider clock)
{
    private const int MostWhy = 300;

    /// <summary>Keeps the answer, once, and tells the one who asked.</summary>
    /// <returns>The <see cref="DelegationAnswer"/> as it then stands, or why not.</returns>
    public async Task<Answer> RunAsync(Asker asker, string id, DelegationReply reply, DateOnly? newDate, string? why, CancellationToken cancellationToken)
    {
        var key = DelegationEffect.KeyOf(asker.Person.Value, id);
        if (await records.ReadAsync<Delegation>(asker.Tenant, key, cancellationToken) is not { } asked) return new Refusal("delegation-gone");
        var today = asker.Today(clock);
        if (asked.Body.Reply is not null) return new DelegationAnswer(asked.Body, today);
        var words = why.CutOrNull(MostWhy);
        if (reply == DelegationReply.Renegotiated && newDate is null && words is null) return new Refusal("delegation-no-terms");
        if (newDate < today) return new Refusal("delegation-past");

        bool? isAssigned = reply == DelegationReply.Accepted ? await AssignAsync(asker, asked.Body, cancellationToken) : null;
        var kept = await records.ChangeAsync<Delegation>(asker.Tenant, key, before => before is { Reply: null } open
            ? open with { Reply = reply, NewDate = reply == DelegationReply.Renegotiated ? newDate : null, Why = words, IsAssigned = isAssigned } : before, cancellationToken);
        if (kept?.After.Body is not { } answered) return new Refusal("delegation-gone");
        await notifier.TellAsync(answered.AskedBy, new DelegationOutcome(answered, answered.AskedBy.Today(clock)), $"delegation-outcome:{id}", cancellationToken);
        return new DelegationAnswer(answered, today);
    }

    private async Task<bool> AssignAsync(Asker asker, Delegation asked, CancellationToken cancellationToken)
    {
        var result = await viewer.ViewAsync(asker, asked.Project.Value, cancellationToken);
        if (result.View?.Now.Tasks.FirstOrDefault(t => t.Ref == asked.Task) is not { } task) return false;
        if (task.Assignees.Any(a => a.Id == asker.Person)) return true;
        var shown = new TaskFacts(task.Title, task.Due, task.PercentComplete, task.Assignees);
        var edit = new TaskEdit(task.Ref, asked.ProjectName, task.Link, shown, shown with { Assignees = [.. task.Assignees, new Person(asker.Person, asker.Name)] }) { IsToldElsewhere = true };
        var proposal = await proposals.ProposeAsync(asker, TaskEditEffect.KindName, edit, cancellationToken);
        await confirm.RunAsync(asker, proposal.Id, proposal.Hash, cancellationToken);
        var settled = await store.FindAsync(asker.Tenant, proposal.Id, cancellationToken);
        // The click waits no longer than Teams does; what comes of it is waited for here.
        if (settled?.State == ProposalState.Taken) settled = await runner.StartAsync(asker.Tenant, proposal.Id).WaitAsync(cancellationToken);
        return settled?.State == ProposalState.Done;
    }
}
