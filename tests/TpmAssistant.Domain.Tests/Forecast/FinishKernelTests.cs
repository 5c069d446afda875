using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Forecast.Simulation;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Forecast;

/// <summary>Finishes alone, in rooms given on, against the kernel that keeps every start and finish.</summary>
public class FinishKernelTests
{
    [Theory]
    [InlineData(SpreadForm.Triangular)]
    [InlineData(SpreadForm.Pert)]
    public void Run_FinishesAlone_AreThoseOfAllDetail(SpreadForm form)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var plan = ChanceNetworks.Plain(seed, 60);
            var links = plan.Links.Select(l => new TaskDependency(l.Predecessor, l.Successor)).Distinct().ToList();
            var tasks = plan.Tasks.Select(t => t with { Schedule = t.Schedule! with { ConstraintDate = null } }).ToList();
            var targets = Enumerable.Range(0, 3).Select(i => new ForecastTarget($"{i}", [.. tasks.Where(_ => random.Next(8) == 0).Select(t => t.Ref)])).ToList();
            var network = LaidPlan.Of(new() { Schedule = plan with { Tasks = tasks, Links = links }, Form = form, Targets = targets }).Network;
            var iterations = random.Next(1, 700);

            var all = Simulator.Run(network, iterations, (ulong)seed, Detail.Criticality, ForecastInput.OneAfterTheOther);
            var alone = Simulator.Run(network, iterations, (ulong)seed, Detail.None, ForecastInput.OneAfterTheOther);
            var together = Simulator.Run(network, iterations, (ulong)seed, Detail.None, (count, work) => Parallel.For(0, count, work));

            Assert.Null(network.Rules);
            Assert.Equal(all.Samples, alone.Samples);
            Assert.Equal(all.Samples, together.Samples);
        }
    }

    [Fact]
    public void Slots_LongChain_NeedOne()
    {
        var chain = LaidPlan.Of(Nets.Forecast([.. Enumerable.Range(0, 500).Select(i => $"1\t{(i == 0 ? "" : i - 1)}")])).Network;

        Assert.Equal(1, new FinishSlots(chain).Count);
    }

    [Fact]
    public void Slots_FinishesAskedFor_KeepTheirOwn()
    {
        var plan = Nets.Forecast("1\t", "1\t0", "1\t1", "1\t2") with { Targets = [new("first two", [Some.Ref("0"), Some.Ref("1")])] };

        var slots = new FinishSlots(LaidPlan.Of(plan).Network);

        Assert.Equal([0, 1, 2, 2], slots.OfTask);
        Assert.Equal([[2], [0, 1]], slots.OfTargets);
    }
}
