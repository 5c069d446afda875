using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Health;

/// <summary>The budget lines added up. Lines that neither hold a budget nor were spent on are left out.</summary>
internal sealed class BudgetMeasure
{
    private const decimal MostMoney = 1_000_000_000_000_000_000m;
    private const double MostTimes = 1_000_000;

    private BudgetMeasure(IReadOnlyList<BudgetLine> lines) => Lines = lines;

    public IReadOnlyList<BudgetLine> Lines { get; }

    public decimal Budget => Sum(l => l.Planned);

    public decimal PlannedToDate => Sum(l => l.PlannedToDate);

    public decimal Actual => Sum(l => l.ActualToDate);

    /// <summary>The latest day that a line is stated for.</summary>
    public DateOnly AsOf => Lines.Max(l => l.AsOf);

    /// <summary>Spent over budget at completion.</summary>
    public double Spent => (double)Actual / (double)Budget;

    public static BudgetMeasure? Of(Project project)
    {
        BudgetLine[] lines = [.. project.Budget.Where(b => b.Planned > 0 || b.ActualToDate > 0).OrderBy(b => b.Key, StringComparer.Ordinal)];
        return lines.Any(l => l.Planned > 0) ? new(lines) : null;
    }

    /// <summary>An amount no longer than money is; a larger one is a mistake in the source and would overflow the sum.</summary>
    public static decimal Sane(decimal amount) => Math.Clamp(amount, -MostMoney, MostMoney);

    /// <summary>A factor by which an amount can be multiplied: hours in a source may say anything, and money has no room for it.</summary>
    public static decimal Factor(double factor) => double.IsNaN(factor) ? 0 : (decimal)Math.Clamp(factor, -MostTimes, MostTimes);

    private decimal Sum(Func<BudgetLine, decimal> amount) => Lines.Sum(l => Sane(amount(l)));
}
