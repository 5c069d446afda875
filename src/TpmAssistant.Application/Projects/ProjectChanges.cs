using TpmAssistant.Application.Records;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Projects;

/// <summary>Changes of project rows, so that nothing that somebody else stored meanwhile is lost.</summary>
public static class ProjectChanges
{
    private const string Outrun = "kept storing the same project";

    /// <summary>Changes a row, reading again where somebody was faster.</summary>
    /// <param name="projects">Where it is kept.</param>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="id">Which.</param>
    /// <param name="act">Given what stands, what shall stand; <see langword="null"/> when it cannot be done now. It may be asked more than once.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What stood and what stands now; <see langword="null"/> when the row is not there or the act says that it cannot be done now.</returns>
    public static Task<(Project Before, Project After)?> ChangeAsync(
        this IProjectStore projects, TenantId tenant, ProjectId id, Func<Project, Project?> act, CancellationToken cancellationToken) =>
        Contested.SettleAsync<(Project Before, Project After)?>(Outrun, async () =>
        {
            if (await projects.FindAsync(tenant, id, cancellationToken) is not { } there || act(there.Project) is not { } after) return (true, null);
            return (await projects.TrySaveAsync(after, there.Version, cancellationToken), (there.Project, after));
        });

    /// <summary>Stores a row in the place of whatever stands there, as an import does.</summary>
    public static Task PutAsync(this IProjectStore projects, Project project, CancellationToken cancellationToken) => Contested.SettleAsync(Outrun, async () =>
    {
        var there = await projects.FindAsync(project.Tenant, project.Id, cancellationToken);
        return (await projects.TrySaveAsync(project, there?.Version ?? 0, cancellationToken), there);
    });

    /// <summary>Takes a row out, whoever wrote it last; one that is not there is no mistake.</summary>
    public static Task RemoveAsync(this IProjectStore projects, TenantId tenant, ProjectId id, CancellationToken cancellationToken) => Contested.SettleAsync(Outrun, async () =>
    {
        var there = await projects.FindAsync(tenant, id, cancellationToken);
        return (there is null || await projects.TryRemoveAsync(tenant, id, there.Version, cancellationToken), there);
    });
}
