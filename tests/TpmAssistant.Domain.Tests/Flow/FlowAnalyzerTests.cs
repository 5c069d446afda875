using TpmAssistant.Domain.Flow;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Tests.Properties;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Flow;

public sealed class FlowAnalyzerTests
{
    /// <summary>Ten items of 1 to 10 working days: half take 5 at most, 85 % 9 at most (nearest rank: the 8.5th is the ninth).</summary>
    [Fact]
    public void Analyze_TenItems_GivesPercentilesByNearestRank()
    {
        var flow = Flow([.. Enumerable.Range(1, 10).Select(i => Finished($"{i}", start: -20, days: i))]);

        Assert.Equal((5, 9), (flow.MedianDays, flow.Days85));
        Assert.Equal(10, flow.Finished.Count);
    }

    [Fact]
    public void Analyze_OneTooFew_GivesNoCycleTime()
    {
        var flow = Flow([.. Enumerable.Range(1, FlowAnalyzer.FewestFinished - 1).Select(i => Finished($"{i}", -20, i))]);

        Assert.Null(flow.MedianDays);
        Assert.Null(flow.Days85);
        Assert.Empty(flow.TooOld);
        Assert.Equal(FlowAnalyzer.FewestFinished - 1, flow.Finished.Count);
    }

    /// <summary>A task begun and ended on one day took one day.</summary>
    [Fact]
    public void Analyze_SameDay_TakesOneDay() => Assert.Equal(1, Flow(Finished("a", -3, 1)).Finished.Single().Days);

    [Fact]
    public void Analyze_Weekends_DoNotCount()
    {
        var friday = Some.Today.AddDays(-3);

        Assert.Equal(2, Flow(Begun("a", friday)).InProgress.Single().Days);
    }

    /// <summary>Nobody had begun a fortnight ago, somebody had a week ago; the plan says the day between.</summary>
    [Theory]
    [InlineData(-8, -8, StartOrigin.Planned)]
    [InlineData(-30, -9, StartOrigin.Seen)]
    [InlineData(3, -5, StartOrigin.Seen)]
    public void Analyze_BeginningSeenBetweenTwoReadings_StaysWithinThem(int planned, int expected, StartOrigin origin)
    {
        var task = Some.InProgress("a") with { Start = Some.Day(planned) };
        var flow = FlowAnalyzer.Analyze(new HealthContext(Some.Snapshot(task), [Reading(-10, task with { State = TaskState.NotStarted }), Reading(-5, task)]));

        var item = Assert.Single(flow.InProgress);

        Assert.Equal((Some.Day(expected), origin), (item.Started!.Value, item.Origin));
    }

    [Fact]
    public void Analyze_NoPlannedDay_TakesTheMiddle()
    {
        var task = Some.InProgress("a");
        var flow = FlowAnalyzer.Analyze(new HealthContext(Some.Snapshot(task), [Reading(-10, task with { State = TaskState.NotStarted })]));

        var item = Assert.Single(flow.InProgress);
        Assert.Equal(StartOrigin.Halfway, item.Origin);
        Assert.True(item.Started > Some.Day(-10) && item.Started < Some.Today);
    }

    [Fact]
    public void Analyze_SourceStatesTheBeginning_IsBelieved()
    {
        var task = Some.InProgress("a") with { Schedule = new TaskSchedule { ActualStart = Some.Day(-4).ToDateTime(TimeOnly.MinValue) } };

        var item = Assert.Single(Flow(task).InProgress);

        Assert.Equal((Some.Day(-4), StartOrigin.Source, 5), (item.Started, item.Origin, item.Days));
    }

    [Fact]
    public void Analyze_FinishedBeforeTheFirstReading_DoesNotCount()
    {
        var old = Some.Done("old") with { CompletedOn = Some.Day(-60) };

        Assert.Empty(FlowAnalyzer.Analyze(new HealthContext(Some.Snapshot(old), [Reading(-20, old)])).Finished);
    }

    /// <summary>What is counted in weeks adds up to what was finished in them; the weeks end on the status date.</summary>
    [Fact]
    public void Analyze_Weeks_AddUp()
    {
        var flow = Flow([.. Enumerable.Range(0, 20).Select(i => Finished($"{i}", -38 + i, 3))]);

        Assert.Equal(8, flow.Weeks.Count);
        Assert.Equal(Some.Today, flow.Weeks[^1].Through);
        Assert.Equal(20, flow.Weeks.Sum(w => w.Finished));
        Assert.Equal(20.0 / 8, flow.Throughput);
    }

    [Fact]
    public void Analyze_OlderThanMost_IsNamedOldestFirst()
    {
        var flow = Flow([.. Enumerable.Range(1, 10).Select(i => Finished($"{i}", -20, i)), Begun("a", Some.Day(-10)), Begun("b", Some.Day(-30)), Begun("c", Some.Day(-2))]);

        Assert.Equal(["b", "a"], flow.TooOld.Select(i => i.Task.Ref.Id));
    }

