using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.EarnedValue;

/// <summary>
/// What was to be spent by any day: straight between the ends of a line's periods, and through its planned-to-date on the day that is stated for.
/// Without periods a line is spent evenly from the project's start to that day, and the rest of it evenly to the finish.
/// </summary>
internal sealed class SpendingPlan
{
    private const int DaysOfAnUnknownPeriod = 30;

    private readonly List<List<(DateOnly Day, decimal Value)>> lines;

    public SpendingPlan(Project project)
    {
        var finish = project.Baseline?.Finish ?? project.TargetFinish;
        lines = [.. project.Budget.Where(l => l.Planned > 0).OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => PointsOf(l, project.Start, finish))];
        Days = [.. lines.SelectMany(l => l).Select(p => p.Day).Distinct().Order()];
    }

    /// <summary>The days at which the plan bends, in order.</summary>
    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>Planned value by a day.</summary>
    public decimal By(DateOnly day) => lines.Sum(l => By(l, day));

    /// <summary>The plan as points in days after its beginning.</summary>
    public IReadOnlyList<PlannedPoint> Points() => [.. Days.Select(d => new PlannedPoint(d.DayNumber - Days[0].DayNumber, By(d)))];

    private static List<(DateOnly Day, decimal Value)> PointsOf(BudgetLine line, DateOnly? start, DateOnly? finish)
    {
        var budget = BudgetMeasure.Sane(line.Planned);
        var toDate = Math.Clamp(BudgetMeasure.Sane(line.PlannedToDate), 0, budget);
        var known = new SortedDictionary<DateOnly, decimal>();
        decimal sum = 0;
        foreach (var period in line.Periods.OrderBy(p => p.Through))
        {
            sum = Math.Min(budget, sum + Math.Max(0, BudgetMeasure.Sane(period.Planned)));
            known[period.Through] = sum;
        }

        if (known.Count == 0 && finish > line.AsOf) known[finish.Value] = budget;
        known[line.AsOf] = toDate;
        var first = known.Keys.First();
        var begin = start < first ? start.Value : DateOnly.FromDayNumber(Math.Max(0, first.DayNumber - DaysOfAnUnknownPeriod));
        var points = new List<(DateOnly, decimal)> { (begin, 0) };
        decimal highest = 0;
        foreach (var (day, value) in known) points.Add((day, highest = Math.Max(highest, value)));
        return points;
    }

    private static decimal By(List<(DateOnly Day, decimal Value)> points, DateOnly day)
    {
        var at = points.FindIndex(p => p.Day > day);
        if (at == 0) return 0;
        if (at < 0) return points[^1].Value;
        var (from, to) = (points[at - 1], points[at]);
        return from.Value + ((to.Value - from.Value) * (day.DayNumber - from.Day.DayNumber) / (to.Day.DayNumber - from.Day.DayNumber));
    }
}
