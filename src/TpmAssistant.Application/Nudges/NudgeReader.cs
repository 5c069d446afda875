using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Improvement;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Nudges;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Nudges;

/// <summary>All that stands for a person, and what was and was not read for it.</summary>
/// <param name="Reading">What stands.</param>
/// <param name="Coverage">What was and was not read.</param>
internal sealed record NudgeLook(NudgeReading Reading, Coverage Coverage)
{
    /// <summary>Whether nothing could be read because the person has not signed in.</summary>
    public bool NeedsSignIn => Coverage.Sources.Count > 0 && Coverage.Sources.All(s => s.Failure == ReadFailure.NotSignedIn);
}

/// <summary>Looks through a person's projects and their own work, with their rights.</summary>
public sealed class NudgeReader(ProjectFinder finder, ProjectViewer viewer, IPersonalWorkSource work, ExperimentShelf experiments, TimeProvider clock)
{
    internal async Task<NudgeLook> LookAsync(Asker asker, DateOnly since, CancellationToken cancellationToken)
    {
        var (reading, coverage) = await WorkAsync(asker, since, cancellationToken);
        foreach (var project in await finder.OfAsync(asker, cancellationToken))
        {
            var result = await viewer.ViewAsync(asker, project, cancellationToken);
            if (result.View is not { } view)
            {
                coverage = coverage.With(new([new("project", project.Name, 0, null, clock.GetUtcNow(), FailureOf(result.Instead))]));
                continue;
            }

            coverage = coverage.With(view.Now.Coverage);
            var forecast = ProjectForecaster.Forecast(view.Now, view.Past, Cores.Settings);
            reading = reading.With(NudgeScan.OfProject(view.Context, forecast, asker.Person, since));
            if (project.Owner == asker.Person) reading = reading.With(ExperimentNudges.Of(view.Now, await experiments.ReadAsync(asker, project.Id, cancellationToken), since));
        }

        return new NudgeLook(reading, coverage);
    }

    /// <summary>Due today, and what fell due since the last look.</summary>
    private async Task<(NudgeReading Reading, Coverage Coverage)> WorkAsync(Asker asker, DateOnly since, CancellationToken cancellationToken)
    {
        var personal = await work.ReadAsync(asker, cancellationToken);
        var plans = (await finder.OfAsync(asker, cancellationToken)).SelectMany(p => p.Sources.Select(s => (s.ExternalId, Project: p)))
            .DistinctBy(p => p.ExternalId).ToDictionary(p => p.ExternalId, p => p.Project, StringComparer.Ordinal);
        IEnumerable<OwnTask> mine =
        [
            .. personal.Planner.Select(t => plans.GetValueOrDefault(t.PlanId) is { } project ? new OwnTask(t.Task, project.Id, project.Name) : new OwnTask(t.Task, null, "")),
            .. personal.ToDo.Select(t => new OwnTask(t, null, "")),
        ];
        var reading = NudgeScan.OfWork(mine, asker.Today(clock), since);
        var isWhole = personal.Coverage.Sources.All(s => s.Failure == ReadFailure.None);
        return (isWhole ? reading : reading with { Looked = new HashSet<NudgeScope>() }, personal.Coverage);
    }

    private static ReadFailure FailureOf(Answer? instead) => instead switch
    {
        SignInNeeded => ReadFailure.NotSignedIn,
        Refusal { Code: "cannot-read" } => ReadFailure.Forbidden,
        _ => ReadFailure.Unavailable,
    };
}
