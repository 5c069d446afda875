using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.EarnedValue;

/// <summary>Planned, earned and spent by a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Planned">Planned value.</param>
/// <param name="Earned">Earned value; <see langword="null"/> where no progress is known.</param>
/// <param name="Actual">Actual cost; <see langword="null"/> where none is known.</param>
public sealed record BudgetPoint(DateOnly Day, decimal Planned, decimal? Earned, decimal? Actual);

/// <summary>A budget line with how far it is over its plan.</summary>
/// <param name="Line">The line.</param>
/// <param name="Over">Spent less planned to date; negative is under.</param>
/// <param name="IsStale">Whether its amounts are older than those of the newest line by more than <see cref="BudgetAnalyzer.StaleDays"/>.</param>
public sealed record LineStanding(BudgetLine Line, decimal Over, bool IsStale)
{
    /// <summary>Share by which it is over its plan to date; <see langword="null"/> where nothing was planned by then.</summary>
    public double? OverShare => Line.PlannedToDate > 0 ? (double)Over / (double)Line.PlannedToDate : null;
}

/// <summary>Value not counted as earned: begun work past its last day counts nothing until it is done.</summary>
/// <param name="Value">What it would have earned by its percentage.</param>
/// <param name="Tasks">How many tasks that is, 1 or more.</param>
/// <param name="FellSince">The day since which earned value fell for no other reason, no work having been undone; <see langword="null"/> where it did not fall.</param>
public sealed record WithheldValue(decimal Value, int Tasks, DateOnly? FellSince);

/// <summary>Where a project stands with its money.</summary>
public sealed record BudgetAnalysis
{
    /// <summary>The figures at <see cref="DataDate"/>; <see langword="null"/> when there is no work to measure.</summary>
    public required EarnedValueFigures? Figures { get; init; }

    /// <summary>BAC, AC and PV are known even where progress is not.</summary>
    public required decimal Budget { get; init; }

    /// <summary>AC; <see langword="null"/> when nothing has been spent or nobody said.</summary>
    public required decimal? Spent { get; init; }

    /// <summary>Earned schedule in days; <see langword="null"/> where it cannot be told.</summary>
    public required EarnedSchedule? Schedule { get; init; }

    /// <summary>The day the amounts are stated for: the newest of the lines.</summary>
    public required DateOnly DataDate { get; init; }

    /// <summary>The day whose progress was taken: the reading nearest to <see cref="DataDate"/>.</summary>
    public required DateOnly ProgressDate { get; init; }

    /// <summary>How earned value was told from progress.</summary>
    public required EarningRule Rule { get; init; }

    /// <summary>The lines, the most over plan first.</summary>
    public required IReadOnlyList<LineStanding> Lines { get; init; }

    /// <summary>What overdue work has done and is not earned yet; <see langword="null"/> where there is none.</summary>
    public WithheldValue? Withheld { get; init; }

    /// <summary>How it went, oldest first, and the rest of the plan after <see cref="DataDate"/>.</summary>
    public required IReadOnlyList<BudgetPoint> Trend { get; init; }
}
