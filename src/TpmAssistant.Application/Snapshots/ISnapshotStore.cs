using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Snapshots;

/// <summary>Past snapshots.</summary>
public interface ISnapshotStore
{
    /// <summary>Keeps a snapshot; one a project, reader and status date (the latest of the day holds).</summary>
    Task SaveAsync(TenantId tenant, Snapshot snapshot, CancellationToken cancellationToken);

    /// <summary>The snapshots of a project from one day to another, both included, oldest first, at most one a status date (the asker's own before others').</summary>
    Task<IReadOnlyList<Snapshot>> ListAsync(
        TenantId tenant, ProjectId project, PersonId reader, DateOnly from, DateOnly to, CancellationToken cancellationToken);
}
