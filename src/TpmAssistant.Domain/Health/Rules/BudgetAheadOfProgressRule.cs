using TpmAssistant.Domain.Findings;

namespace TpmAssistant.Domain.Health.Rules;

/// <summary>
/// A larger share of the budget spent than of the work done. If the rest costs what was budgeted for it, the gap is the overrun at completion. Where the board keeps
/// hours (<see cref="CostAhead"/>), amber above a small share and red above the project's <see cref="Projects.Tolerances.CostOverrun"/>. Where only percentages tell, amber
/// close to that tolerance; red above a multiple of it, or above it when the budget would be overspent by that
/// multiple at the rate so far, or little money is left to correct it with. Never red while the gap is within the tolerance once overdue work counts by its percentage too.
/// </summary>
internal sealed class BudgetAheadOfProgressRule : IHealthRule
{
    /// <summary>Overrun at completion above which it is amber, where the tolerance is not smaller still. Default 0.04, range 0 to 1.</summary>
    public double AmberShare { get; init; } = 0.04;

    /// <summary>Part of the tolerance above which it is amber where only percentages tell. Default 0.8, range 0 to 1.</summary>
    public double AmberPart { get; init; } = 0.8;

    /// <summary>Multiple of the tolerance above which it is red. Default 2, range 1 to 10.</summary>
    public double RedMultiple { get; init; } = 2;

    /// <summary>Share spent from which any amber gap is red. Default 0.90, range 0 to 1.</summary>
    public double NearlySpent { get; init; } = 0.90;

    /// <summary>Part of the tolerance that must be left of the gap when overdue work counts by its percentage too. Default 0.5, range 0 to 1.</summary>
    public double DoubtPart { get; init; } = 0.5;

    public string Id => "budget-ahead-of-progress";

    public HealthDimension Dimension => HealthDimension.Budget;

    public IEnumerable<Finding> Examine(HealthContext context)
    {
        if (BudgetMeasure.Of(context.Project) is not { } budget || context.View.Progress is not { } progress) yield break;
        var tolerance = context.Project.Tolerances.CostOverrun;
        var ahead = context.View.Cost;
        var gap = ahead?.Over ?? Math.Round(budget.Spent - progress, 9);
        if ((ahead is null ? ByProgress(context.View, budget.Spent, gap, tolerance) : ByWorkLeft(gap, tolerance)) is not { } severity) yield break;

        var currency = context.Project.Currency;
        yield return new()
        {
            Rule = Id,
            Dimension = Dimension,
            Severity = severity,
            Weight = Math.Min(90, 40 + (100 * gap)),
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["spent"] = new Figure.Share(budget.Spent),
                ["progress"] = new Figure.Share(ahead?.Progress ?? progress),
                ["gap"] = new Figure.Share(gap),
                ["tolerance"] = new Figure.Share(tolerance),
                ["actual"] = new Figure.Money(budget.Actual, currency),
                ["budget"] = new Figure.Money(budget.Budget, currency),
            },
            Evidence =
            [
                .. budget.Lines.OrderByDescending(l => l.ActualToDate).Take(Evidences.Most)
                    .Select(l => Evidences.Of(l, new Figure.Money(BudgetMeasure.Sane(l.ActualToDate), currency))),
            ],
        };
    }

    private Severity? ByWorkLeft(double gap, double tolerance) =>
        gap > tolerance ? Severity.Critical : gap > Math.Min(AmberShare, tolerance) ? Severity.Warning : null;

    private Severity? ByProgress(ProjectView view, double spent, double gap, double tolerance)
    {
        if (gap <= AmberPart * tolerance || gap <= 0 || spent - view.Earned <= DoubtPart * tolerance) return null;
        var sure = Math.Round(spent - (view.Earned ?? spent - gap), 9);
        var atThisRate = spent > gap ? (spent / (spent - gap)) - 1 : double.PositiveInfinity;
        return sure > tolerance && (gap > RedMultiple * tolerance || atThisRate > RedMultiple * tolerance || spent >= NearlySpent) ? Severity.Critical : Severity.Warning;
    }
}
