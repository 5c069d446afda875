using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Projects;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Snapshots;

/// <summary>A project was read and kept.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day the reading speaks of.</param>
/// <param name="Coverage">What was and was not read.</param>
/// <param name="Kept">Whether enough could be read to keep it.</param>
public sealed record SnapshotTaken(Project Project, DateOnly StatusDate, Coverage Coverage, bool Kept);

/// <summary>A reading, or why there is none.</summary>
/// <param name="Taken">The reading.</param>
/// <param name="Instead">What a person would be told instead.</param>
public readonly record struct SnapshotResult(SnapshotTaken? Taken, Answer? Instead);

/// <summary>Reads and forecasts a project for its owner without being asked, so that the past has no holes. It does not count as a visit.</summary>
public sealed class TakeSnapshot(ProjectFinder finder, ProjectViewer viewer, ForecastKeeper keeper)
{
    /// <summary>Reads it with the rights of the asker.</summary>
    /// <param name="asker">In whose name: the owner, in their personal chat.</param>
    /// <param name="project">Which.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>What was read, or why nothing was.</returns>
    public async Task<SnapshotResult> RunAsync(Asker asker, ProjectId project, CancellationToken cancellationToken)
    {
        var choice = await finder.FindAsync(asker, project.Value, cancellationToken);
        if (!choice.TryGet(out var found, out var refusal)) return new SnapshotResult(null, refusal);
        var result = await viewer.ViewAsync(asker, found, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return new SnapshotResult(null, instead);
        await keeper.MakeAsync(asker, view, cancellationToken);
        var now = view.Now;
        return new SnapshotResult(
            new SnapshotTaken(now.Project, now.StatusDate, now.Coverage, now.Coverage.Completeness >= now.Project.Tolerances.CoverageFloor), null);
    }
}
