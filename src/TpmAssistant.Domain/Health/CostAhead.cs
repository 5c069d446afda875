using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health;

/// <summary>
/// What the project will have cost if the work left costs what was budgeted for it: EAC = AC + (BAC - EV) of earned value practice, the work left measured in working days
/// (<see cref="WorkLeft"/>) against all there is. Only where the board keeps hours: days between two dates are no measure of money.
/// </summary>
/// <param name="Spent">Spent over budget at completion.</param>
/// <param name="Rest">Work left over all work as estimated; above 1 where it takes longer than estimated.</param>
internal sealed record CostAhead(double Spent, double Rest)
{
    /// <summary>Share of the work that must have hours; else nobody knows how much is left.</summary>
    private const double MostKnown = 0.9;

    /// <summary>Over the budget at completion, as a share of it.</summary>
    public double Over => Math.Round(Spent + Rest - 1, 9);

    /// <summary>Share of the work that is done, 0 to 1, by what is left of it.</summary>
    public double Progress => Math.Clamp(1 - Rest, 0, 1);

    /// <summary><see langword="null"/> without a budget, or where too little of the work has hours.</summary>
    public static CostAhead? Of(HealthContext context)
    {
        List<ProjectTask> work = [.. context.View.Work.Where(t => !t.Means(LabelMeaning.External))];
        if (BudgetMeasure.Of(context.Project) is not { } budget || work.Count == 0 || work.Count(t => Effort.Stated(t) is not null) < MostKnown * work.Count) return null;
        var left = context.View.Left;
        var whole = work.Sum(left.WholeOf);
        return whole <= 0 ? null : new(budget.Spent, work.Where(t => t.IsOpen).Sum(left.RestOf) / whole);
    }
}
