using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Forecast.Simulation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Forecast;

/// <summary>Plans read straight into arrays, against the same plans through their network of nodes.</summary>
public class PlainPlanTests
{
    [Theory]
    [InlineData(SpreadForm.Triangular)]
    [InlineData(SpreadForm.Pert)]
    public void Lay_AnyPlainPlan_IsTheNetworkOfNodes(SpreadForm form)
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var input = Chance(seed) with { Form = form };
            var (straight, nodes) = (PlainPlan.Of(input)!.Lay(input), new NetworkBuilder(input, new ScheduleNetwork(input.Schedule)).Lay());

            Assert.Null(nodes.Network.Rules);
            Assert.Equal(nodes.Network.FirstIn, straight.Network.FirstIn);
            Assert.Equal(nodes.Network.From, straight.Network.From);
            Assert.Equal(nodes.Network.Targets, straight.Network.Targets);
            Assert.Equal(nodes.Keys, straight.Keys);
            Assert.Equal(nodes.Spreads.Widths, straight.Spreads.Widths);
            Assert.Equal((nodes.Spreads.Basis, nodes.Scale.Origin), (straight.Spreads.Basis, straight.Scale.Origin));
            var places = Enumerable.Range(0, nodes.Network.Count).ToList();
            Assert.Equal(places.Select(nodes.OpenTask), places.Select(straight.OpenTask));
            var (one, other) = (Run(nodes), Run(straight));
            Assert.Equal(one.Samples, other.Samples);
            Assert.Equal(one.Sensitivity, other.Sensitivity);
        }
    }

    [Fact]
    public void Of_AnythingNotPlain_IsLeftToTheNodes()
    {
        var plan = Nets.Forecast("3\t", "5\t0", "4\t0", "2\t1,2");
        ForecastInput With(Func<TaskSchedule, TaskSchedule> change) =>
            plan with { Schedule = plan.Schedule with { Tasks = [.. plan.Schedule.Tasks.Select((t, i) => i == 1 ? t with { Schedule = change(t.Schedule!) } : t)] } };
        ForecastInput Linked(TaskDependency link) => plan with { Schedule = plan.Schedule with { Links = [.. plan.Schedule.Links, link] } };
        var day = plan.Schedule.Start;

        Assert.NotNull(PlainPlan.Of(plan));
        Assert.All(
            new[]
            {
                plan with { Correlation = .3 }, With(s => s with { Summary = true }), With(s => s with { Manual = true }), With(s => s with { ElapsedDuration = true }), With(s => s with { ActualStart = day }),
                With(s => s with { CalendarKey = "night" }), With(s => s with { Resume = day }), With(s => s with { ConstraintDate = day }), plan with { Schedule = plan.Schedule with { Finish = day } },
                plan with { Schedule = plan.Schedule with { Calendar = new([], []) } }, plan with { Schedule = plan.Schedule with { Tasks = [.. plan.Schedule.Tasks, plan.Schedule.Tasks[0]] } },
                plan with { Schedule = plan.Schedule with { ResourceCalendars = new Dictionary<ItemRef, IReadOnlyList<WorkingCalendar>> { [Some.Ref("1")] = [WorkingCalendar.Standard] } } },
                Linked(new(Some.Ref("1"), Some.Ref("2"), DependencyType.StartToStart)), Linked(new(Some.Ref("1"), Some.Ref("2"), Lag: new(60))), Linked(new(Some.Ref("0"), Some.Ref("1"), Origin: Origin.Entered)),
                Linked(new(Some.Ref("0"), Some.Ref("moon"))), Linked(new(Some.Ref("3"), Some.Ref("0"))), Linked(new(Some.Ref("2"), Some.Ref("2"))),
            },
            input => Assert.Null(PlainPlan.Of(input)));
    }

    private static SimulationResult Run(LaidPlan plan) => Simulator.Run(plan.Network, 70, 5, withDrivers: true, ForecastInput.OneAfterTheOther);

    private static ForecastInput Chance(int seed)
    {
        var random = new Random(seed);
        var chance = ChanceNetworks.Plain(seed, 40);
        var tasks = chance.Tasks.Select(t => t with { State = random.Next(9) == 0 ? TaskState.Completed : TaskState.NotStarted, Schedule = t.Schedule! with { ConstraintDate = null } }).ToList();
        var spread = tasks.Where(_ => random.Next(4) == 0).ToDictionary(t => t.Ref, _ => new DurationSpread(random.Next(100), random.Next(300), random.Next(900)));
        return new()
        {
            Schedule = chance with
            {
                Tasks = tasks,
                Links = [.. chance.Links.Select(l => new TaskDependency(l.Predecessor, l.Successor)).Distinct()],
                Status = random.Next(3) == 0 ? chance.Start.AddHours(random.Next(-99, 99)) : null,
            },
            Spreads = spread,
            Targets = [new("some", [.. tasks.Where(_ => random.Next(3) == 0).Select(t => t.Ref)]), new("some", [Some.Ref("0")]), new("none", [Some.Ref("moon")]), new("first", [Some.Ref("0"), Some.Ref("0")])],
        };
    }
}
