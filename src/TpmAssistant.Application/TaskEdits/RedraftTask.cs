using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Sensitivity;

namespace TpmAssistant.Application.TaskEdits;

/// <summary>Changes a task that is still to be made, on its card: the old proposal is dropped, a new one takes its place.</summary>
public sealed class RedraftTask(IProposalStore proposals, DiscardProposal discard, CreateTask create)
{
    /// <summary>Changes it.</summary>
    /// <param name="asker">Who pressed the button.</param>
    /// <param name="id">The proposal on the card.</param>
    /// <param name="title">Its new title.</param>
    /// <param name="assignee">Who is to do it; <see langword="null"/> for nobody.</param>
    /// <param name="due">Its last day; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The new <see cref="TaskCreationAnswer"/>, or what the click came to.</returns>
    public async Task<Answer> RunAsync(Asker asker, ProposalId id, string? title, string? assignee, DateOnly? due, CancellationToken cancellationToken)
    {
        if (await proposals.FindAsync(asker.Tenant, id, cancellationToken) is not { Kind: TaskCreationEffect.KindName, State: ProposalState.Open } old)
            return await discard.RunAsync(asker, id, cancellationToken);
        var creation = TaskCreationEffect.Read(old);
        if (string.IsNullOrWhiteSpace(title)) return TaskErrors.NoTitle;
        LabelTrail.Note(old.Label);
        var dropped = await discard.RunAsync(asker, id, cancellationToken);
        return dropped is ProposalClickAnswer { Result: ClickResult.Discarded }
            ? await create.RunAsync(asker, title, creation.Project, assignee, due, cancellationToken, creation.Card ?? id.Value) : dropped;
    }
}
