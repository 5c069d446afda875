using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Tasks;

/// <summary>How far a task has come.</summary>
public enum TaskState
{
    /// <summary>Nobody has begun.</summary>
    NotStarted,

    /// <summary>Somebody is on it.</summary>
    InProgress,

    /// <summary>It is done.</summary>
    Completed,

    /// <summary>It will not be done.</summary>
    Cancelled,
}

/// <summary>How urgent its source says it is.</summary>
public enum TaskPriority
{
    /// <summary>Drop everything.</summary>
    Urgent,

    /// <summary>Before the rest.</summary>
    Important,

    /// <summary>As usual.</summary>
    Medium,

    /// <summary>When there is time.</summary>
    Low,
}

/// <summary>
/// A piece of work as its source states it, in the engine's words. Texts in it are text from outside.
/// Days are the project's: a Planner due date means its UTC day.
/// </summary>
public sealed record ProjectTask
{
    /// <summary>Checklist items from which on the ticked ones tell how far work has come; of one or two they tell too little.</summary>
    public const int TellingItems = 3;

    /// <summary>The most that ticks make of work which nobody has marked as done, per cent.</summary>
    public const int MostByTicks = 90;

    /// <summary>Its identity.</summary>
    public required ItemRef Ref { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Where a person opens it; built by code from known ids and hosts, never from text.</summary>
    public Uri? Link { get; init; }

    /// <summary>The bucket, list, section or status column it lies in.</summary>
    public string? Bucket { get; init; }

    /// <summary>How far it has come.</summary>
    public TaskState State { get; init; }

    /// <summary>Percent complete, 0 to 100.</summary>
    public int PercentComplete { get; init; }

    /// <summary>How urgent it is.</summary>
    public TaskPriority Priority { get; init; } = TaskPriority.Medium;

    /// <summary>Who is to do it; empty when nobody.</summary>
    public IReadOnlyList<Person> Assignees { get; init; } = [];

    /// <summary>First planned day.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last planned day; overdue once it has ended in the project's zone.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The day it was completed.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>Who completed it, where the source tells.</summary>
    public Person? CompletedBy { get; init; }

    /// <summary>When it came into being.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Who made it, where the source tells.</summary>
    public Person? CreatedBy { get; init; }

    /// <summary>When its source last saw it change; Planner does not tell.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Label names.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>What its labels and bucket mean, by the project's definitions.</summary>
    public IReadOnlyList<LabelMeaning> Meanings { get; init; } = [];

    /// <summary>The task it is part of.</summary>
    public ItemRef? Parent { get; init; }

    /// <summary>Estimated effort in hours.</summary>
    public double? EffortHours { get; init; }

    /// <summary>Effort spent in hours.</summary>
    public double? SpentHours { get; init; }

    /// <summary>Points, where the team estimates so.</summary>
    public double? StoryPoints { get; init; }

    /// <summary>Checklist items done and in all.</summary>
    public int ChecklistDone { get; init; }

    /// <inheritdoc cref="ChecklistDone"/>
    public int ChecklistTotal { get; init; }

    /// <summary>What a scheduling tool says beyond this; <see langword="null"/> for boards.</summary>
    public TaskSchedule? Schedule { get; init; }

    /// <summary>
    /// Whether its checklist tells how far it has come: its percentage says no more than "begun", as Planner's does, and of several items some are ticked. None ticked says nothing: many people never tick.
    /// </summary>
    public bool TellsByChecklist => IsOpen && (PercentComplete is 0 or 50) && ChecklistTotal >= TellingItems && ChecklistDone > 0;

    /// <summary>
    /// Percent done by the best that its source says, 0 to 100: the ticked share of its checklist where that tells (<see cref="TellsByChecklist"/>), else its percentage.
    /// </summary>
    public int DonePercent => TellsByChecklist ? (int)Math.Min(MostByTicks, 100L * ChecklistDone / ChecklistTotal) : Math.Clamp(PercentComplete, 0, 100);

    /// <summary>Whether it is still to be done.</summary>
    public bool IsOpen => State is TaskState.NotStarted or TaskState.InProgress;

    /// <summary>Whether it is work of its own: not a summary, not switched off, not a milestone.</summary>
    public bool IsWork => Schedule is not { Summary: true } and not { Inactive: true } && !Means(LabelMeaning.Milestone);

    /// <summary>Whether it is open and cannot go on.</summary>
    public bool IsBlocked => IsOpen && Means(LabelMeaning.Blocked);

    /// <summary>Whether a label or bucket gives it the meaning.</summary>
    public bool Means(LabelMeaning meaning) => Meanings.Count > 0 && Meanings.Contains(meaning);

    /// <summary>Whether it is open and its last planned day has ended.</summary>
    public bool IsOverdue(DateOnly statusDate) => IsOpen && Due < statusDate;
}

/// <summary>A task's longer texts, read only for the tasks shown. All of it is text from outside.</summary>
/// <param name="Task">The task.</param>
/// <param name="Notes">Its description; may be empty.</param>
/// <param name="Checklist">Its checklist, in order.</param>
public sealed record TaskNotes(ItemRef Task, string Notes, IReadOnlyList<ChecklistItem> Checklist);

/// <summary>A line of a task's checklist.</summary>
/// <param name="Title">Its text.</param>
/// <param name="Done">Whether it is ticked.</param>
public sealed record ChecklistItem(string Title, bool Done);
