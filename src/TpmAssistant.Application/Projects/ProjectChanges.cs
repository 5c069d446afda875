using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Projects;

/// <summary>Changes of project rows, so that nothing that somebody else stored meanwhile is lost.</summary>
public static class ProjectChanges
{
    /// <summary>A try fails only where somebody else's held, so that all of them fail only where something is wrong.</summary>
    private const int Tries = 32;

    /// <summary>Changes a row, reading again where somebody was faster.</summary>
    /// <param name="projects">Where it is kept.</param>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="id">Which.</param>
    /// <param name="act">Given what stands, what shall stand; <see langword="null"/> when it cannot be done now. It may be asked more than once.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What stood and what stands now; <see langword="null"/> when the row is not there or the act says that it cannot be done now.</returns>
    public static async Task<(Project Before, Project After)?> ChangeAsync(
        this IProjectStore projects, TenantId tenant, ProjectId id, Func<Project, Project?> act, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (await projects.FindAsync(tenant, id, cancellationToken) is not { } there || act(there.Project) is not { } after) return null;
            if (await projects.TrySaveAsync(after, there.Version, cancellationToken)) return (there.Project, after);
        }

        throw Outrun();
    }

    /// <summary>Stores a row in the place of whatever stands there, as an import does.</summary>
    public static async Task PutAsync(this IProjectStore projects, Project project, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var there = await projects.FindAsync(project.Tenant, project.Id, cancellationToken);
            if (await projects.TrySaveAsync(project, there?.Version ?? 0, cancellationToken)) return;
        }

        throw Outrun();
    }

    /// <summary>Takes a row out, whoever wrote it last; one that is not there is no mistake.</summary>
    public static async Task RemoveAsync(this IProjectStore projects, TenantId tenant, ProjectId id, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (await projects.FindAsync(tenant, id, cancellationToken) is not { } there) return;
            if (await projects.TryRemoveAsync(tenant, id, there.Version, cancellationToken)) return;
        }

        throw Outrun();
    }

    private static InvalidOperationException Outrun() => new("Somebody else kept storing the same project.");
}
