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
/// <param name="After">The row after: where it differs from the one before, nobody may have changed it since.</param>
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

/// <summary>Saves a project's own row so that the change can be taken back, and takes it back; what others changed meanwhile or since is left.</summary>
public sealed class ProjectRowUndo(IProjectStore projects, IRecordStore records, UndoDesk undo) : IUndoable
{
    /// <inheritdoc/>
    public string Kind => "project-row";

    /// <summary>Saves a new row.</summary>
    /// <returns>Takes it back.</returns>
    public async Task<UndoId> AddAsync(Asker asker, Project row, string what, CancellationToken cancellationToken)
    {
        if (!await projects.TrySaveAsync(row, 0, cancellationToken)) throw new InvalidOperationException("There is a project of that id already.");
        return await OfferAsync(asker, new ProjectRowStep(row.Id, null, row, what), cancellationToken);
    }

    /// <summary>Changes a row, reading again where somebody was faster.</summary>
    /// <returns>The step that was taken, to be offered back; <see langword="null"/> when the row is not there any more.</returns>
    public async Task<ProjectRowStep?> ChangeAsync(Asker asker, ProjectId id, Func<Project, Project> act, string what, CancellationToken cancellationToken) =>
        await projects.ChangeAsync(asker.Tenant, id, act, cancellationToken) is var (before, after) ? new ProjectRowStep(id, before, after, what) : null;

    /// <summary>Keeps the way back from a step.</summary>
    /// <returns>Takes it back.</returns>
    public Task<UndoId> OfferAsync(Asker asker, ProjectRowStep step, CancellationToken cancellationToken) => undo.OfferAsync(asker, Kind, step, cancellationToken);

    /// <inheritdoc/>
    public async Task<Answer> UndoAsync(Asker asker, string payload, CancellationToken cancellationToken)
    {
        var step = ProductJson.Deserialize<ProjectRowStep>(payload);
        if (!await TakeBackAsync(asker, step, cancellationToken)) return UndoErrors.ChangedSince;
        if (step.Record is { } made) await records.TryRemoveAsync(asker.Tenant, made, version: 1, cancellationToken);
        return new ProjectRowTakenBack(step.What, step.After.Name, step.Before is not null);
    }

    private async Task<bool> TakeBackAsync(Asker asker, ProjectRowStep step, CancellationToken cancellationToken)
    {
        if (step.Before is { } before)
            return await projects.ChangeAsync(asker.Tenant, step.Id, now => ProjectRowBack.Of(now, before, step.After), cancellationToken) is not null;
        // A project goes as a whole, so that nobody may have worked on it since.
        return await projects.FindAsync(asker.Tenant, step.Id, cancellationToken) is { } there && ProductJson.Serialize(there.Project) == ProductJson.Serialize(step.After)
            && await projects.TryRemoveAsync(asker.Tenant, step.Id, there.Version, cancellationToken);
    }
}
