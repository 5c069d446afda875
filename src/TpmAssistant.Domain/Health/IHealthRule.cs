using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Domain.Health;

/// <summary>What a rule may look at.</summary>
/// <param name="Now">The project today.</param>
/// <param name="Past">Earlier snapshots as the same reader may see them, oldest first; may be empty.</param>
public sealed record HealthContext(Snapshot Now, IReadOnlyList<Snapshot> Past)
{
    /// <summary>The project.</summary>
    public Project Project => Now.Project;

    /// <summary>The day looked at.</summary>
    public DateOnly StatusDate => Now.StatusDate;
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
