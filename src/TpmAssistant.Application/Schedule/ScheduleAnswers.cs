using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Schedule;

/// <summary>What holds a project's finish.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Outlook">The schedule.</param>
/// <param name="Proposals">How many links could be proposed.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record CriticalPathAnswer(Project Project, DateOnly StatusDate, ScheduleOutlook Outlook, int Proposals, Coverage Coverage) : Answer;

/// <summary>A project's milestones.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Outlook">The schedule they come from.</param>
/// <param name="Milestones">Those that the asker may see.</param>
/// <param name="ForOutside">Whether the reader is from outside: then dates alone.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record MilestonesAnswer(
    Project Project, DateOnly StatusDate, ScheduleOutlook Outlook, IReadOnlyList<MilestoneOutlook> Milestones, bool ForOutside, Coverage Coverage) : Answer
{
    /// <summary>Contracts and licences that end, the nearest first; none for readers from outside.</summary>
    public IReadOnlyList<DeliveryOutlook> Ends { get; init; } = [];

    /// <summary>Whether the asker may say when milestones are expected.</summary>
    public bool CanExpect { get; init; }

    /// <summary>Where the work left takes milestones, by key, each person doing one thing at a time; none for readers from outside.</summary>
    public IReadOnlyDictionary<string, MilestoneHeading> Headings { get; init; } = new Dictionary<string, MilestoneHeading>();
}

/// <summary>What waits for what.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Links">What is known.</param>
/// <param name="Proposals">What titles, checklists and dates suggest.</param>
/// <param name="Tasks">The tasks by reference.</param>
/// <param name="CanEdit">Whether the asker may change links.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record DependenciesAnswer(
    Project Project, DateOnly StatusDate, LinkBook Links, IReadOnlyList<LinkProposal> Proposals, IReadOnlyDictionary<ItemRef, ProjectTask> Tasks, bool CanEdit, Coverage Coverage) : Answer
{
    /// <summary>What was just changed, if something was; it can be taken back.</summary>
    public LinkChange? Changed { get; init; }
}

/// <summary>A change of a project's links that was just made.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Link">To which link.</param>
/// <param name="Undo">How it is taken back; <see langword="null"/> when it was itself a taking back.</param>
public sealed record LinkChange(LinkChangeKind Kind, TaskDependency Link, UndoId? Undo);

/// <summary>What was done to a link.</summary>
public enum LinkChangeKind
{
    /// <summary>A person entered it, or accepted a proposal.</summary>
    Added,

    /// <summary>A proposal was turned down.</summary>
    Rejected,

    /// <summary>A change was taken back.</summary>
    TakenBack,
}
