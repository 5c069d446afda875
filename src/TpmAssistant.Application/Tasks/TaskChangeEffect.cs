using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Tasks;

/// <summary>Makes a confirmed change of a task.</summary>
internal sealed class TaskChangeEffect(ITaskWriter tasks) : IEffect
{
    /// <summary>The kind of proposal it carries out.</summary>
    public const string KindName = "task-change";

    public string Kind => KindName;

    public async Task<EffectOutcome> ExecuteAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var change = ProductJson.Deserialize<TaskChange>(proposal.Payload);
        return change.Task.Source == SourceKinds.Planner
            ? await tasks.ChangeAsync(proposal.ShownTo, change, cancellationToken)
            : EffectOutcome.Refused("task-elsewhere");
    }
}
