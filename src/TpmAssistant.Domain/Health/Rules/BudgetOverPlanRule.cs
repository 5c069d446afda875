using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Health.Rules;

/// <summary>
/// More spent than planned to date, as a share of that plan (of the budget at completion where nothing was planned yet). Amber above a small share, red when it is above
/// the project's <see cref="Tolerances.CostOverrun"/> as a share of the whole budget too. Silent where as much work is done as was paid for: money ahead of plan because work is ahead is well spent.
/// </summary>
internal sealed class BudgetOverPlanRule : IHealthRule
{
    /// <summary>Share above which it is amber, where the tolerance is not smaller still. Default 0.04, range 0 to 1.</summary>
    public double AmberShare { get; init; } = 0.04;

    /// <summary>Share of the budget at completion below which it is not worth a word. Default 0.03, range 0 to 1.</summary>
    public double LeastOfBudget { get; init; } = 0.03;

    public string Id => "budget-over-plan";

    public HealthDimension Dimension => HealthDimension.Budget;

    public IEnumerable<Finding> Examine(HealthContext context)
    {
        if (BudgetMeasure.Of(context.Project) is not { } budget) yield break;
        var tolerance = context.Project.Tolerances.CostOverrun;
        var over = budget.Actual - budget.PlannedToDate;
        var share = (double)over / (double)(budget.PlannedToDate > 0 ? budget.PlannedToDate : budget.Budget);
        if (over <= 0 || (double)over < Math.Min(LeastOfBudget, tolerance / 2) * (double)budget.Budget || share <= Math.Min(AmberShare, tolerance)) yield break;

        var ahead = context.View.Cost?.Over;
        if (ahead <= Math.Min(AmberShare, tolerance) || (ahead is null && context.View.Earned is { } earned && budget.Actual <= BudgetMeasure.Factor(Math.Min(1, earned + AmberShare)) * budget.Budget)) yield break;

        var currency = context.Project.Currency;
        yield return new()
        {
            Rule = Id,
            Dimension = Dimension,
            Severity = !(ahead <= tolerance) && share > tolerance && (double)over > tolerance * (double)budget.Budget ? Severity.Critical : Severity.Warning,
            Weight = Math.Min(95, 50 + (100 * share)),
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["actual"] = new Figure.Money(budget.Actual, currency),
                ["planned"] = new Figure.Money(budget.PlannedToDate, currency),
                ["over"] = new Figure.Money(over, currency),
                ["share"] = new Figure.Share(share),
                ["tolerance"] = new Figure.Share(tolerance),
                ["asOf"] = new Figure.Date(budget.AsOf),
            },
            Evidence =
            [
                .. budget.Lines.Where(l => Over(l) > 0).OrderByDescending(Over).Take(Evidences.Most)
                    .Select(l => Evidences.Of(l, new Figure.Money(Over(l), currency))),
            ],
        };
    }

    private static decimal Over(BudgetLine line) => BudgetMeasure.Sane(line.ActualToDate) - BudgetMeasure.Sane(line.PlannedToDate);
}
