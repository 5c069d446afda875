using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Projects;

/// <summary>Moves projects in and out of the product as files.</summary>
public sealed class ProjectTransfer(IProjectStore projects, ISnapshotStore snapshots)
{
    /// <summary>Takes a file into a tenant: the row replaces one of the same id, the snapshots are added to those kept.</summary>
    public async Task<Project> ImportAsync(TenantId tenant, ProjectFile file, CancellationToken cancellationToken)
    {
        var project = file.Project with { Tenant = tenant };
        await projects.SaveAsync(project, cancellationToken);
        foreach (var snapshot in file.Snapshots)
            await snapshots.SaveAsync(tenant, snapshot with { Project = snapshot.Project with { Tenant = tenant } }, cancellationToken);
        return project;
    }

    /// <summary>Writes a project with the snapshots that a reader may see; <see langword="null"/> when there is none of that id.</summary>
    public async Task<ProjectFile?> ExportAsync(
        TenantId tenant, ProjectId id, PersonId reader, CancellationToken cancellationToken)
    {
        var project = (await projects.ListAsync(tenant, cancellationToken)).FirstOrDefault(p => p.Id == id);
        return project is null ? null
            : new ProjectFile(project, await snapshots.ListAsync(tenant, id, reader, DateOnly.MinValue, cancellationToken));
    }
}
