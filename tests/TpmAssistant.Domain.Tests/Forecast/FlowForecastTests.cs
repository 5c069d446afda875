using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Forecast;

public class FlowForecastTests
{
    /// <summary>Items completed on every working day of the past eight weeks, and some left.</summary>
    private static Snapshot Steady(int aDay, int left) => Some.Snapshot(
    [
        .. Enumerable.Range(0, 40 * aDay).Select(i => Some.Done($"d{i}") with { CompletedOn = Some.Day(-(i / aDay)) }), .. Enumerable.Range(0, left).Select(i => Some.Task($"t{i}")),
    ]);

    [Fact]
    public void When_SamePaceEveryDay_IsTheDivision()
    {
        var flow = FlowForecast.Of(Steady(2, 20), seed: 1)!;

        Assert.Equal([Some.Day(10), Some.Day(10)], flow.When(20, .5, .8).Select(d => d!.Value));
        Assert.Equal([12, 12], flow.HowMany(Some.Day(6), .5, .8));
        Assert.Equal(1, flow.ChanceOf(20, Some.Day(10)));
        Assert.Equal(0, flow.ChanceOf(20, Some.Day(9)));
    }

    [Fact]
    public void When_AllOnOneDayInFive_TellsWhatChanceAddsUpTo()
    {
        // One day in five brings five items: with n days the number of such days is binomial(n, 1/5); 4 of them are there in 14 days with 30.2%, in 24 with 73.6%.
        var done = Enumerable.Range(0, 8).SelectMany(week => Enumerable.Range(0, 5).Select(i => Some.Done($"{week}.{i}") with { CompletedOn = Some.Day(-5 * week) }));
        var flow = FlowForecast.Of(Some.Snapshot([.. done, .. Enumerable.Range(0, 20).Select(i => Some.Task($"t{i}"))]), seed: 1)!;

        Assert.Equal(.302, flow.ChanceOf(20, Some.Day(14)), .02);
        Assert.Equal(.736, flow.ChanceOf(20, Some.Day(24)), .02);
        Assert.True(flow.When(20, .8)[0] >= flow.When(20, .5)[0]);
    }

    [Fact]
    public void Of_TooFewCompleted_SaysNothing() => Assert.Null(FlowForecast.Of(Some.Snapshot([.. Enumerable.Range(0, 7).Select(i => Some.Done($"{i}"))]), seed: 1));

    [Fact]
    public void Forecast_NoLinks_GoesByTheFlow()
    {
        var forecast = ProjectForecaster.Forecast(Steady(1, 5), []);

        Assert.Equal((ForecastMethod.Flow, Some.Day(5)), (forecast.Method, forecast.P80));
    }

    [Fact]
    public void Score_TenOutcomes_CountsWhatWasMet()
    {
        // Ten milestones reached on the tenth day; seven were forecast for that day or later.
        var project = Some.Project() with { Milestones = [.. Enumerable.Range(0, 10).Select(i => Some.Milestone($"m{i}") with { Reached = Some.Day(0) })] };
        KeptForecast Kept(int milestones) => new(
            project.Id, Some.Day(-10), 1, [.. Enumerable.Range(0, milestones).Select(i => new KeptDate($"m{i}", Some.Day(i < 4 ? 0 : -1), Some.Day(i < 7 ? 0 : -1)))]);

        Assert.Equal(new(10, 4, 7), ForecastScore.Of([Kept(10), Kept(10) with { Day = Some.Day(-9) }], Some.Snapshot(project)));
        Assert.Null(ForecastScore.Of([Kept(9)], Some.Snapshot(project)));
    }
}
