using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Domain.Changes;

/// <summary>What kind of thing happened.</summary>
public enum ChangeKind
{
    /// <summary>A milestone was reached.</summary>
    MilestoneReached,

    /// <summary>A milestone got another day.</summary>
    MilestoneMoved,

    /// <summary>A task moved later, or passed its day without being done.</summary>
    Slipped,

    /// <summary>A task moved earlier.</summary>
    Earlier,

    /// <summary>A risk appeared, grew, eased or went.</summary>
    Risk,

    /// <summary>Something was decided.</summary>
    Decided,

    /// <summary>A decision is asked for that was not.</summary>
    DecisionOpened,

    /// <summary>A decision is not waited for any more.</summary>
    DecisionClosed,

    /// <summary>A task was completed.</summary>
    Done,

    /// <summary>A task was begun.</summary>
    Started,

    /// <summary>A task is new.</summary>
    Added,

    /// <summary>A task is gone without being completed.</summary>
    Dropped,

    /// <summary>A task is with other people.</summary>
    Reassigned,
}

/// <summary>One thing that happened between two moments.</summary>
/// <param name="Kind">What.</param>
/// <param name="About">The item; for a risk, the first it rests on.</param>
/// <param name="Weight">How much it matters, higher first: what a milestone needs before the rest, then by size.</param>
public sealed record Change(ChangeKind Kind, Evidence About, double Weight)
{
    /// <summary>The day before, where a day changed.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day now; <see langword="null"/> when it has none.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Working days moved; 0 or more.</summary>
    public int Days { get; init; }

    /// <summary>How often it had slipped before.</summary>
    public int TimesBefore { get; init; }

    /// <summary>Who did it, where the source tells.</summary>
    public Person? By { get; init; }

    /// <summary>With whom the task is now.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>The next milestone that needs the item; <see langword="null"/> when none does.</summary>
    public string? Milestone { get; init; }

    /// <summary>Whether its new day lies after the day that milestone is planned for.</summary>
    public bool Endangers { get; init; }

    /// <summary>How the risk moved, for a <see cref="ChangeKind.Risk"/>.</summary>
    public RiskMove? Risk { get; init; }

    /// <summary>The register's entry of that risk as it stands now, without its history.</summary>
    public RegisterEntry? Entry { get; init; }
}

/// <summary>How much work there is beside what there was.</summary>
/// <param name="Before">Tasks then.</param>
/// <param name="Now">Tasks now.</param>
public sealed record ScopeMovement(int Before, int Now);
