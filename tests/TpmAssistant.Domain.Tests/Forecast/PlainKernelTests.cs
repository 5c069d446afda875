using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Forecast.Simulation;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Forecast;

/// <summary>Plain networks with their finishes in rooms given on, against the same with a room for each task.</summary>
public class PlainKernelTests
{
    [Theory]
    [InlineData(SpreadForm.Triangular)]
    [InlineData(SpreadForm.Pert)]
    public void Run_RoomsGivenOn_ChangeNothing(SpreadForm form)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var input = Chance(seed) with { Form = form };
            var targets = Enumerable.Range(0, 3).Select(i => new ForecastTarget($"{i}", [.. input.Schedule.Tasks.Where(_ => random.Next(8) == 0).Select(t => t.Ref)])).ToList();
            var network = LaidPlan.Of(input with { Targets = targets }).Network;
            var told = LaidPlan.Of(input with { Targets = [.. targets, .. EachTask(input)] }).Network;
            var iterations = random.Next(1, 700);

            var apart = Simulator.Run(told, iterations, (ulong)seed, withDrivers: true, ForecastInput.OneAfterTheOther);
            var all = Simulator.Run(network, iterations, (ulong)seed, withDrivers: true, ForecastInput.OneAfterTheOther);
            var alone = Simulator.Run(network, iterations, (ulong)seed, withDrivers: false, ForecastInput.OneAfterTheOther);
            var together = Simulator.Run(network, iterations, (ulong)seed, withDrivers: false, (count, work) => Parallel.For(0, count, work));

            Assert.Null(network.Rules);
            Assert.Equal(apart.Criticality, all.Criticality);
            Assert.Equal(apart.Sensitivity, all.Sensitivity);
            Assert.Equal(apart.Samples.Take(network.Targets.Length), all.Samples);
            Assert.Equal(all.Samples, alone.Samples);
            Assert.Equal(all.Samples, together.Samples);
        }
    }

    /// <summary>A correlation that nobody's tasks share leaves the numbers as they are and the plan to <see cref="LinkKernel"/>.</summary>
    [Theory]
    [InlineData(SpreadForm.Triangular, 0)]
    [InlineData(SpreadForm.Pert, 0)]
    [InlineData(SpreadForm.Triangular, .3)]
    [InlineData(SpreadForm.Pert, .3)]
    public void Run_Drivers_AreThoseOfTheIterationsOneByOne(SpreadForm form, double correlation)
    {
        var sensitive = 0;
        for (var seed = 0; seed < 100; seed++)
        {
            var input = Chance(seed) with { Form = form, Correlation = correlation };
            var iterations = new Random(seed).Next(1, 2_000);
            var (network, told) = (LaidPlan.Of(input).Network, LaidPlan.Of(input with { Targets = EachTask(input) }).Network);
            var expected = new SlowDrivers(told, Simulator.Run(told, iterations, (ulong)seed, withDrivers: false, ForecastInput.OneAfterTheOther).Samples);

            var result = Simulator.Run(network, iterations, (ulong)seed, withDrivers: true, ForecastInput.OneAfterTheOther);

            Assert.Equal(correlation == 0, network.Rules is null);
            Assert.Equal(expected.Criticality, result.Criticality);
            for (var task = 0; task < network.Count; task++) Assert.Equal(expected.Sensitivity[task], result.Sensitivity[task], 1e-3);
            sensitive += result.Sensitivity.Count(s => s > .3);
        }

        Assert.True(sensitive > 100, "Nothing was put to the test.");
    }

    private static List<ForecastTarget> EachTask(ForecastInput input) => [.. input.Schedule.Tasks.Select(t => new ForecastTarget($"alone {t.Ref.Id}", [t.Ref]))];

    private static ForecastInput Chance(int seed)
    {
        var plan = ChanceNetworks.Plain(seed, 60);
        return new()
        {
            Schedule = plan with
            {
                Tasks = [.. plan.Tasks.Select(t => t with { Schedule = t.Schedule! with { ConstraintDate = null } })],
                Links = [.. plan.Links.Select(l => new TaskDependency(l.Predecessor, l.Successor)).Distinct()],
            },
        };
    }
}
