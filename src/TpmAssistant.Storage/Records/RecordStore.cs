using TpmAssistant.Application.Records;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage.Records;

/// <summary>Records as documents, each with a version that must be the one last read.</summary>
internal sealed class RecordStore(SqliteDatabase database) : IRecordStore
{
    private const string Select = """
        SELECT scope AS Scope, id AS Id, version AS Version, body AS Body FROM records
        WHERE tenant_id = @tenant AND kind = @kind AND (@scope IS NULL OR scope = @scope) AND (@id IS NULL OR id = @id) ORDER BY rowid
        """;

    private const string Insert = """
        INSERT INTO records (tenant_id, kind, scope, id, version, body) VALUES (@tenant, @kind, @scope, @id, 1, @body) ON CONFLICT DO NOTHING
        """;

    private const string Update = """
        UPDATE records SET version = version + 1, body = @body
        WHERE tenant_id = @tenant AND kind = @kind AND scope = @scope AND id = @id AND version = @version
        """;

    private const string Delete = """
        DELETE FROM records WHERE tenant_id = @tenant AND kind = @kind AND scope = @scope AND id = @id AND version = @version
        """;

    public ValueTask<Record<T>?> ReadAsync<T>(TenantId tenant, RecordKey key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Read<T>(tenant, key.Kind, key.Scope, key.Id).SingleOrDefault());

    public ValueTask<IReadOnlyList<Record<T>>> ListAsync<T>(TenantId tenant, string kind, string? scope, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Read<T>(tenant, kind, scope, id: null));

    public Task<bool> TrySaveAsync<T>(TenantId tenant, RecordKey key, T body, long version, CancellationToken cancellationToken)
    {
        var document = ProductJson.SerializeToUtf8(body);
        return database.WriteAsync(
            tenant.Value,
            s => (version == 0
                ? s.ExecutePrepared(Insert, key.Kind, key.Scope, key.Id, document)
                : s.ExecutePrepared(Update, document, key.Kind, key.Scope, key.Id, version)) == 1,
            cancellationToken);
    }

    public Task<bool> TryRemoveAsync(TenantId tenant, RecordKey key, long version, CancellationToken cancellationToken) => database.WriteAsync(
        tenant.Value, s => s.ExecutePrepared(Delete, key.Kind, key.Scope, key.Id, version) == 1, cancellationToken);

    private IReadOnlyList<Record<T>> Read<T>(TenantId tenant, string kind, string? scope, string? id) =>
    [
        .. database.Read(tenant.Value, s => s.Query<Row>(Select, new { kind, scope, id }))
            .Select(row => new Record<T>(new(kind, row.Scope, row.Id), row.Version, ProductJson.Deserialize<T>(row.Body))),
    ];

    private sealed record Row(string Scope, string Id, long Version, byte[] Body);
}
