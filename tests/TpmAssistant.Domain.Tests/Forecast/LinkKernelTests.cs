using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Forecast.Simulation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Forecast;

/// <summary>Networks of every kind with their dates in rooms given on, against the same with a room for each task.</summary>
public class LinkKernelTests
{
    [Fact]
    public void Run_FinishesAlone_AreThoseOfAllDetail()
    {
        var (few, direct) = (0, 0);
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var plan = seed % 4 == 0 ? ChanceNetworks.Plain(seed, 60) : ChanceNetworks.Absurd(seed);
            var input = new ForecastInput
            {
                Schedule = plan,
                Form = (SpreadForm)(seed % 2),
                Correlation = .3,
                People = plan.Tasks.Where(_ => random.Next(3) > 0).DistinctBy(t => t.Ref).ToDictionary(t => t.Ref, t => new PersonId($"{random.Next(3)}")),
                Targets = [.. Enumerable.Range(0, 3).Select(i => new ForecastTarget($"{i}", [.. plan.Tasks.Where(_ => random.Next(8) == 0).Select(t => t.Ref)]))],
            };
            var network = LaidPlan.Of(input).Network;
            var iterations = random.Next(1, 200);

            var all = Simulator.Run(network, iterations, (ulong)seed, withDrivers: true, ForecastInput.OneAfterTheOther);
            var alone = Simulator.Run(network, iterations, (ulong)seed, withDrivers: false, ForecastInput.OneAfterTheOther);
            var together = Simulator.Run(network, iterations, (ulong)seed, withDrivers: false, (count, work) => Parallel.For(0, count, work));

            Assert.True(Same(all, alone), $"seed {seed}");
            Assert.True(Same(all, together), $"seed {seed}");
            few += network.Count - new FinishSlots(network).Count;
            direct += network.Rules?.Direct.Count(d => d) ?? 0;
        }

        Assert.True(few > 0 && direct > 0, "Nothing was put to the test.");
    }

    private static bool Same(SimulationResult one, SimulationResult other) => one.Samples.Zip(other.Samples).All(s => s.First.AsSpan().SequenceEqual(s.Second));
}
