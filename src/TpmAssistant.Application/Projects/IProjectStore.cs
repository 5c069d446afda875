using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Projects;

/// <summary>The product's own project rows.</summary>
public interface IProjectStore
{
    /// <summary>All rows of a tenant, by name.</summary>
    ValueTask<IReadOnlyList<Project>> ListAsync(TenantId tenant, CancellationToken cancellationToken);

    /// <summary>Writes a row, replacing the one with the same id.</summary>
    Task SaveAsync(Project project, CancellationToken cancellationToken);

    /// <summary>Takes a row out; one that is not there is no mistake.</summary>
    Task RemoveAsync(TenantId tenant, ProjectId id, CancellationToken cancellationToken);
}
