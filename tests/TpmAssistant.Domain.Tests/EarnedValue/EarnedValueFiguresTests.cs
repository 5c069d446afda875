using FsCheck.Fluent;
using TpmAssistant.Domain.EarnedValue;
using TpmAssistant.Domain.Tests.Properties;

namespace TpmAssistant.Domain.Tests.EarnedValue;

public sealed class EarnedValueFiguresTests
{
    private const double Exact = 1e-9;

    /// <summary>
    /// University of Texas at Dallas, project management course, spring 2024 (week 10, introducing Lipke's earned schedule): a year-long
    /// project of $100,000 is half way; $55,000 were to be spent by now and $45,000 were.
    /// </summary>
    [Fact]
    public void Textbook_HalfWayThroughAYear_UtDallas()
    {
        var f = new EarnedValueFigures(100_000, 55_000, 50_000, 45_000);

        Assert.Equal((-5_000, 5_000), (f.ScheduleVariance, f.CostVariance));
        Assert.Equal(0.909, f.SchedulePerformanceIndex!.Value, 3);
        Assert.Equal(1.111, f.CostPerformanceIndex!.Value, 3);
        Assert.Equal(90_000, f.EstimateAtSamePace);
        Assert.Equal(10_000, f.VarianceAtCompletion);
    }

    /// <summary>
    /// The status report of period 12 in a course exercise after Larson and Gray, <i>Project Management: The Managerial Process</i>
    /// (in hundreds of dollars): EV 148, AC 210, PV 158, BAC 248; the solution gives CPI 0.70, SPI 0.94, EAC 352, VAC -104, 60 % complete.
    /// </summary>
    [Fact]
    public void Textbook_StatusReportOfPeriod12_LarsonAndGray()
    {
        var f = new EarnedValueFigures(248, 158, 148, 210);

        Assert.Equal((-10, -62), (f.ScheduleVariance, f.CostVariance));
        Assert.Equal(0.94, f.SchedulePerformanceIndex!.Value, 2);
        Assert.Equal(0.7047, f.CostPerformanceIndex!.Value, 3);
        Assert.Equal(352, Math.Round(f.EstimateAtSamePace!.Value));
        Assert.Equal(-104, Math.Round(f.VarianceAtCompletion!.Value));
        Assert.Equal(142, Math.Round(f.EstimateToComplete!.Value));
        Assert.Equal(0.60, f.ShareEarned, 2);
    }

    /// <summary>
    /// A published worked example: one task of 100 h at $100, 110 h spent and 10 h estimated to go, so 91.667 % complete; all of it was due
    /// by now. EV $9,166.67, EAC $12,000, VAC -$2,000.
    /// </summary>
    [Fact]
    public void Textbook_OneTaskOfHundredHours()
    {
        var f = new EarnedValueFigures(10_000, 10_000, 9_166.67m, 11_000);

        Assert.Equal(12_000, Math.Round(f.EstimateAtSamePace!.Value));
        Assert.Equal(-2_000, Math.Round(f.VarianceAtCompletion!.Value));
        Assert.Equal(0.8333, f.CostPerformanceIndex!.Value, 4);
    }

    /// <summary>
    /// All of the formulas of PMI's practice standard (and Fleming and Koppelman for TCPI), worked by hand: BAC 1,000, PV 400, EV 300, AC 375.
    /// CPI 0.8, SPI 0.75; EAC 1,250 / 1,075 / 375 + 700 / 0.6 = 1,541.67; TCPI 700 / 625 = 1.12 and 700 / 700 = 1.
    /// </summary>
    [Fact]
    public void AllFormulas_WorkedByHand()
    {
        var f = new EarnedValueFigures(1_000, 400, 300, 375);

        Assert.Equal(0.8, f.CostPerformanceIndex!.Value, Exact);
        Assert.Equal(0.75, f.SchedulePerformanceIndex!.Value, Exact);
        Assert.Equal([1_075m, 1_250m, 1_541.67m], f.Estimates);
        Assert.Equal(875, f.EstimateToComplete);
        Assert.Equal(-250, f.VarianceAtCompletion);
        Assert.Equal(1.12, f.ToCompleteForBudget!.Value, Exact);
        Assert.Equal(1, f.ToCompleteForEstimate!.Value, Exact);
        Assert.Equal((0.3, 0.375), (f.ShareEarned, f.ShareSpent!.Value));
    }

    [Fact]
    public void NothingSpentOrKnown_IsNotAssessed()
    {
        var unknown = new EarnedValueFigures(1_000, 0, 0, null);
        var nothing = new EarnedValueFigures(1_000, 0, 0, 0);

        foreach (var f in new[] { unknown, nothing })
        {
            Assert.Null(f.CostPerformanceIndex);
            Assert.Null(f.SchedulePerformanceIndex);
            Assert.Null(f.EstimateAtSamePace);
            Assert.Null(f.EstimateAtPaceAndSchedule);
            Assert.Null(f.VarianceAtCompletion);
        }

        Assert.Empty(unknown.Estimates);
        Assert.Equal([1_000m], nothing.Estimates);
    }

    [Fact]
    public void MoneyGoneWithWorkLeft_NoIndexCanReachTheBudget() => Assert.Null(new EarnedValueFigures(1_000, 900, 800, 1_000).ToCompleteForBudget);

    [Fact]
    public void AllDone_NothingIsLeftToReach() => Assert.Null(new EarnedValueFigures(1_000, 1_000, 1_000, 900).ToCompleteForBudget);

    [Fact]
    public void AnyAmounts_GiveFiniteFiguresThatAgree() =>
        Always.Holds(Gen.Choose(1, 10_000_000).Four(), 500, given =>
        {
            var (bac, pv, part, ac) = given;
            var f = new EarnedValueFigures(bac, pv, Math.Min(bac, part), ac);
            double?[] ratios = [f.CostPerformanceIndex, f.SchedulePerformanceIndex, f.ToCompleteForBudget, f.ToCompleteForEstimate, f.ShareSpent];
            Assert.All(ratios, ratio => Assert.True(ratio is null || double.IsFinite(ratio.Value)));
            Assert.Equal(f.EstimateAtSamePace - f.ActualCost, f.EstimateToComplete);
            Assert.Equal(f.BudgetAtCompletion - f.EstimateAtSamePace, f.VarianceAtCompletion);
            Assert.Equal(f.Estimates.Order(), f.Estimates);
            if (f.CostPerformanceIndex < 1) Assert.True(f.EstimateAtSamePace >= f.BudgetAtCompletion);
        });
}