    /// <summary>One item in progress on each of two readings, one done every day, each taking a day: L = 1 x 1.</summary>
    [Fact]
    public void Little_SteadyFlow_Fits()
    {
        ProjectTask[] done = [.. Enumerable.Range(0, 20).Select(i => Finished($"d{i:00}", -i, 1))];
        var running = Begun("x", Some.Today);
        var flow = FlowAnalyzer.Analyze(new HealthContext(Some.Snapshot([.. done, running]), [Reading(-20, done[0] with { State = TaskState.InProgress, CompletedOn = null })]));

        Assert.Equal((1.0, 1.0), (flow.Little!.InProgress, Math.Round(flow.Little.Expected, 9)));
    }

    [Fact]
    public void Bottleneck_MoreComesThanGoes_IsNamedWithItsItems()
    {
        ProjectTask[] tasks =
        [
            .. Enumerable.Range(1, 4).Select(i => Begun($"r{i}", Some.Day(-10 - i)) with { Bucket = "Review" }),
            .. Enumerable.Range(1, 4).Select(i => Finished($"b{i}", -12, 4) with { Bucket = "Build" }), Begun("b5", Some.Day(-1)) with { Bucket = "Build" },
        ];

        var bucket = Flow(tasks).Bottleneck;

        Assert.Equal(("Review", 4, 0, 13), (bucket!.Bucket, bucket.Arrivals, bucket.Departures, bucket.MedianWait));
        Assert.Equal(["r4", "r3", "r2", "r1"], bucket.Waiting.Select(w => w.Task.Ref.Id));
    }

    /// <summary>On a board of stages work leaves a column by moving on, not by being done.</summary>
    [Fact]
    public void Buckets_WorkMovedOn_LeavesOneAndEntersTheOther()
    {
        var task = Begun("a", Some.Day(-8)) with { Bucket = "Review" };
        var flow = FlowAnalyzer.Analyze(new HealthContext(Some.Snapshot(task), [Reading(-10, task with { State = TaskState.NotStarted, PercentComplete = 0, Bucket = "Build" }), Reading(-5, task with { Bucket = "Build" })]));

        Assert.Equal((1, 0), flow.Buckets.Select(b => (b.Arrivals, b.Departures)).Single());
        Assert.Equal("Review", flow.Buckets.Single().Bucket);
    }

    [Fact]
    public void Bottleneck_EvenlySpread_IsNone() =>
        Assert.Null(Flow([.. Enumerable.Range(0, 12).Select(i => Begun($"{i}", Some.Day(-5)) with { Bucket = $"B{i % 4}" })]).Bottleneck);

    [Fact]
    public void Analyze_AnyProject_IsCalmAndIndependentOfOrder() => Always.Holds(AnyProject.Absurd, 400, context =>
    {
        var turned = new HealthContext(context.Now with { Tasks = [.. context.Now.Tasks.Reverse()] }, [.. context.Past.Select(p => p with { Tasks = [.. p.Tasks.Reverse()] })]);
        var (one, other) = (FlowAnalyzer.Analyze(context), FlowAnalyzer.Analyze(turned));

        Assert.Equal(one.InProgress.Select(i => i.Task.Ref), other.InProgress.Select(i => i.Task.Ref));
        Assert.Equal(one.Weeks, other.Weeks);
        Assert.Equal((one.MedianDays, one.Days85, one.Little), (other.MedianDays, other.Days85, other.Little));
        Assert.True(one.MedianDays is null || one.MedianDays <= one.Days85);
        Assert.All(one.Finished.Concat(one.InProgress), i => Assert.True(i.Days is null or >= 1));
        var (defects, again) = (QualityAnalyzer.Analyze(context), QualityAnalyzer.Analyze(turned));
        Assert.Equal(defects.Weeks, again.Weeks);
        Assert.Equal(defects.Open.Select(i => i.Task.Ref), again.Open.Select(i => i.Task.Ref));
    });

    private static FlowReport Flow(params ProjectTask[] tasks) => FlowAnalyzer.Analyze(new HealthContext(Some.Snapshot(tasks), [Reading(-40)]));

    private static Snapshot Reading(int day, params ProjectTask[] tasks) => Some.Snapshot(tasks).On(Some.Day(day));

    private static ProjectTask Finished(string id, int start, int days) => Some.Done(id) with
    {
        Start = Some.Day(start), CompletedOn = Some.Day(start + days - 1), CreatedAt = Some.Now.AddDays(-50),
        Schedule = new TaskSchedule { ActualStart = Some.Day(start).ToDateTime(TimeOnly.MinValue) },
    };

    private static ProjectTask Begun(string id, DateOnly on) =>
        Some.InProgress(id) with { Start = on, CreatedAt = Some.Now.AddDays(-50), Schedule = new TaskSchedule { ActualStart = on.ToDateTime(TimeOnly.MinValue) } };
}
