using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Testing;

/// <summary>Project rows in memory.</summary>
public sealed class InMemoryProjectStore(params Project[] projects) : IProjectStore
{
    private readonly Dictionary<(TenantId, ProjectId), ProjectRow> _rows = projects.ToDictionary(p => (p.Tenant, p.Id), p => new ProjectRow(1, p));
    private readonly Lock _lock = new();
    private long _newest = 1;

    /// <summary>What somebody else does in the moment before the next write, once.</summary>
    public Func<IProjectStore, Task>? Meanwhile { get; set; }

    public ValueTask<IReadOnlyList<Project>> ListAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        lock (_lock)
            return ValueTask.FromResult<IReadOnlyList<Project>>([.. _rows.Values.Select(r => r.Project).Where(p => p.Tenant == tenant).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Id.Value, StringComparer.Ordinal)]);
    }

    public ValueTask<ProjectRow?> FindAsync(TenantId tenant, ProjectId id, CancellationToken cancellationToken)
    {
        lock (_lock) return ValueTask.FromResult(_rows.GetValueOrDefault((tenant, id)));
    }

    public async Task<bool> TrySaveAsync(Project project, long version, CancellationToken cancellationToken)
    {
        if (Meanwhile is { } act)
        {
            Meanwhile = null;
            await act(this);
        }

        lock (_lock)
        {
            if (VersionOf(project.Tenant, project.Id) != version) return false;
            _rows[(project.Tenant, project.Id)] = new(++_newest, project);
            return true;
        }
    }

    public Task<bool> TryRemoveAsync(TenantId tenant, ProjectId id, long version, CancellationToken cancellationToken)
    {
        lock (_lock) return Task.FromResult(version > 0 && VersionOf(tenant, id) == version && _rows.Remove((tenant, id)));
    }

    private long VersionOf(TenantId tenant, ProjectId id) => _rows.TryGetValue((tenant, id), out var row) ? row.Version : 0;
}

/// <summary>Snapshots in memory.</summary>
public sealed class InMemorySnapshotStore : ISnapshotStore
{
    private readonly List<(TenantId Tenant, Snapshot Snapshot)> _rows = [];

    public Task SaveAsync(TenantId tenant, Snapshot snapshot, CancellationToken cancellationToken)
    {
        _rows.RemoveAll(r => r.Tenant == tenant && r.Snapshot.Project.Id == snapshot.Project.Id
            && r.Snapshot.Reader == snapshot.Reader && r.Snapshot.StatusDate == snapshot.StatusDate);
        _rows.Add((tenant, snapshot));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Snapshot>> ListAsync(
        TenantId tenant, ProjectId project, PersonId reader, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Snapshot>>(
        [
            .. _rows.Where(r => r.Tenant == tenant && r.Snapshot.Project.Id == project && r.Snapshot.StatusDate >= from && r.Snapshot.StatusDate <= to)
                .Select(r => r.Snapshot).OrderBy(s => s.StatusDate).ThenByDescending(s => s.Reader == reader)
                .DistinctBy(s => s.StatusDate),
        ]);
}
