using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health;

/// <summary>
/// What the project will have cost if the work left costs what was budgeted for it: EAC = AC + (BAC - EV) of earned value practice, the work left measured in working days
/// (<see cref="WorkLeft"/>) against those of the baseline.
/// </summary>
/// <param name="Spent">Spent over budget at completion.</param>
/// <param name="Rest">Work left over the work budgeted; more than is missing where work came to it or takes longer.</param>
internal sealed record CostAhead(double Spent, double Rest)
{
    /// <summary>Share of the work whose length hours or dates must tell; else nobody knows how much is left.</summary>
    private const double MostKnown = 0.9;

    /// <summary>Over the budget at completion, as a share of it.</summary>
    public double Over => Math.Round(Spent + Rest - 1, 9);

    /// <summary>Share of the budgeted work that is done, 0 to 1.</summary>
    public double Progress => Math.Clamp(1 - Rest, 0, 1);

    /// <summary><see langword="null"/> without a budget, or where too little is known of how long the work takes.</summary>
    public static CostAhead? Of(HealthContext context)
    {
        List<ProjectTask> work = [.. context.View.Work.Where(t => !t.Means(LabelMeaning.External))];
        if (BudgetMeasure.Of(context.Project) is not { } budget || work.Count == 0 || work.Count(IsKnown) < MostKnown * work.Count) return null;
        var left = context.View.Left;
        var then = context.Project.Baseline is { Tasks.Count: > 0 } baseline ? baseline.Tasks.ToHashSet() : null;
        var budgeted = work.Where(t => then?.Contains(t.Ref) != false).Sum(left.WholeOf);
        return budgeted <= 0 ? null : new(budget.Spent, work.Where(t => t.IsOpen).Sum(left.RestOf) / budgeted);
    }

    private static bool IsKnown(ProjectTask task) => Effort.Stated(task) is not null || task is { Start: not null, Due: not null };
}
