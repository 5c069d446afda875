using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Testing;

/// <summary>Project rows in memory.</summary>
public sealed class InMemoryProjectStore(params Project[] projects) : IProjectStore
{
    private readonly List<Project> _rows = [.. projects];

    public ValueTask<IReadOnlyList<Project>> ListAsync(TenantId tenant, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Project>>([.. _rows.Where(p => p.Tenant == tenant).OrderBy(p => p.Name, StringComparer.Ordinal)]);

    public Task SaveAsync(Project project, CancellationToken cancellationToken)
    {
        _rows.RemoveAll(p => p.Tenant == project.Tenant && p.Id == project.Id);
        _rows.Add(project);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(TenantId tenant, ProjectId id, CancellationToken cancellationToken)
    {
        _rows.RemoveAll(p => p.Tenant == tenant && p.Id == id);
        return Task.CompletedTask;
    }
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
        TenantId tenant, ProjectId project, PersonId reader, DateOnly from, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Snapshot>>(
        [
            .. _rows.Where(r => r.Tenant == tenant && r.Snapshot.Project.Id == project && r.Snapshot.StatusDate >= from)
                .Select(r => r.Snapshot).OrderBy(s => s.StatusDate).ThenByDescending(s => s.Reader == reader)
                .DistinctBy(s => s.StatusDate),
        ]);
}
