using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Planning;

namespace TpmAssistant.Application.Baselines;

/// <summary>What it takes to take the decision on a change back.</summary>
/// <param name="Number">The change.</param>
/// <param name="Row">The new baseline; <see langword="null"/> where it was turned down.</param>
/// <param name="Project">Whose change.</param>
/// <param name="Decision">Its number in the log of decisions.</param>
/// <param name="DecisionVersion">The version it had there.</param>
public sealed record ScopeChangeStep(Domain.Projects.ProjectId Project, int Number, ProjectRowStep? Row, int Decision, long DecisionVersion);

/// <summary>Takes the decision on a change back as a whole: the baseline, the entry of the log, and the change is open again.</summary>
internal sealed class ScopeChangeUndo(ProjectRowUndo rows, DecisionBook decisions, IProjectStore projects, IRecordStore records) : IUndoable
{
    public const string KindName = "scope-change";

    public string Kind => KindName;

    public async Task<Answer> UndoAsync(Asker asker, string payload, CancellationToken cancellationToken)
    {
        var step = ProductJson.Deserialize<ScopeChangeStep>(payload);
        if ((await projects.ListAsync(asker.Tenant, cancellationToken)).FirstOrDefault(p => p.Id == step.Project) is not { } project) return UndoErrors.ChangedSince;
        if (step.Row is { } row && await rows.UndoAsync(asker, ProductJson.Serialize(row), cancellationToken) is Refusal changed) return changed;
        await decisions.TryRemoveAsync(asker.Tenant, step.Project, step.Decision, step.DecisionVersion, cancellationToken);
        await records.ChangeAsync<ScopeChange>(
            asker.Tenant, LogChange.KeyOf(step.Project, step.Number), change => change is null ? null : change with { State = ChangeState.Open, DecidedOn = null, Decision = null }, cancellationToken);
        return new ProjectRowTakenBack(KindName, project.Name, Exists: true);
    }
}
