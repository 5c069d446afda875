using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Schedule;

/// <summary>Shows what waits for what in a project, and proposes what nobody has written down.</summary>
public sealed class ListDependencies(ProjectViewer viewer)
{
    /// <summary>Looks through what the asker can read now.</summary>
    /// <returns>A <see cref="DependenciesAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, CancellationToken cancellationToken)
    {
        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        return result.TryGet(out var view, out var instead) ? await RunAsync(asker, view, cancellationToken) : instead;
    }

    internal async Task<Answer> RunAsync(Asker asker, ProjectView view, CancellationToken cancellationToken)
    {
        var now = view.Now;
        if (ScheduleSight.IsClient(now.Project, asker)) return ScheduleSight.NotForClients;
        var notes = await viewer.NotesAsync(asker, now.Tasks.Where(t => t is { State: TaskState.NotStarted, ChecklistTotal: > 0 }).OrderBy(t => t.Due ?? DateOnly.MaxValue), cancellationToken);
        return new DependenciesAnswer(
            now.Project, now.StatusDate, LinkBook.Of(now), LinkProposals.Find(now, notes), now.Tasks.DistinctBy(t => t.Ref).ToDictionary(t => t.Ref),
            ScheduleSight.MayEdit(now.Project, asker), now.Coverage);
    }
}
