using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Storage.Conversations;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage.Projects;

/// <summary>
/// Project rows as documents. Those of a tenant are kept parsed in memory as long as its newest revision stands, so that a turn which
/// needs their names pays for one small look-up.
/// </summary>
internal sealed class ProjectStore(SqliteDatabase database) : IProjectStore
{
    private const int Tenants = 256;

    private const string NewestRevision = "SELECT max(revision) FROM projects WHERE tenant_id = @tenant";

    private const string Upsert = """
        INSERT INTO projects (tenant_id, id, revision, document)
        VALUES (@tenant, @id, (SELECT coalesce(max(revision), 0) + 1 FROM projects WHERE tenant_id = @tenant), @document)
        ON CONFLICT (tenant_id, id) DO UPDATE SET revision = excluded.revision, document = excluded.document
        """;

    private const string Delete = "DELETE FROM projects WHERE tenant_id = @tenant AND id = @id";

    private const string Move = """
        UPDATE projects SET revision = @revision
        WHERE tenant_id = @tenant AND id = (SELECT id FROM projects WHERE tenant_id = @tenant ORDER BY revision DESC LIMIT 1)
        """;

    private readonly BoundedCache<TenantId, (long Revision, IReadOnlyList<Project> Projects)> _known = new(Tenants);

    public ValueTask<IReadOnlyList<Project>> ListAsync(TenantId tenant, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.Read(tenant.Value, session =>
        {
            var newest = (long?)session.ScalarPrepared(NewestRevision) ?? 0;
            if (_known.TryGet(tenant, out var known) && known.Revision == newest) return known.Projects;

            var rows = session.Query<(long Revision, byte[] Document)>(
                "SELECT revision, document FROM projects WHERE tenant_id = @tenant", new { });
            IReadOnlyList<Project> projects =
            [
                .. rows.Select(r => ProductJson.Deserialize<Project>(r.Document))
                    .OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Id.Value, StringComparer.Ordinal),
            ];
            _known.Set(tenant, (rows.Count == 0 ? 0 : rows.Max(r => r.Revision), projects));
            return projects;
        }));

    public Task SaveAsync(Project project, CancellationToken cancellationToken)
    {
        var document = ProductJson.SerializeToUtf8(project);
        return database.WriteAsync(
            project.Tenant.Value, s => s.ExecutePrepared(Upsert, project.Id.Value, document), cancellationToken);
    }

    public async Task RemoveAsync(TenantId tenant, ProjectId id, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            tenant.Value,
            s =>
            {
                var newest = (long?)s.ScalarPrepared(NewestRevision) ?? 0;
                s.ExecutePrepared(Delete, id.Value);
                // Whoever has the rows in memory sees by the newest revision that they are not the same.
                return s.ExecutePrepared(Move, newest + 1);
            },
            cancellationToken);
        _known.Set(tenant, (-1, []));
    }
}
