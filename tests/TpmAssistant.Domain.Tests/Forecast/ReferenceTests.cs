using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Forecast.Simulation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Forecast;

/// <summary>The kernels against scheduling the whole plan anew in every iteration.</summary>
public class ReferenceTests
{
    private const int Slow = 3_000;

    private static readonly WorkingCalendar Part = WorkingCalendar.Standard with
    {
        Week = [[], [new(480, 720)], [], [new(480, 720)], [new(480, 720)], [], [new(600, 900)]],
        Exceptions = [new(Some.Day(8), Some.Day(10), "Off", [])],
    };

    [Theory]
    [InlineData("plain", 0)]
    [InlineData("pert", 0)]
    [InlineData("history", 0)]
    [InlineData("links", 0)]
    [InlineData("begun", 0)]
    [InlineData("dates", 0)]
    [InlineData("calendars", 0)]
    [InlineData("elapsed", 0)]
    [InlineData("plain", .6)]
    [InlineData("calendars", .6)]
    public void Simulate_FinishAndCriticality_AreTheReferences(string kind, double correlation)
    {
        var input = Input(kind) with { Correlation = correlation };
        var (finishes, critical) = ReferenceSimulation.Run(input with { Iterations = Slow, Seed = 3 });
        var result = MonteCarlo.Simulate(input with { Iterations = 50_000 });

        foreach (var share in (double[])[.1, .3, .5, .7, .8, .9])
        {
            // The share of the reference's iterations that had finished by the forecast's quantile.
            var by = result.Finish.At(share)[0];
            var met = finishes.Count(f => f <= by.AddMinutes(1)) / (double)Slow;
            Assert.True(Math.Abs(met - share) < 4 * Math.Sqrt(share * (1 - share) / Slow) + .005, $"{kind}: {met} instead of {share} by {by:s}");
        }

        foreach (var task in result.Influences)
        {
            var share = critical[task.Task] / (double)Slow;
var error = (4 * Math.Sqrt(Math.Max(.01, share * (1 - share)) / Slow)) + .01;

            // Where calendars rest at different times the last link has slack until the next working time, but is still what the start waits for.
            Assert.InRange(task.Criticality, share - error, kind is "calendars" or "elapsed" ? 1 : share + error);
        }
    }

    [Fact]
    public void Simulate_TasksOfOnePerson_SpreadMoreTogether()
    {
        var input = Nets.Forecast("10\t", "10\t0", "10\t1", "10\t2") with { People = Enumerable.Range(0, 4).ToDictionary(i => Some.Ref($"{i}"), _ => new PersonId("a")) };

        // Four equal durations: the variance of the sum is 4 + 12 r of one.
        var (alone, together) = (Width(input), Width(input with { Correlation = .5 }));
        Assert.Equal(Math.Sqrt((4 + (12 * .5)) / 4), together / alone, .05);
    }

    private static double Width(ForecastInput input)
    {
        var samples = Simulator.Run(new NetworkBuilder(input with { Iterations = 50_000 }, new ScheduleNetwork(input.Schedule)).Network, 50_000, 1, withDrivers: false, input.Run).Samples[0];
        var mean = samples.Average(s => (double)s);
        return Math.Sqrt(samples.Average(s => (s - mean) * (s - mean)));
    }

    private static ForecastInput Input(string kind)
    {
        var plan = Nets.Read(["3\t", "5\t0", "4\t0", "2\t1,2", "6\t2", "1\t3,4", "3\t1"]);
        var input = new ForecastInput { Schedule = plan, People = plan.Tasks.ToDictionary(t => t.Ref, t => new PersonId($"{t.Ref.Id[0] % 2}")) };
        ProjectTask Task(int i, Func<TaskSchedule, TaskSchedule> change) => plan.Tasks[i] with { Schedule = change(plan.Tasks[i].Schedule!) };
        ForecastInput With(params ProjectTask[] changed) => input with
        {
            Schedule = plan with { Tasks = [.. plan.Tasks.Select(t => changed.FirstOrDefault(c => c.Ref == t.Ref) ?? t)] },
        };
        var status = Some.Day(2).ToDateTime(new TimeOnly(8, 0));
        switch (kind)
        {
            case "pert":
                return input with { Form = SpreadForm.Pert, Spreads = new Dictionary<ItemRef, DurationSpread> { [Some.Ref("4")] = new(960, 1000, 9600) } };
            case "history":
                return input with { History = EstimateHistory.Of([.5, .8, .9, 1, 1, 1.1, 1.2, 1.5, 2, 3, 4]) };
            case "links":
                return input with
                {
                    Schedule = plan with
                    {
                        Links =
                        [
                            new(Some.Ref("0"), Some.Ref("1"), DependencyType.StartToStart, new(480)), new(Some.Ref("1"), Some.Ref("2"), DependencyType.FinishToFinish, new(300)),
                            new(Some.Ref("2"), Some.Ref("3"), Lag: new(-240)), new(Some.Ref("0"), Some.Ref("4"), DependencyType.StartToFinish, new(4000)),
                            new(Some.Ref("3"), Some.Ref("5")), new(Some.Ref("4"), Some.Ref("5"), DependencyType.FinishToFinish), new(Some.Ref("1"), Some.Ref("6"), Lag: new(960)),
                        ],
                    },
                };
            case "begun":
                var begun = With(
                    Task(0, s => s with { ActualStart = Some.Now.DateTime.AddHours(-1), ActualFinish = Some.Day(2).ToDateTime(new(17, 0)) }),
                    Task(1, s => s with { ActualStart = Some.Day(1).ToDateTime(new(8, 0)), RemainingMinutes = 1440 }));
                return begun with { Schedule = begun.Schedule with { Status = status, Links = [.. plan.Links, new(Some.Ref("1"), Some.Ref("6"), DependencyType.StartToStart, new(3000))] } };
            case "dates":
                return With(
                    Task(1, s => s with { Constraint = ConstraintType.StartNoEarlierThan, ConstraintDate = Some.Day(5).ToDateTime(new(8, 0)) }),
                    Task(2, s => s with { Constraint = ConstraintType.FinishNoEarlierThan, ConstraintDate = Some.Day(9).ToDateTime(new(17, 0)) }),
                    Task(6, s => s with { Constraint = ConstraintType.FinishNoLaterThan, ConstraintDate = Some.Day(6).ToDateTime(new(17, 0)) }));
            case "calendars":
                var parted = With(Task(2, s => s with { CalendarKey = "part" }), Task(5, s => s with { CalendarKey = "part" }));
                return parted with { Schedule = parted.Schedule with { Calendars = new Dictionary<string, WorkingCalendar> { ["part"] = Part }, Links = [.. plan.Links.Select(l => l with { Lag = new(120) })] } };
            case "elapsed":
                var waits = With(Task(2, s => s with { ElapsedDuration = true, DurationMinutes = 5000 }));
                return waits with { Schedule = waits.Schedule with { Links = [.. plan.Links.Select(l => l with { Lag = new(600, Elapsed: true) })] } };
            default:
                return input;
        }
    }
}
