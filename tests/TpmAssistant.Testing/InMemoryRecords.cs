using TpmAssistant.Application.Records;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Testing;

/// <summary>Records in memory, kept as the JSON that a database would keep.</summary>
public sealed class InMemoryRecords : IRecordStore
{
    private readonly OrderedDictionary<(TenantId, RecordKey), (long Version, string Body)> _rows = [];
    private readonly Lock _lock = new();

    public ValueTask<Record<T>?> ReadAsync<T>(TenantId tenant, RecordKey key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return ValueTask.FromResult(_rows.TryGetValue((tenant, key), out var row)
                ? new Record<T>(key, row.Version, ProductJson.Deserialize<T>(row.Body)) : null);
        }
    }

    public ValueTask<IReadOnlyList<Record<T>>> ListAsync<T>(TenantId tenant, string kind, string? scope, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return ValueTask.FromResult<IReadOnlyList<Record<T>>>(
            [
                .. _rows.Where(row => row.Key.Item1 == tenant && row.Key.Item2.Kind == kind && (scope is null || row.Key.Item2.Scope == scope))
                    .Select(row => new Record<T>(row.Key.Item2, row.Value.Version, ProductJson.Deserialize<T>(row.Value.Body))),
            ]);
        }
    }

    public Task<bool> TrySaveAsync<T>(TenantId tenant, RecordKey key, T body, long version, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (VersionOf(tenant, key) != version)
                return Task.FromResult(false);
            _rows[(tenant, key)] = (version + 1, ProductJson.Serialize(body));
            return Task.FromResult(true);
        }
    }

    public Task<bool> TryRemoveAsync(TenantId tenant, RecordKey key, long version, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(version > 0 && VersionOf(tenant, key) == version && _rows.Remove((tenant, key)));
    }

    private long VersionOf(TenantId tenant, RecordKey key) => _rows.TryGetValue((tenant, key), out var row) ? row.Version : 0;
}
