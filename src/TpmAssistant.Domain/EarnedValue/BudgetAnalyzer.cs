using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Domain.EarnedValue;

/// <summary>Works out earned value from a project's budget lines and the progress of its work.</summary>
/// <remarks>
/// EV is the budget times the earned share of the work; PV is read off the lines' plan; AC is what the lines state as spent. All three
/// are taken at the day the newest line is stated for, the progress from the reading nearest to it, so that old amounts are not set
/// against new progress.
/// </remarks>
public static class BudgetAnalyzer
{
    /// <summary>Days by which a line may lag behind the newest one before it is called stale.</summary>
    public const int StaleDays = 10;

    private const int PointsAhead = 4;

    /// <summary>The analysis; <see langword="null"/> for a project without a budget.</summary>
    /// <param name="now">The project today.</param>
    /// <param name="past">Earlier snapshots as the same reader may see them, oldest first; may be empty.</param>
    public static BudgetAnalysis? Analyze(Snapshot now, IReadOnlyList<Snapshot> past)
    {
        var project = now.Project;
        if (BudgetMeasure.Of(project) is not { } budget) return null;
        var plan = new SpendingPlan(project);
        var date = budget.AsOf;
        var read = past.Append(now).OrderBy(s => Math.Abs(s.StatusDate.DayNumber - date.DayNumber)).ThenByDescending(s => s.StatusDate).First();
        var spent = SpentOf(budget);
        var earned = EarnedShare.Then(read, now, project.Earning);
        var figures = earned is { } share ? new EarnedValueFigures(budget.Budget, plan.By(date), Worth(budget.Budget, share), spent) : null;
        List<BudgetPoint> gone =
        [
            .. past.Where(s => s.StatusDate < read.StatusDate).Select(s => Point(s, now, plan, budget.Budget)).OfType<BudgetPoint>().Where(p => p.Day < date)
                .DistinctBy(p => p.Day).OrderBy(p => p.Day),
        ];
        return new()
        {
            Budget = budget.Budget,
            Spent = spent,
            Figures = figures,
            Schedule = figures is null ? null : EarnedSchedule.Of(plan.Points(), figures.EarnedValue, date.DayNumber - plan.Days[0].DayNumber),
            DataDate = date,
            ProgressDate = read.StatusDate,
            Rule = project.Earning,
            Lines = [.. budget.Lines.Select(l => Standing(l, date)).OrderByDescending(l => l.Over).ThenBy(l => l.Line.Key, StringComparer.Ordinal)],
            Withheld = figures is null ? null : WithheldOf(read, now, budget.Budget, figures.EarnedValue, gone.LastOrDefault()),
            Trend =
            [
                .. gone,
                new(date, plan.By(date), figures?.EarnedValue, spent),
                .. Ahead(plan, date),
            ],
        };
    }

    private static WithheldValue? WithheldOf(Snapshot read, Snapshot now, decimal whole, decimal earned, BudgetPoint? before)
    {
        var (share, tasks) = EarnedShare.Withheld(read, now, now.Project.Earning);
        if (tasks == 0) return null;
        var value = Worth(whole, share);
        return new(value, tasks, before is { Earned: { } had } && had > earned && had <= earned + value ? before.Day : null);
    }

    private static LineStanding Standing(BudgetLine line, DateOnly date) => new(
        line, BudgetMeasure.Sane(line.ActualToDate) - BudgetMeasure.Sane(line.PlannedToDate), date.DayNumber - line.AsOf.DayNumber > StaleDays);

    private static BudgetPoint? Point(Snapshot then, Snapshot now, SpendingPlan plan, decimal whole)
    {
        if (BudgetMeasure.Of(then.Project) is not { } budget) return null;
        return new(budget.AsOf, plan.By(budget.AsOf), EarnedShare.Then(then, now, now.Project.Earning) is { } share ? Worth(whole, share) : null, SpentOf(budget));
    }

    /// <summary>The rest of the plan in a few even steps to its end.</summary>
    private static IEnumerable<BudgetPoint> Ahead(SpendingPlan plan, DateOnly date)
    {
        var days = plan.Days[^1].DayNumber - date.DayNumber;
        for (var i = 1; i <= PointsAhead && days >= PointsAhead; i++)
        {
            var day = date.AddDays(days * i / PointsAhead);
            yield return new(day, plan.By(day), null, null);
        }
    }

    private static decimal? SpentOf(BudgetMeasure budget) => budget.Actual > 0 ? budget.Actual : null;

    private static decimal Worth(decimal budget, double share) => Math.Round(budget * (decimal)share, 2);
}
