using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Planning;

/// <summary>What more work does to the dates: the engine plays the project through without and with it, from the same random numbers.</summary>
/// <param name="Before">The forecast without it.</param>
/// <param name="After">The forecast with it.</param>
public sealed record ScopeImpact(ProjectForecast Before, ProjectForecast After)
{
    private static readonly ItemRef Added = new(SourceKinds.Project, "change");

    /// <summary>
    /// Adds a task of that length before the milestone or the finish. Done by the people who hold the date it waits for the last open work on the way there; done by others
    /// it can begin today.
    /// </summary>
    public static ScopeImpact Of(Snapshot now, IReadOnlyList<Snapshot> past, ScopeChange change, ForecastSettings settings)
    {
        var outlook = ScheduleOutlooks.Of(now);
        var milestone = now.Project.Milestones.FirstOrDefault(m => m.Key == change.Milestone);
        var chain = milestone is null ? outlook.Path : outlook.Milestones.FirstOrDefault(m => m.Milestone.Key == milestone.Key)?.Chain ?? [];
        var last = chain.LastOrDefault(t => outlook.Tasks.TryGetValue(t.Task, out var task) && task.IsWork);
        // The milestone's own item waits for the work; a finish without one simply comes later.
        var waiting = milestone?.Tasks.Where(t => outlook.Tasks.TryGetValue(t, out var task) && task.IsOpen && task.Means(LabelMeaning.Milestone)).ToList()
            ?? [.. outlook.Path.Where(t => outlook.Tasks[t.Task].Means(LabelMeaning.Milestone)).Select(t => t.Task).TakeLast(1)];
        var links = waiting.Select(w => new TaskDependency(Added, w, Origin: Origin.Entered)).ToList();
        if (change.OnThePath && last is not null && !waiting.Contains(last.Task)) links.Add(new(last.Task, Added, Origin: Origin.Entered));
        var changed = now with
        {
            Tasks = [.. now.Tasks, new ProjectTask { Ref = Added, Title = change.Request }],
            Dependencies = [.. now.Dependencies, .. links],
            Project = now.Project with { Estimates = [.. now.Project.Estimates, new TaskEstimate(Added, change.Days[0], change.Days[1], change.Days[2], Origin.Entered)] },
        };
        return new(ProjectForecaster.Forecast(now, past, settings), ProjectForecaster.Forecast(changed, past, settings));
    }
}
