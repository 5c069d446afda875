using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;

namespace TpmAssistant.Domain.Risks.Rules;

/// <summary>
/// A larger share of the budget spent than of the work done, by more than the project's <see cref="Projects.Tolerances.CostOverrun"/>. With the gap in
/// multiples of the tolerance: up to two probability 3, up to three 4, above 5; impact 3 up to two, else 4. At completion it expects what is
/// spent plus the budget of the work left, by what is left of it where the board keeps hours (<see cref="CostAhead"/>). Silent where estimates that were too low explain it: <see cref="EstimateDriftRule"/> speaks of those.
/// </summary>
internal sealed class BurnAheadOfProgressRule : IRiskRule
{
    /// <summary>Part of the tolerance that must be left of the gap when overdue work counts by its percentage too. Default 0.5, range 0 to 1.</summary>
    public double DoubtPart { get; init; } = 0.5;

    public string Id => "burn-ahead-of-progress";

    public IEnumerable<RiskCandidate> Scan(HealthContext context)
    {
        if (BudgetMeasure.Of(context.Project) is not { } budget || context.View.Progress is not { } progress) yield break;
        var tolerance = context.Project.Tolerances.CostOverrun;
        var ahead = context.View.Cost;
        if (ahead is not null) progress = ahead.Progress;
        var gap = ahead?.Over ?? Math.Round(budget.Spent - progress, 9);
        if (gap <= tolerance || gap <= 0 || (ahead is null && budget.Spent - context.View.Earned <= DoubtPart * tolerance)) yield break;
        if ((budget.Spent / context.View.Drift) - context.View.Progress <= tolerance && context.View.Estimates.IsDrift) yield break;

        var currency = context.Project.Currency;
        var atCompletion = Math.Round(budget.Actual + (budget.Budget * BudgetMeasure.Factor(ahead?.Rest ?? 1 - progress)), 0);
        yield return new()
        {
            Rule = Id,
            Subject = "budget",
            Probability = gap <= 2 * tolerance ? 3 : gap <= 3 * tolerance ? 4 : 5,
            Impact = gap <= 2 * tolerance ? 3 : 4,
            Proximity = RiskScale.Proximity(context.View, context.View.Finish),
            Response = gap > 2 * tolerance ? RiskResponse.Escalate : RiskResponse.Mitigate,
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["spent"] = new Figure.Share(budget.Spent),
                ["progress"] = new Figure.Share(progress),
                ["atCompletion"] = new Figure.Money(atCompletion, currency),
                ["budget"] = new Figure.Money(budget.Budget, currency),
            },
            Evidence =
            [
                .. budget.Lines.OrderByDescending(l => l.ActualToDate).Take(Evidences.Most)
                    .Select(l => Evidences.Of(l, new Figure.Money(BudgetMeasure.Sane(l.ActualToDate), currency))),
            ],
        };
    }
}
