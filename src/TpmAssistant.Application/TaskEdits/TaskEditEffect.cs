using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Serialization;

namespace TpmAssistant.Application.TaskEdits;

/// <summary>Makes a confirmed change of a task.</summary>
public sealed class TaskEditEffect(IEnumerable<ITaskEditor> editors) : IEffect
{
    /// <summary>The kind of proposal it carries out.</summary>
    public const string KindName = "task-edit";

    /// <summary>The code of a change that was not made, because the task was no longer as it was shown.</summary>
    public const string ChangedSince = "task-changed";

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <summary>The change that a proposal of this kind holds.</summary>
    public static TaskEdit Read(Proposal proposal) => ProductJson.Deserialize<TaskEdit>(proposal.Payload);

    /// <summary>Whether a change was not made, because the task was no longer as it was shown.</summary>
    public static bool IsOvertaken(Proposal proposal) => proposal is { Kind: KindName, State: ProposalState.Refused, Outcome.Code: ChangedSince };

    /// <inheritdoc/>
    public Task<EffectOutcome> ExecuteAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var edit = Read(proposal);
        return editors.Single(e => e.Kind == edit.Task.Source).EditAsync(proposal.ShownTo, edit, cancellationToken);
    }
}
