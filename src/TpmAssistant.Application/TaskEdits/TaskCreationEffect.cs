using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Serialization;

namespace TpmAssistant.Application.TaskEdits;

/// <summary>Makes a confirmed task.</summary>
public sealed class TaskCreationEffect(IEnumerable<ITaskEditor> editors) : IEffect
{
    /// <summary>The kind of proposal it carries out.</summary>
    public const string KindName = "task-create";

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <summary>The task that a proposal of this kind holds.</summary>
    public static TaskCreation Read(Proposal proposal) => ProductJson.Deserialize<TaskCreation>(proposal.Payload);

    /// <inheritdoc/>
    public Task<EffectOutcome> ExecuteAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var creation = Read(proposal);
        return editors.Single(e => e.Kind == creation.Source).CreateAsync(proposal.ShownTo, creation, proposal.CreatedAt, cancellationToken);
    }
}
