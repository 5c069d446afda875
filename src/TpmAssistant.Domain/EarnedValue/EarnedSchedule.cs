namespace TpmAssistant.Domain.EarnedValue;

/// <summary>A point of the cumulative plan of spending.</summary>
/// <param name="Time">Time since the start, in any one unit.</param>
/// <param name="Value">Planned value by then.</param>
public readonly record struct PlannedPoint(double Time, decimal Value);

/// <summary>
/// Schedule performance in time rather than money: when the plan had earned what is earned now. Unlike SV and SPI it does not drift
/// back to "on plan" as a late project ends.
/// </summary>
/// <remarks>
/// ES = N + (EV - PV(N)) / (PV(N+1) - PV(N)) x the period, N being the last period whose planned value is earned. Source: Walt Lipke,
/// "Schedule is Different", <i>The Measurable News</i>, March 2003.
/// </remarks>
/// <param name="Earned">ES: the time by which the plan was to have earned this much.</param>
/// <param name="Actual">AT: the time that has gone by.</param>
public sealed record EarnedSchedule(double Earned, double Actual)
{
    /// <summary>SV(t) = ES - AT; negative is behind.</summary>
    public double Variance => Earned - Actual;

    /// <summary>SPI(t) = ES / AT; <see langword="null"/> at the start.</summary>
    public double? PerformanceIndex => Actual > 0 ? Earned / Actual : null;

    /// <summary>Reads the earned schedule off a plan.</summary>
    /// <param name="plan">The cumulative plan in order of time; it begins at 0 with nothing planned, said or not.</param>
    /// <param name="earned">EV, 0 or more.</param>
    /// <param name="actualTime">AT in the unit of the plan's times.</param>
    /// <returns><see langword="null"/> without a plan. Work worth the whole plan has earned the time at which the plan was to end.</returns>
    public static EarnedSchedule? Of(IReadOnlyList<PlannedPoint> plan, decimal earned, double actualTime)
    {
        if (plan.Count == 0 || plan.Max(p => p.Value) is var whole && whole <= 0) return null;
        if (earned >= whole) return new(plan.First(p => p.Value == whole).Time, actualTime);

        PlannedPoint below = default;
        foreach (var point in plan)
        {
            if (point.Value > earned) return new(Between(below, point, earned), actualTime);
            below = point;
        }

        return new(below.Time, actualTime);
    }

    private static double Between(PlannedPoint from, PlannedPoint to, decimal earned) =>
        from.Time + ((to.Time - from.Time) * (double)(earned - from.Value) / (double)(to.Value - from.Value));
}
