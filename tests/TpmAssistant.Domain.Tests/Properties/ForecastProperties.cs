using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Properties;

/// <summary>What holds of any forecast. The seed is fixed, so that a run repeats.</summary>
public class ForecastProperties
{
    private static readonly double[] Shares = [.1, .5, .8, .9];

    [Fact]
    public void Simulate_Quantiles_NeverFall() => Holds(ScheduleProperties.Networks(absurd: false), 100, schedule =>
    {
        var at = MonteCarlo.Simulate(new() { Schedule = schedule, Iterations = 200 }).Finish.At(Shares);

        Assert.Equal(at.Order(), at);
    });

    [Fact]
    public void Simulate_NothingSpreads_FinishesWhenTheScheduleDoes() => Holds(AnyProject.Plausible, 200, context =>
    {
        var plan = SnapshotSchedule.Of(context.Now);
        var still = plan.Input.Tasks.Where(t => t.Schedule?.DurationMinutes is not null).ToDictionary(t => t.Ref, t => Still(t.Schedule!.ActualStart is null ? t.Schedule.DurationMinutes!.Value : t.Schedule.RemainingMinutes!.Value));

        var result = MonteCarlo.Simulate(new() { Schedule = plan.Input, Spreads = still, Iterations = 3 });
        var finish = CriticalPath.Calculate(plan.Input).Finish;

        if (plan.Input.Tasks.Any(t => t.IsOpen)) Assert.InRange(new WorkClock(plan.Input.Calendar).Between(Wall.Minutes(finish), Wall.Minutes(result.Finish.At(.5)[0])), -1, 1);
    });

    [Fact]
    public void Simulate_LinkAdded_NeverBringsTheFinishForward() => Holds(ScheduleProperties.Networks(absurd: false), 100, schedule =>
    {
        // Without spread, so that chance has no part in it.
        var still = schedule.Tasks.ToDictionary(t => t.Ref, t => Still(t.Schedule!.DurationMinutes!.Value));
        DateTime Finish(IReadOnlyList<TaskDependency> links) => MonteCarlo.Simulate(new() { Schedule = schedule with { Links = links }, Spreads = still, Iterations = 2 }).Finish.At(.5)[0];

        Assert.True(Finish(schedule.Links) >= Finish([.. schedule.Links.Skip(1)]));
    });

    [Fact]
    public void Simulate_SeedAgain_GivesTheSame() => Holds(ScheduleProperties.Networks(absurd: false), 50, schedule =>
    {
        var input = new ForecastInput { Schedule = schedule, Iterations = 1_000, Seed = 11 };

        Same(MonteCarlo.Simulate(input), MonteCarlo.Simulate(input));
    });

    [Fact]
    public void Simulate_SharesRunTogetherOrInAnyOrder_GiveTheSame() => Holds(ScheduleProperties.Networks(absurd: false), 50, schedule =>
    {
        var input = new ForecastInput { Schedule = schedule, Iterations = 1_001 };
        var alone = MonteCarlo.Simulate(input);

        Same(alone, MonteCarlo.Simulate(input with { Run = (count, work) => Parallel.For(0, count, work) }));
        Same(alone, MonteCarlo.Simulate(input with { Run = (count, work) => { for (var i = count - 1; i >= 0; i--) work(i); } }));
    });

    [Fact]
    public void Simulate_OrderOfInputChanged_ChangesTheFinishByChanceAlone() => Holds(ScheduleProperties.Networks(absurd: false), 20, schedule =>
    {
        var turned = schedule with { Tasks = [.. schedule.Tasks.Reverse()], Links = [.. schedule.Links.Reverse()] };
        var (one, other) = (MonteCarlo.Simulate(new() { Schedule = schedule }).Finish, MonteCarlo.Simulate(new() { Schedule = turned }).Finish);

        Assert.All(Shares, share => Assert.InRange(other.ChanceBefore(one.At(share)[0].AddMinutes(1)), share - .03, 1));
        Assert.All(Shares, share => Assert.InRange(one.ChanceBefore(other.At(share)[0].AddMinutes(1)), share - .03, 1));
    });

    [Fact]
    public void Simulate_AnyInput_NeverThrows() => Holds(ScheduleProperties.Networks(absurd: true), 1_000, schedule =>
    {
        var spreads = schedule.Tasks.Take(2).ToDictionary(t => t.Ref, _ => new DurationSpread(double.NaN, -1, double.PositiveInfinity));
        var result = MonteCarlo.Simulate(new()
        {
            Schedule = schedule with { Status = schedule.Tasks.Count % 2 == 0 ? null : Some.Now.DateTime }, Spreads = spreads, Iterations = 40, Correlation = schedule.Tasks.Count % 3 == 0 ? .3 : 0,
            Targets = [new("none", []), new("first", [Some.Ref("0")])],
        });

        Assert.Equal(4, result.Finish.At(Shares).Count);
        Assert.All(result.Influences, t => Assert.InRange(t.Criticality, 0, 1));
        Assert.All(result.Influences, t => Assert.InRange(t.Sensitivity, -1.01, 1.01));
    });

    private static DurationSpread Still(double minutes) => new(minutes, minutes, minutes);

    private static void Same(ForecastResult one, ForecastResult other)
    {
        Assert.Equal(one.Finish.At(Shares), other.Finish.At(Shares));
        Assert.Equal(one.Influences, other.Influences);
    }

    private static void Holds<T>(Gen<T> inputs, int runs, Action<T> body)
    {
        var seed = FSharpOption<Replay>.Some(new Replay(new Rnd(20260105, 7), FSharpOption<int>.None));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(runs).WithReplay(seed).WithQuietOnSuccess(true), Prop.ForAll(inputs.ToArbitrary(), body));
    }
}
