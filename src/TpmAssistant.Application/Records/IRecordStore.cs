using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Records;

/// <summary>Small records of the product's own that are read by name or listed by what they belong to.</summary>
public interface IRecordStore
{
    /// <summary>The record of a name; null when there is none.</summary>
    ValueTask<Record<T>?> ReadAsync<T>(TenantId tenant, RecordKey key, CancellationToken cancellationToken);

    /// <summary>All of a kind in the order in which they were first stored; those of one scope, or of every scope when it is null.</summary>
    ValueTask<IReadOnlyList<Record<T>>> ListAsync<T>(TenantId tenant, string kind, string? scope, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a record that was read at a version, 0 for a new one. False when somebody stored or removed it since; then nothing changes, and the
    /// caller reads again.
    /// </summary>
    Task<bool> TrySaveAsync<T>(TenantId tenant, RecordKey key, T body, long version, CancellationToken cancellationToken);

    /// <summary>Removes a record that was read at a version. False when somebody stored or removed it since.</summary>
    Task<bool> TryRemoveAsync(TenantId tenant, RecordKey key, long version, CancellationToken cancellationToken);
}
