using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Records;

/// <summary>Changes of records, so that nothing that somebody else stored meanwhile is lost.</summary>
public static class RecordChanges
{
    private const string Outrun = "kept storing the same record";

    /// <summary>Changes a record, reading again where somebody was faster.</summary>
    /// <param name="records">Where it is kept.</param>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="key">Its name.</param>
    /// <param name="act">Given what stands, or <see langword="null"/> where there is none yet, what shall stand; <see langword="null"/> when it cannot be done now.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What stood and what stands now; <see langword="null"/> when the act says that it cannot be done now.</returns>
    public static Task<(Record<T>? Before, Record<T> After)?> ChangeAsync<T>(
        this IRecordStore records, TenantId tenant, RecordKey key, Func<T?, T?> act, CancellationToken cancellationToken)
        where T : class => Contested.SettleAsync<(Record<T>? Before, Record<T> After)?>(Outrun, async () =>
    {
        var before = await records.ReadAsync<T>(tenant, key, cancellationToken);
        if (act(before?.Body) is not { } after) return (true, null);
        var version = before?.Version ?? 0;
        return (await records.TrySaveAsync(tenant, key, after, version, cancellationToken), (before, new(key, version + 1, after)));
    });

    /// <summary>Stores a record in the place of whatever stands there.</summary>
    /// <returns>What stands now.</returns>
    public static async Task<Record<T>> PutAsync<T>(this IRecordStore records, TenantId tenant, RecordKey key, T body, CancellationToken cancellationToken)
        where T : class => (await records.ChangeAsync<T>(tenant, key, _ => body, cancellationToken))!.Value.After;

    /// <summary>Takes a record out as it stands.</summary>
    /// <returns>What stood there; <see langword="null"/> when there is none.</returns>
    public static Task<Record<T>?> RemoveAsync<T>(this IRecordStore records, TenantId tenant, RecordKey key, CancellationToken cancellationToken)
        where T : class => Contested.SettleAsync(Outrun, async () =>
    {
        var there = await records.ReadAsync<T>(tenant, key, cancellationToken);
        return (there is null || await records.TryRemoveAsync(tenant, key, there.Version, cancellationToken), there);
    });
}
