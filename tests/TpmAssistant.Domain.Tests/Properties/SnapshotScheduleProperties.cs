using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Schedule;

namespace TpmAssistant.Domain.Tests.Properties;

/// <summary>What holds of the schedule of any project as read. The seed is fixed, so that a run repeats.</summary>
public class SnapshotScheduleProperties
{
    [Fact]
    public void Of_PlausibleProject_PutsOpenWorkAfterTheStatusDate() => Holds(AnyProject.Plausible, context =>
    {
        var plan = SnapshotSchedule.Of(context.Now);
        var open = context.Now.Tasks.Where(t => t.IsOpen).Select(t => t.Ref).ToHashSet();

        Assert.All(CriticalPath.Calculate(plan.Input).Tasks.Where(t => open.Contains(t.Task)), t =>
        {
            Assert.True(t.EarlyStart <= t.EarlyFinish, $"{t}");
            Assert.True(t.EarlyFinish >= plan.Input.Status, $"{t}");
        });
    });

    [Fact]
    public void Of_AbsurdProject_NeverThrows() => Holds(AnyProject.Absurd, context =>
    {
        var plan = SnapshotSchedule.Of(context.Now);

        Assert.Equal(plan.Lengths.Count, CriticalPath.Calculate(plan.Input).Tasks.Count(t => plan.Lengths.ContainsKey(t.Task)));
    });

    private static void Holds(Gen<HealthContext> contexts, Action<HealthContext> body)
    {
        var seed = FSharpOption<Replay>.Some(new Replay(new Rnd(20260105, 7), FSharpOption<int>.None));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(seed).WithQuietOnSuccess(true), Prop.ForAll(contexts.ToArbitrary(), body));
    }
}
