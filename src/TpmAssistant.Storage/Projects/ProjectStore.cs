using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Storage.Conversations;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage.Projects;

/// <summary>
/// Project rows as documents. Those of a tenant are kept parsed in memory as long as its newest revision stands, so that a turn which
/// needs their names pays for one small look-up. The revision, which no two writes of a tenant share, is also the row's version.
/// </summary>
internal sealed class ProjectStore(SqliteDatabase database) : IProjectStore
{
    private const int Tenants = 256;

    private const string NewestRevision = "SELECT max(revision) FROM projects WHERE tenant_id = @tenant";

    private const string Insert = """
        INSERT INTO projects (tenant_id, id, revision, document)
        VALUES (@tenant, @id, (SELECT coalesce(max(revision), 0) + 1 FROM projects WHERE tenant_id = @tenant), @document)
        ON CONFLICT DO NOTHING
        """;

    private const string Update = """
        UPDATE projects SET revision = (SELECT max(revision) + 1 FROM projects WHERE tenant_id = @tenant), document = @document
        WHERE tenant_id = @tenant AND id = @id AND revision = @version
        """;

    private const string Delete = "DELETE FROM projects WHERE tenant_id = @tenant AND id = @id AND revision = @version";

    private const string Move = """
        UPDATE projects SET revision = @revision
        WHERE tenant_id = @tenant AND id = (SELECT id FROM projects WHERE tenant_id = @tenant ORDER BY revision DESC LIMIT 1)
        """;

    private readonly BoundedCache<TenantId, Known> _known = new(Tenants);

    public ValueTask<IReadOnlyList<Project>> ListAsync(TenantId tenant, CancellationToken cancellationToken) => ValueTask.FromResult(Read(tenant).Projects);

    public ValueTask<ProjectRow?> FindAsync(TenantId tenant, ProjectId id, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Read(tenant).Rows.FirstOrDefault(r => r.Project.Id == id));

    public Task<bool> TrySaveAsync(Project project, long version, CancellationToken cancellationToken)
    {
        var document = ProductJson.SerializeToUtf8(project);
        return database.WriteAsync(
            project.Tenant.Value,
            s => (version == 0 ? s.ExecutePrepared(Insert, project.Id.Value, document) : s.ExecutePrepared(Update, document, project.Id.Value, version)) == 1,
            cancellationToken);
    }

    public async Task<bool> TryRemoveAsync(TenantId tenant, ProjectId id, long version, CancellationToken cancellationToken)
    {
        var isGone = await database.WriteAsync(
            tenant.Value,
            s =>
            {
                var newest = (long?)s.ScalarPrepared(NewestRevision) ?? 0;
                if (s.ExecutePrepared(Delete, id.Value, version) == 0) return false;
                // Whoever has the rows in memory sees by the newest revision that they are not the same.
                s.ExecutePrepared(Move, newest + 1);
                return true;
            },
            cancellationToken);
        if (isGone) _known.Set(tenant, Known.Nothing);
        return isGone;
    }

    private Known Read(TenantId tenant) => database.Read(tenant.Value, session =>
    {
        var newest = (long?)session.ScalarPrepared(NewestRevision) ?? 0;
        if (_known.TryGet(tenant, out var known) && known.Revision == newest) return known;

        var found = session.Query<(long Revision, byte[] Document)>("SELECT revision, document FROM projects WHERE tenant_id = @tenant", new { });
        var rows = found.Select(r => new ProjectRow(r.Revision, ProductJson.Deserialize<Project>(r.Document)))
            .OrderBy(r => r.Project.Name, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Project.Id.Value, StringComparer.Ordinal).ToList();
        var read = new Known(rows.Count == 0 ? 0 : rows.Max(r => r.Version), rows, [.. rows.Select(r => r.Project)]);
        _known.Set(tenant, read);
        return read;
    });

    private sealed record Known(long Revision, IReadOnlyList<ProjectRow> Rows, IReadOnlyList<Project> Projects)
    {
        public static Known Nothing { get; } = new(-1, [], []);
    }
}
