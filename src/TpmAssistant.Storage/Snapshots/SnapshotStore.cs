using System.Globalization;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage.Snapshots;

internal sealed class SnapshotStore(SqliteDatabase database) : ISnapshotStore
{
    private const string Upsert = """
        INSERT INTO snapshots (tenant_id, project_id, reader_id, status_date, taken_at, length, document)
        VALUES (@tenant, @project, @reader, @day, @taken, @length, @document)
        ON CONFLICT (tenant_id, project_id, status_date, reader_id) DO UPDATE
        SET taken_at = excluded.taken_at, length = excluded.length, document = excluded.document
        WHERE excluded.taken_at >= snapshots.taken_at
        """;

    private const string Select = """
        SELECT length, document FROM (
            SELECT length, document, status_date,
                row_number() OVER (PARTITION BY status_date ORDER BY reader_id = @reader DESC, taken_at DESC) AS rank
            FROM snapshots WHERE tenant_id = @tenant AND project_id = @project AND status_date >= @from)
        WHERE rank = 1 ORDER BY status_date
        """;

    public Task SaveAsync(TenantId tenant, Snapshot snapshot, CancellationToken cancellationToken)
    {
        var (length, document) = PackedSnapshot.Pack(snapshot);
        return database.WriteAsync(
            tenant.Value,
            s => s.ExecutePrepared(
                Upsert, snapshot.Project.Id.Value, snapshot.Reader.Value, Day(snapshot.StatusDate), snapshot.TakenAt.UtcTicks,
                (long)length, document),
            cancellationToken);
    }

    public Task<IReadOnlyList<Snapshot>> ListAsync(
        TenantId tenant, ProjectId project, PersonId reader, DateOnly from, CancellationToken cancellationToken)
    {
        var rows = database.Read(tenant.Value, s => s.Query<(long Length, byte[] Document)>(
            Select, new { project = project.Value, reader = reader.Value, from = Day(from) }));
        return Task.FromResult<IReadOnlyList<Snapshot>>([.. rows.Select(r => PackedSnapshot.Unpack((int)r.Length, r.Document))]);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
