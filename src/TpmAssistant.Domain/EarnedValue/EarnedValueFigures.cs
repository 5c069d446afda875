namespace TpmAssistant.Domain.EarnedValue;

/// <summary>
/// The figures of earned value management at one day. A figure that cannot be had (a zero below the line) is <see langword="null"/>,
/// which reads "not assessed", never infinity.
/// </summary>
/// <remarks>
/// Formulas: Project Management Institute, <i>Practice Standard for Earned Value Management</i>, 2nd edition 2011; Fleming and Koppelman,
/// <i>Earned Value Project Management</i>, 4th edition 2010. Money is in the project's currency, derived amounts are rounded to hundredths.
/// </remarks>
/// <param name="BudgetAtCompletion">BAC: the whole budget, more than 0.</param>
/// <param name="PlannedValue">PV: what the work planned by the day was to cost.</param>
/// <param name="EarnedValue">EV: what the work done by the day was to cost.</param>
/// <param name="ActualCost">AC: what has been spent by the day; <see langword="null"/> when nobody said.</param>
public sealed record EarnedValueFigures(decimal BudgetAtCompletion, decimal PlannedValue, decimal EarnedValue, decimal? ActualCost)
{
    private const double MostMoney = 1e20;

    /// <summary>SV = EV - PV; negative is behind plan.</summary>
    public decimal ScheduleVariance => EarnedValue - PlannedValue;

    /// <summary>CV = EV - AC; negative is more spent than earned.</summary>
    public decimal? CostVariance => EarnedValue - ActualCost;

    /// <summary>SPI = EV / PV; below 1 is behind plan.</summary>
    public double? SchedulePerformanceIndex => Ratio((double)EarnedValue, (double)PlannedValue);

    /// <summary>CPI = EV / AC: work earned for each unit of money spent.</summary>
    public double? CostPerformanceIndex => ActualCost is { } actual ? Ratio((double)EarnedValue, (double)actual) : null;

    /// <summary>EAC = BAC / CPI: the rest costs as much for its worth as what was done.</summary>
    public decimal? EstimateAtSamePace => CostPerformanceIndex is > 0 and var cpi ? Amount((double)BudgetAtCompletion / cpi) : null;

    /// <summary>EAC = AC + BAC - EV: the rest costs what was planned for it.</summary>
    public decimal? EstimateAtPlannedRate => ActualCost + BudgetAtCompletion - EarnedValue;

    /// <summary>EAC = AC + (BAC - EV) / (CPI x SPI): being late costs money as well.</summary>
    public decimal? EstimateAtPaceAndSchedule =>
        ActualCost is { } actual && CostPerformanceIndex is > 0 and var cpi && SchedulePerformanceIndex is > 0 and var spi
            ? Amount((double)actual + ((double)(BudgetAtCompletion - EarnedValue) / (cpi * spi))) : null;

    /// <summary>The estimates at completion that can be had, the lowest first.</summary>
    public IReadOnlyList<decimal> Estimates =>
        [.. new[] { EstimateAtSamePace, EstimateAtPlannedRate, EstimateAtPaceAndSchedule }.OfType<decimal>().Order()];

    /// <summary>ETC = EAC - AC, with the EAC of the same pace: what is still to be spent.</summary>
    public decimal? EstimateToComplete => EstimateAtSamePace - ActualCost;

    /// <summary>VAC = BAC - EAC, with the EAC of the same pace; negative is over budget.</summary>
    public decimal? VarianceAtCompletion => BudgetAtCompletion - EstimateAtSamePace;

    /// <summary>TCPI = (BAC - EV) / (BAC - AC): what each unit of money has to bring from now on to end within the budget.</summary>
    public double? ToCompleteForBudget => ToCompleteFor(BudgetAtCompletion);

    /// <summary>TCPI = (BAC - EV) / (EAC - AC), with the EAC of the planned rate, which is the one a budget holder is asked to grant.</summary>
    public double? ToCompleteForEstimate => ToCompleteFor(EstimateAtPlannedRate);

    /// <summary>EV / BAC: the share of the work that is done, by its worth.</summary>
    public double ShareEarned => Ratio((double)EarnedValue, (double)BudgetAtCompletion) ?? 0;

    /// <summary>AC / BAC: the share of the money that is spent; above 1 when overspent.</summary>
    public double? ShareSpent => ActualCost is { } actual ? Ratio((double)actual, (double)BudgetAtCompletion) : null;

    /// <summary>TCPI for ending at <paramref name="target"/>; <see langword="null"/> when that is spent already or nothing is left to do.</summary>
    public double? ToCompleteFor(decimal? target) =>
        target is { } end && ActualCost is { } actual && end > actual && BudgetAtCompletion > EarnedValue
            ? (double)(BudgetAtCompletion - EarnedValue) / (double)(end - actual) : null;

    private static double? Ratio(double part, double whole) => whole > 0 && part / whole is var ratio && double.IsFinite(ratio) ? ratio : null;

    private static decimal? Amount(double value) => Math.Abs(value) < MostMoney ? Math.Round((decimal)value, 2) : null;
}
