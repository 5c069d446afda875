using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Domain.Health;

/// <summary>What a rule may look at.</summary>
/// <param name="now">The project today.</param>
/// <param name="past">Earlier snapshots as the same reader may see them, oldest first; may be empty.</param>
public sealed class HealthContext(Snapshot now, IReadOnlyList<Snapshot> past)
{
    private ProjectView? view;

    /// <summary>The project today.</summary>
    public Snapshot Now { get; } = now;

    /// <summary>Earlier snapshots as the same reader may see them, oldest first; may be empty.</summary>
    public IReadOnlyList<Snapshot> Past { get; } = past;

    /// <summary>The project.</summary>
    public Project Project => Now.Project;

    /// <summary>The day looked at.</summary>
    public DateOnly StatusDate => Now.StatusDate;

    /// <summary>
    /// Over the budget at completion, as a share of it, if the work left costs what was budgeted for it, by its hours (EAC = AC + BAC - EV of earned value practice); below zero is
    /// under it. The colour of the budget goes by this. <see langword="null"/> without a budget, or where too little of the work has hours.
    /// </summary>
    public double? OverByWorkLeft => View.Cost?.Over;

    /// <summary>What several rules ask, worked out once.</summary>
    internal ProjectView View => view ??= new(this);
}

/// <summary>One rule of health: one class, one line in <c>HealthRules.All</c>, one test class.</summary>
public interface IHealthRule
{
    /// <summary>Its code, as in <c>overdue-work</c>; the words are found by it.</summary>
    string Id { get; }

    /// <summary>What it bears on.</summary>
    HealthDimension Dimension { get; }

    /// <summary>What it finds; nothing when all is well. At most one finding for most rules.</summary>
    IEnumerable<Finding> Examine(HealthContext context);
}
