using System.Runtime.CompilerServices;
using TpmAssistant.Domain.Forecast.Simulation;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Forecast;

/// <summary>
/// Forecasts a finish by playing the plan through many times, each time with durations drawn from their spreads (R. M. Van Slyke: Monte Carlo methods and the PERT problem,
/// 1963). Criticality is the share of the iterations in which a task lay on the chain that set the finish, sensitivity the correlation of its duration with the finish
/// (T. M. Williams: Criticality in stochastic networks, 1992).
/// </summary>
public static class MonteCarlo
{
    /// <summary>Simulates. The result depends on the input alone: plan, spreads, iterations and seed.</summary>
    public static ForecastResult Simulate(ForecastInput input) => Simulate(input, LaidPlan.Of(input));

    /// <summary>The same of a plan that is laid out already.</summary>
    internal static ForecastResult Simulate(ForecastInput input, LaidPlan plan)
    {
        var iterations = Math.Clamp(input.Iterations, 1, ForecastInput.MostIterations);
        var result = Simulator.Run(plan.Network, iterations, input.Seed, input.WithDrivers, input.Run);
        return new()
        {
            Finish = new(result.Samples[0], plan.Scale),
            Targets = plan.Keys.Select((key, i) => (key, i)).ToDictionary(k => k.key, k => new FinishDistribution(result.Samples[k.i + 1], plan.Scale), StringComparer.Ordinal),
            Influences = input.WithDrivers ? Influences(plan, result) : [],
            Basis = plan.Spreads.Basis,
            Iterations = iterations,
            Seed = input.Seed,
            Problems = plan.Problems,
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static List<TaskInfluence> Influences(LaidPlan plan, SimulationResult result)
    {
        var found = new List<TaskInfluence>(result.Criticality.Length);
        for (var i = 0; i < result.Criticality.Length; i++)
        {
            if (plan.OpenTask(i) is { } task) found.Add(new(task, result.Criticality[i], result.Sensitivity[i], plan.Spreads.Widths[i]));
        }

        found.Sort(Compare);
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Compare(TaskInfluence a, TaskInfluence b)
    {
        var order = (b.Criticality * b.Spread).CompareTo(a.Criticality * a.Spread);
        if (order == 0) order = b.Sensitivity.CompareTo(a.Sensitivity);
        return order != 0 ? order : TaskOrder.CompareRefs(a.Task, b.Task);
    }
}
