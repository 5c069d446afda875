using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Properties;

/// <summary>What holds for any network. The seed is fixed, so that a run repeats.</summary>
public class ScheduleProperties
{
    [Fact]
    public void Calculate_LinkAdded_NeverBringsTheFinishForward() => Holds(Networks(absurd: false), 300, input =>
    {
        var before = CriticalPath.Calculate(input with { Links = [.. input.Links.Skip(1)] });
        var after = CriticalPath.Calculate(input);

        Assert.True(after.Finish >= before.Finish);
    });

    [Fact]
    public void Calculate_OrderOfInputChanged_ChangesNothing() => Holds(Networks(absurd: false), 300, input =>
    {
        var turned = CriticalPath.Calculate(input with { Tasks = [.. input.Tasks.Reverse()], Links = [.. input.Links.Reverse()] });

        Assert.Equal(CriticalPath.Calculate(input).Tasks.OrderBy(t => t.Task.Id, StringComparer.Ordinal), turned.Tasks.OrderBy(t => t.Task.Id, StringComparer.Ordinal));
    });

    [Fact]
    public void Calculate_AsSoonAsPossible_SlackIsNeverNegativeAndAPathIsCritical() => Holds(Networks(absurd: false), 300, input =>
    {
        var result = CriticalPath.Calculate(input);

        Assert.All(result.Tasks, t => Assert.True(t.TotalSlackMinutes >= t.FreeSlackMinutes && t.FreeSlackMinutes >= 0 && t.EarlyFinish <= result.Finish));
        Assert.True(result.Tasks.Count == 0 || result.Tasks.Any(t => t.Critical && t.EarlyFinish == result.Finish));
    });

    [Fact]
    public void Calculate_AnyInput_NeverThrowsAndDatesEachActiveTask() => Holds(Networks(absurd: true), 1000, input =>
    {
        var result = CriticalPath.Calculate(input);

        Assert.True(input.Tasks.Where(t => t.Schedule is not { Summary: true }).All(t => result.Tasks.Any(r => r.Task == t.Ref)));
    });

    private static void Holds(Gen<ScheduleInput> inputs, int runs, Action<ScheduleInput> body)
    {
        var seed = FSharpOption<Replay>.Some(new Replay(new Rnd(20260105, 7), FSharpOption<int>.None));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(runs).WithReplay(seed).WithQuietOnSuccess(true), Prop.ForAll(inputs.ToArbitrary(), body));
    }

    /// <summary>Plausible ones link earlier tasks to later ones, finish to start; absurd ones anything to anything.</summary>
    internal static Gen<ScheduleInput> Networks(bool absurd) =>
        from count in Gen.Choose(0, 20)
        from tasks in Gen.CollectToArray(Enumerable.Range(0, count), i => Task(i, count, absurd))
        from links in Gen.ListOf(Link(count, absurd), count == 0 ? 0 : count * 2)
        from start in absurd ? Gen.Elements(DateTime.MinValue, DateTime.MaxValue, Some.Now.DateTime) : Gen.Constant(Some.Now.DateTime.AddHours(-1))
        from calendar in absurd ? Gen.Elements(WorkingCalendar.Standard, new([], []), new([[new(5, 5)], [new(1400, 3000)]], [new(DateOnly.MinValue, DateOnly.MaxValue, "", [])])) : Gen.Constant(WorkingCalendar.Standard)
        select new ScheduleInput { Tasks = tasks, Links = [.. links.OfType<TaskDependency>()], Start = start, Calendar = calendar };

    private static Gen<ProjectTask> Task(int id, int count, bool absurd) =>
        from minutes in absurd ? Gen.Elements<double?>(null, double.NaN, -5, 1e300, 480) : Gen.Elements<double?>(0, 60, 480, 2400)
        from constraint in Gen.Elements(Enum.GetValues<ConstraintType>())
        from date in Gen.Elements<DateTime?>(null, DateTime.MinValue, DateTime.MaxValue, Some.Now.DateTime)
        from other in Gen.Elements<DateTime?>(null, DateTime.MinValue, DateTime.MaxValue, Some.Now.DateTime)
        from kind in Gen.Choose(0, 6)
        from parent in Gen.Choose(0, count)
        let schedule = new TaskSchedule { DurationMinutes = minutes }
        select Some.Task($"{id}") with
        {
            Parent = absurd ? Some.Ref($"{parent}") : null,
            Schedule = !absurd ? schedule : schedule with
            {
                Constraint = constraint, ConstraintDate = date, Deadline = other, Summary = kind == 0, Manual = kind == 1, Start = date, Finish = other,
                ElapsedDuration = kind == 2, ActualStart = kind == 3 ? date : null, ActualFinish = kind == 3 ? other : null,
            },
        };

    private static Gen<TaskDependency?> Link(int count, bool absurd) =>
        from a in Gen.Choose(0, count)
        from b in Gen.Choose(0, count)
        from type in Gen.Elements(Enum.GetValues<DependencyType>())
        from lag in Gen.Elements(new Lag(0), new Lag(int.MaxValue), new Lag(int.MinValue, true), new Lag(0, false, double.NaN), new Lag(480, true), new Lag(0, false, 1e300))
        select absurd ? new TaskDependency(Some.Ref($"{a}"), Some.Ref($"{b}"), type, lag)
            : a < b && b < count ? new TaskDependency(Some.Ref($"{a}"), Some.Ref($"{b}")) : null;
}
