using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Projects;

/// <summary>What it takes to take a change of a project's own row back.</summary>
/// <param name="Id">Which.</param>
/// <param name="Before">The row before; <see langword="null"/> when there was none.</param>
/// <param name="After">The row after: when it is another one by then, somebody changed it since.</param>
/// <param name="What">The word for the change, as in <c>baseline</c>.</param>
public sealed record ProjectRowStep(ProjectId Id, Project? Before, Project After, string What)
{
    /// <summary>A record that was made with the change and goes with it.</summary>
    public RecordKey? Record { get; init; }
}

/// <summary>A change of a project's own row was taken back.</summary>
/// <param name="What">The word for the change.</param>
/// <param name="Name">The project's name.</param>
/// <param name="Exists">Whether the project is still there.</param>
public sealed record ProjectRowTakenBack(string What, string Name, bool Exists) : Answer;

/// <summary>Saves a project's own row so that the change can be taken back, and takes it back.</summary>
public sealed class ProjectRowUndo(IProjectStore projects, IRecordStore records, UndoDesk undo) : IUndoable
{
    /// <inheritdoc/>
    public string Kind => "project-row";

    /// <summary>Saves the row.</summary>
    /// <returns>Takes it back.</returns>
    public Task<UndoId> SaveAsync(Asker asker, Project? before, Project after, string what, CancellationToken cancellationToken) =>
        SaveAsync(asker, new ProjectRowStep(after.Id, before, after, what), cancellationToken);

    /// <summary>Saves the row of a step.</summary>
    /// <returns>Takes it back.</returns>
    public async Task<UndoId> SaveAsync(Asker asker, ProjectRowStep step, CancellationToken cancellationToken)
    {
        await projects.SaveAsync(step.After, cancellationToken);
        return await undo.OfferAsync(asker, Kind, step, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Answer> UndoAsync(Asker asker, string payload, CancellationToken cancellationToken)
    {
        var step = ProductJson.Deserialize<ProjectRowStep>(payload);
        var now = (await projects.ListAsync(asker.Tenant, cancellationToken)).FirstOrDefault(p => p.Id == step.Id);
        if (now is null || ProductJson.Serialize(now) != ProductJson.Serialize(step.After)) return UndoErrors.ChangedSince;
        if (step.Before is { } before) await projects.SaveAsync(before, cancellationToken);
        else await projects.RemoveAsync(asker.Tenant, step.Id, cancellationToken);
        if (step.Record is { } made) await records.TryRemoveAsync(asker.Tenant, made, version: 1, cancellationToken);
        return new ProjectRowTakenBack(step.What, now.Name, step.Before is not null);
    }
}
