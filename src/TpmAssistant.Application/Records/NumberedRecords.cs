using System.Globalization;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Records;

/// <summary>Records that people call by a number: the next one is counted anew where somebody else took it meanwhile.</summary>
public static class NumberedRecords
{
    /// <summary>The id of a number, as in <c>7</c>.</summary>
    public static string IdOf(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Stores a new record under the next number of its kind and scope.</summary>
    /// <param name="records">Where they are kept.</param>
    /// <param name="tenant">Whose they are.</param>
    /// <param name="kind">The kind of record.</param>
    /// <param name="scope">What it belongs to.</param>
    /// <param name="make">Given the number and what stands, the record; <see langword="null"/> to store none. It may be asked more than once.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What was stored; <see langword="null"/> where nothing was to be.</returns>
    public static Task<Record<T>?> AddNextAsync<T>(
        this IRecordStore records, TenantId tenant, string kind, string scope, Func<int, IReadOnlyList<Record<T>>, T?> make, CancellationToken cancellationToken)
        where T : class => Contested.SettleAsync<Record<T>?>("kept taking the next number", async () =>
    {
        var there = await records.ListAsync<T>(tenant, kind, scope, cancellationToken);
        var number = Math.Max(there.Count, there.Max(NumberOf) ?? 0) + 1;
        if (make(number, there) is not { } body) return (true, null);
        var key = new RecordKey(kind, scope, IdOf(number));
        return (await records.TrySaveAsync(tenant, key, body, 0, cancellationToken), new Record<T>(key, 1, body));
    });

    /// <summary>Stores a new record under the next number of its kind and scope.</summary>
    public static async Task<Record<T>> AddNextAsync<T>(
        this IRecordStore records, TenantId tenant, string kind, string scope, Func<int, T> make, CancellationToken cancellationToken)
        where T : class => (await records.AddNextAsync<T>(tenant, kind, scope, (number, _) => make(number), cancellationToken))!;

    private static int? NumberOf<T>(Record<T> record) =>
        int.TryParse(record.Key.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
