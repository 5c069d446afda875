using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Application.Undo;

namespace TpmAssistant.Application.Records;

/// <summary>A record before one change, and the version it has after it.</summary>
/// <param name="Scope">What it belongs to.</param>
/// <param name="Id">Which.</param>
/// <param name="Version">The version after the change; 0 when the change took it out.</param>
/// <param name="Before">Its body before; <see langword="null"/> when there was none.</param>
public sealed record RecordStep(string Scope, string Id, long Version, string? Before);

/// <summary>What it takes to take a change of records back.</summary>
/// <param name="Steps">Each record that changed.</param>
/// <param name="What">The word for them, as in <c>delivery</c>.</param>
public sealed record RecordSteps(IReadOnlyList<RecordStep> Steps, string What);

/// <summary>Changes records of one kind so that a change can be taken back as a whole, unless somebody changed one of them since.</summary>
/// <typeparam name="T">The body's type, part of the product's JSON.</typeparam>
/// <param name="records">Where they are kept.</param>
/// <param name="undo">Remembers the way back.</param>
/// <param name="kind">The kind of record.</param>
public abstract class UndoableRecords<T>(IRecordStore records, UndoDesk undo, string kind) : IUndoable
    where T : class
{
    /// <inheritdoc/>
    public string Kind => "records:" + kind;

    /// <summary>The record of a name; <see langword="null"/> when there is none.</summary>
    public async ValueTask<T?> ReadAsync(Asker asker, string scope, string id, CancellationToken cancellationToken) =>
        (await records.ReadAsync<T>(asker.Tenant, Key(scope, id), cancellationToken))?.Body;

    /// <summary>All of a scope, in the order in which they were first stored.</summary>
    public async ValueTask<IReadOnlyList<T>> ListAsync(Asker asker, string scope, CancellationToken cancellationToken) =>
        [.. (await records.ListAsync<T>(asker.Tenant, kind, scope, cancellationToken)).Select(r => r.Body)];

    /// <summary>Changes a record, reading again where somebody was faster; <paramref name="act"/> gets <see langword="null"/> where there is none yet.</summary>
    /// <returns>What then stands and the step back; <see langword="null"/> when the act says that it cannot be done now.</returns>
    public async Task<(T After, RecordStep Step)?> ChangeAsync(Asker asker, string scope, string id, Func<T?, T?> act, CancellationToken cancellationToken) =>
        await records.ChangeAsync(asker.Tenant, Key(scope, id), act, cancellationToken) is var (before, after)
            ? (after.Body, new RecordStep(scope, id, after.Version, before is null ? null : ProductJson.Serialize(before.Body))) : null;

    /// <summary>Adds a record under the next number of its scope.</summary>
    /// <returns>What then stands and the step back.</returns>
    public async Task<(T After, RecordStep Step)> AddNextAsync(Asker asker, string scope, Func<int, T> make, CancellationToken cancellationToken)
    {
        var added = await records.AddNextAsync(asker.Tenant, kind, scope, make, cancellationToken);
        return (added.Body, new RecordStep(scope, added.Key.Id, added.Version, null));
    }

    /// <summary>Takes a record out.</summary>
    /// <returns>What it was and the step back; <see langword="null"/> when it is not there.</returns>
    public async Task<(T Before, RecordStep Step)?> RemoveAsync(Asker asker, string scope, string id, CancellationToken cancellationToken) =>
        await records.RemoveAsync<T>(asker.Tenant, Key(scope, id), cancellationToken) is { } before
            ? (before.Body, new RecordStep(scope, id, 0, ProductJson.Serialize(before.Body))) : null;

    /// <summary>Keeps the way back from some steps.</summary>
    /// <returns>Takes them back.</returns>
    public Task<UndoId> OfferAsync(Asker asker, IReadOnlyList<RecordStep> steps, string what, CancellationToken cancellationToken) =>
        undo.OfferAsync(asker, Kind, new RecordSteps(steps, what), cancellationToken);

    /// <inheritdoc/>
    public async Task<Answer> UndoAsync(Asker asker, string payload, CancellationToken cancellationToken)
    {
        var change = ProductJson.Deserialize<RecordSteps>(payload);
        foreach (var step in change.Steps)
        {
            var now = await records.ReadAsync<T>(asker.Tenant, Key(step.Scope, step.Id), cancellationToken);
            if ((now?.Version ?? 0) != step.Version) return UndoErrors.ChangedSince;
        }

        foreach (var step in change.Steps)
        {
            var isBack = step.Before is { } before
                ? await records.TrySaveAsync(asker.Tenant, Key(step.Scope, step.Id), ProductJson.Deserialize<T>(before), step.Version, cancellationToken)
                : await records.TryRemoveAsync(asker.Tenant, Key(step.Scope, step.Id), step.Version, cancellationToken);
            if (!isBack) return UndoErrors.ChangedSince;
        }

        return new RecordTakenBack(change.What);
    }

    private RecordKey Key(string scope, string id) => new(kind, scope, id);
}
