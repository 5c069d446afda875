using TpmAssistant.Domain.Forecast.Simulation;

namespace TpmAssistant.Domain.Forecast;

/// <summary>
/// Forecasts a finish by playing the plan through many times, each time with durations drawn from their spreads (R. M. Van Slyke: Monte Carlo methods and the PERT problem,
/// 1963). Criticality is the share of the iterations in which a task lay on the chain that set the finish, sensitivity the correlation of its duration with the finish
/// (T. M. Williams: Criticality in stochastic networks, 1992).
/// </summary>
public static class MonteCarlo
{
    /// <summary>Simulates. The result depends on the input alone: plan, spreads, iterations and seed.</summary>
    public static ForecastResult Simulate(ForecastInput input)
    {
        var builder = new NetworkBuilder(input);
        var iterations = Math.Clamp(input.Iterations, 1, ForecastInput.MostIterations);
        var result = Simulator.Run(builder.Network, iterations, input.Seed, input.WithDrivers ? Detail.Criticality | Detail.Sensitivity : Detail.None, input.Run);
        return new()
        {
            Finish = new(result.Samples[0], builder.Scale),
            Targets = builder.Keys.Select((key, i) => (key, i)).ToDictionary(k => k.key, k => new FinishDistribution(result.Samples[k.i + 1], builder.Scale), StringComparer.Ordinal),
            Influences = input.WithDrivers ? Influences(builder, result) : [],
            Basis = builder.Basis,
            Iterations = iterations,
            Seed = input.Seed,
            Problems = builder.Problems,
        };
    }

    private static List<TaskInfluence> Influences(NetworkBuilder builder, SimulationResult result) =>
    [
        .. builder.Order.Select((node, i) => (node, i)).Where(n => n.node.IsTask && !n.node.IsDone)
            .Select(n => new TaskInfluence(n.node.Task.Ref, result.Criticality[n.i], result.Sensitivity[n.i], builder.WidthOf(n.i)))
            .OrderByDescending(t => t.Criticality * t.Spread).ThenByDescending(t => t.Sensitivity).ThenBy(t => t.Task.Id, StringComparer.Ordinal),
    ];
}
