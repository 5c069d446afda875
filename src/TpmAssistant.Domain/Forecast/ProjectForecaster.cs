using TpmAssistant.Domain.Forecast.Simulation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Forecast;

/// <summary>How a project's forecast is simulated.</summary>
/// <param name="Iterations">How often the plan is played through. Default 10,000.</param>
/// <param name="Seed">What the random numbers begin from. Default 1.</param>
/// <param name="Run">How the parts of the work are run; one after the other by default.</param>
/// <param name="WithDrivers">Whether to find out what moves the date too, which takes about as long again. Default yes.</param>
public sealed record ForecastSettings(int Iterations = 10_000, ulong Seed = 1, RunShares? Run = null, bool WithDrivers = true);

/// <summary>Forecasts when a project finishes: from its network where links are known, else from its flow.</summary>
public static class ProjectForecaster
{
    /// <summary>
    /// The rank correlation assumed between tasks of one person: somebody who is held up, or quick, is so in more than one task. Advice lies at 0.2 to 0.3 where nothing is
    /// measured (S. A. Book: Why correlation matters in cost estimating, 1999).
    /// </summary>
    public const double Correlation = .3;

    /// <summary>Forecasts a project as it was read.</summary>
    /// <param name="now">The project now.</param>
    /// <param name="past">Earlier snapshots, oldest first.</param>
    /// <param name="settings">Iterations and seed.</param>
    public static ProjectForecast Forecast(Snapshot now, IReadOnlyList<Snapshot> past, ForecastSettings? settings = null) =>
        Forecast(now, SnapshotSchedule.Of(now), EstimateHistory.Of(now, past), settings ?? new());

    internal static ProjectForecast Forecast(Snapshot now, SnapshotPlan plan, EstimateHistory? history, ForecastSettings settings)
    {
        var empty = new ProjectForecast
        {
            Method = ForecastMethod.None, StatusDate = now.StatusDate, Promised = now.Project.TargetFinish ?? now.Project.Baseline?.Finish, Plan = plan,
            Flow = FlowForecast.Of(now, settings.Seed),
        };
        var hasWork = now.Tasks.Any(t => t.IsOpen && t.IsWork);
        if (hasWork && (plan.HasLinks || plan.Lengths.Values.Any(l => l.Basis == DurationBasis.Plan))) return OfNetwork(now, empty, Input(now, plan, history, settings));
        return hasWork && empty.Flow is { } flow ? OfFlow(empty, flow) : empty;
    }

    /// <summary>What a project's network is simulated from.</summary>
    internal static ForecastInput Input(Snapshot now, SnapshotPlan plan, EstimateHistory? history, ForecastSettings settings) => new()
    {
        Schedule = plan.Input,
        Spreads = Given(now.Project, plan),
        History = history,
        People = now.Tasks.Where(t => t.IsOpen && t.Assignees.Count > 0).DistinctBy(t => t.Ref)
            .ToDictionary(t => t.Ref, t => t.Assignees.Select(p => p.Id).MinBy(p => p.Value, StringComparer.Ordinal)),
        Correlation = Correlation,
        Targets = [.. Open(now.Project).Select(m => new ForecastTarget(m.Key, m.Tasks))],
        Iterations = settings.Iterations,
        Seed = settings.Seed,
        Run = settings.Run ?? ForecastInput.OneAfterTheOther,
        WithDrivers = settings.WithDrivers,
    };

    private static IEnumerable<Milestone> Open(Project project) => project.Milestones.Where(m => m.Reached is null).DistinctBy(m => m.Key);

    /// <summary>Three points of the product's own estimates that somebody stands behind, for what is left of each task.</summary>
    private static Dictionary<ItemRef, DurationSpread> Given(Project project, SnapshotPlan plan)
    {
        var spreads = new Dictionary<ItemRef, DurationSpread>();
        foreach (var estimate in project.Estimates.Where(e => e.Origin != Origin.Proposed))
        {
            if (!plan.Lengths.TryGetValue(estimate.Task, out var length) || length.Minutes <= 0) continue;
            var left = plan.MinutesPerDay * Math.Clamp(length.RemainingMinutes / length.Minutes, 0, 1000);
            spreads.TryAdd(estimate.Task, new(estimate.Optimistic * left, estimate.MostLikely * left, estimate.Pessimistic * left));
        }

        return spreads;
    }

    private static ProjectForecast OfNetwork(Snapshot now, ProjectForecast empty, ForecastInput input)
    {
        // One network for both: laying it out is most of what a plan of many tasks costs beside the simulation.
        var network = new ScheduleNetwork(input.Schedule);
        var planned = CriticalPath.FinishOf(network);
        var result = MonteCarlo.Simulate(input, new NetworkBuilder(input, network).Lay());
        return empty with
        {
            Method = ForecastMethod.Network,
            Simulation = result,
            Planned = Day(planned),
            Days = [.. result.Finish.At([.. ProjectForecast.Shares]).Select(Day)],
            ChanceOfPromise = empty.Promised is { } day ? result.Finish.ChanceBy(day) : null,
            Milestones =
            [
                .. Open(now.Project).Where(m => result.Targets.ContainsKey(m.Key)).Select(m => Of(m, result.Targets[m.Key], now))
                    .OrderBy(m => m.P50).ThenBy(m => m.Milestone.Key, StringComparer.Ordinal),
            ],
        };
    }

    private static MilestoneForecast Of(Milestone milestone, FinishDistribution finish, Snapshot now)
    {
        var planned = milestone.Planned ?? now.Tasks.Where(t => milestone.Tasks.Contains(t.Ref)).Max(t => t.Due) ?? milestone.Baseline;
        var days = finish.At(.5, .8);
        return new(milestone, planned, Day(days[0]), Day(days[1]), planned is { } day ? finish.ChanceBy(day) : null);
    }

    private static ProjectForecast OfFlow(ProjectForecast empty, FlowForecast flow)
    {
        var days = flow.When(flow.Left, [.. ProjectForecast.Shares]);
        if (days.Any(d => d is null)) return empty;
        return empty with
        {
            Method = ForecastMethod.Flow,
            Days = [.. days.Select(d => d!.Value)],
            ChanceOfPromise = empty.Promised is { } day ? flow.ChanceOf(flow.Left, day) : null,
        };
    }

    private static DateOnly Day(DateTime time) => DateOnly.FromDateTime(time);
}
