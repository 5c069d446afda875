using System.Globalization;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Storage.Conversations;
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
        SELECT reader_id, status_date, taken_at, length, document FROM (
            SELECT reader_id, status_date, taken_at, length, document,
                row_number() OVER (PARTITION BY status_date ORDER BY reader_id = @reader DESC, taken_at DESC) AS rank
            FROM snapshots WHERE tenant_id = @tenant AND project_id = @project AND status_date BETWEEN @from AND @to)
        WHERE rank = 1 ORDER BY status_date
        """;

    /// <summary>Two projects' eight weeks of days: unpacking a thousand tasks costs milliseconds each time, and the past does not change.</summary>
    private readonly BoundedCache<(TenantId, ProjectId, string Reader, string Day, long Taken), Snapshot> _unpacked = new(64);

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
        TenantId tenant, ProjectId project, PersonId reader, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var rows = database.Read(tenant.Value, s => s.Query<(string Reader, string Day, long Taken, long Length, byte[] Document)>(
            Select, new { project = project.Value, reader = reader.Value, from = Day(from), to = Day(to) }));
        return Task.FromResult<IReadOnlyList<Snapshot>>([.. rows.Select(Unpacked)]);

        Snapshot Unpacked((string Reader, string Day, long Taken, long Length, byte[] Document) row)
        {
            var key = (tenant, project, row.Reader, row.Day, row.Taken);
            if (_unpacked.TryGet(key, out var known)) return known;
            var snapshot = PackedSnapshot.Unpack((int)row.Length, row.Document);
            _unpacked.Set(key, snapshot);
            return snapshot;
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
