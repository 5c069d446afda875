using TpmAssistant.Domain.EarnedValue;

namespace TpmAssistant.Domain.Tests.EarnedValue;

/// <summary>Formula and names: Walt Lipke, "Schedule is Different", The Measurable News, March 2003.</summary>
public sealed class EarnedScheduleTests
{
    /// <summary>
    /// Lipke, "Earned Schedule: an emerging enhancement to EVM" (2007), second figure: seven of ten months have gone by, but the project has
    /// earned what the plan held at month five, so it is two months behind. The amounts are ours, the reading is his.
    /// </summary>
    [Fact]
    public void Lipke_SevenMonthsGoneAndFiveEarned_IsTwoMonthsBehind()
    {
        var es = Of([5, 15, 30, 45, 60, 72, 82, 90, 96, 100], earned: 60, actual: 7);

        Assert.Equal((5, -2), (es.Earned, es.Variance));
        Assert.Equal(0.714, es.PerformanceIndex!.Value, 3);
    }

    /// <summary>Lipke's figure of May to July: all of May's plan and p/q of June's; here 30 of the 40 that June adds.</summary>
    [Fact]
    public void Lipke_PartOfAPeriod_IsInterpolated()
    {
        var es = Of([20, 60, 120, 180, 220, 260], earned: 250, actual: 7);

        Assert.Equal(5.75, es.Earned, 9);
        Assert.Equal(-1.25, es.Variance, 9);
        Assert.Equal(5.75 / 7, es.PerformanceIndex!.Value, 9);
    }

    /// <summary>The example of the R package PRA: $100,000 over five periods as 10, 20, 40, 70 and 100 %, 35 % done after three.</summary>
    [Fact]
    public void PublishedExample_ThirtyFivePercentAfterThreePeriods()
    {
        var es = Of([10_000, 20_000, 40_000, 70_000, 100_000], earned: 35_000, actual: 3);

        Assert.Equal(2.75, es.Earned, 9);
        Assert.Equal(2.75 / 3, es.PerformanceIndex!.Value, 9);
        Assert.Equal(0.875, new EarnedValueFigures(100_000, 40_000, 35_000, null).SchedulePerformanceIndex!.Value, 9);
    }

    /// <summary>Why earned schedule was thought of: at the end of a late project SPI is 1, SPI(t) still tells.</summary>
    [Fact]
    public void FinishedLate_IsStillLate()
    {
        var es = Of([25, 50, 75, 100], earned: 100, actual: 6);

        Assert.Equal(4, es.Earned);
        Assert.Equal(4.0 / 6, es.PerformanceIndex!.Value, 9);
    }

    [Fact]
    public void FinishedEarly_IsAheadNow()
    {
        Assert.Equal(1, Of([25, 50, 75, 100], earned: 100, actual: 3).Variance);
        Assert.Equal(1, Of([25, 50, 75, 100, 100, 100], earned: 100, actual: 3).Variance);
    }

    [Fact]
    public void PauseInThePlan_CountsAsEarnedOnceItsWorkIs() => Assert.Equal(3, Of([10, 20, 20, 40], earned: 20, actual: 3).Earned);

    [Fact]
    public void NothingEarned_IsTheStart() => Assert.Equal((0, -2.0), (Of([10, 20], earned: 0, actual: 2).Earned, Of([10, 20], earned: 0, actual: 2).Variance));

    [Fact]
    public void NoPlan_CannotBeTold()
    {
        Assert.Null(EarnedSchedule.Of([], 10, 1));
        Assert.Null(EarnedSchedule.Of([new(1, 0)], 10, 1));
    }

    [Fact]
    public void FirstDay_HasNoIndex() => Assert.Null(Of([10, 20], earned: 0, actual: 0).PerformanceIndex);

    private static EarnedSchedule Of(decimal[] cumulative, decimal earned, double actual) =>
        EarnedSchedule.Of([.. cumulative.Select((value, i) => new PlannedPoint(i + 1, value))], earned, actual)!;
}
