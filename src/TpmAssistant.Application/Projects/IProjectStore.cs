using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Projects;

/// <summary>The product's own project rows, each with a version that must be the one last read.</summary>
public interface IProjectStore
{
    /// <summary>All rows of a tenant, by name.</summary>
    ValueTask<IReadOnlyList<Project>> ListAsync(TenantId tenant, CancellationToken cancellationToken);

    /// <summary>One row with its version; <see langword="null"/> when there is none.</summary>
    ValueTask<ProjectRow?> FindAsync(TenantId tenant, ProjectId id, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a row that was read at a version, 0 for a new one. False when somebody wrote or removed it since; then nothing changes, and the caller
    /// reads again, as <see cref="ProjectChanges"/> does.
    /// </summary>
    Task<bool> TrySaveAsync(Project project, long version, CancellationToken cancellationToken);

    /// <summary>Takes a row out that was read at a version. False when somebody wrote or removed it since.</summary>
    Task<bool> TryRemoveAsync(TenantId tenant, ProjectId id, long version, CancellationToken cancellationToken);
}
