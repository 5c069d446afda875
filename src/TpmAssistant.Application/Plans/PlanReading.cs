using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Plans;

/// <summary>A field of the product that a column of a file can fill.</summary>
public enum PlanField
{
    /// <summary>The task's own key.</summary>
    Id,

    /// <summary>Title.</summary>
    Title,

    /// <summary>State or progress in words.</summary>
    Status,

    /// <summary>Percent complete.</summary>
    PercentComplete,

    /// <summary>Assigned people.</summary>
    Assignee,

    /// <summary>First planned day.</summary>
    Start,

    /// <summary>Last planned day.</summary>
    Due,

    /// <summary>Created.</summary>
    Created,

    /// <summary>Last changed.</summary>
    Changed,

    /// <summary>Completed.</summary>
    Completed,

    /// <summary>Priority.</summary>
    Priority,

    /// <summary>Bucket, list, section, sprint or status column.</summary>
    Bucket,

    /// <summary>Labels or tags.</summary>
    Labels,

    /// <summary>Work item type.</summary>
    Type,

    /// <summary>Parent task.</summary>
    Parent,

    /// <summary>Tasks it waits for.</summary>
    Predecessors,

    /// <summary>Tasks that wait for it.</summary>
    Successors,

    /// <summary>Estimated effort.</summary>
    Effort,

    /// <summary>Effort spent.</summary>
    Spent,

    /// <summary>Points.</summary>
    StoryPoints,

    /// <summary>Notes.</summary>
    Notes,

    /// <summary>Web address.</summary>
    Link,

    /// <summary>The status in three steps that every workflow shares (Jira's Status Category); wins over <see cref="Status"/>.</summary>
    StatusCategory,

    /// <summary>How it ended (done, won't do, duplicate).</summary>
    Resolution,

    /// <summary>Planned duration.</summary>
    Duration,

    /// <summary>Place in the outline: a level or a number such as 1.2.3.</summary>
    Outline,

    /// <summary>Whether it is a milestone.</summary>
    Milestone,

    /// <summary>Whether it was put away.</summary>
    Archived,

    /// <summary>The lines of its checklist.</summary>
    Checklist,

    /// <summary>How many lines of its checklist are done, as in 2/5.</summary>
    ChecklistDone,

    /// <summary>Mail address of the assigned person.</summary>
    AssigneeMail,
}

/// <summary>Which column was taken for which field.</summary>
/// <param name="Column">Zero-based position, since names repeat.</param>
/// <param name="Header">Its header as written.</param>
/// <param name="Field">The field; <see langword="null"/> for a column that is not used.</param>
/// <param name="Sample">A value from it, shortened; text from outside.</param>
public sealed record PlanColumn(int Column, string Header, PlanField? Field, string Sample);

/// <summary>How a table's columns and dates are read.</summary>
/// <param name="Columns">The columns, in order.</param>
/// <param name="DateOrder">Day-first or month-first where dates leave it open: <c>dmy</c>, <c>mdy</c> or <c>ymd</c>.</param>
public sealed record PlanMapping(IReadOnlyList<PlanColumn> Columns, string DateOrder);

/// <summary>Something in a file that was not understood: told, never dropped in silence.</summary>
/// <param name="Code">What is wrong: words are found by it, as in <c>unreadable-date</c>.</param>
/// <param name="Where">Row, task or element it concerns; text from outside.</param>
/// <param name="Value">What stands there, shortened; text from outside.</param>
/// <param name="Times">How often.</param>
public sealed record PlanProblem(string Code, string Where, string Value, int Times = 1);

/// <summary>A person's part in a task.</summary>
/// <param name="Task">The task.</param>
/// <param name="Person">Who.</param>
/// <param name="Units">Share of their time while the task runs: 0.5 is half of it.</param>
/// <param name="WorkHours">Planned work in hours, where the file says.</param>
public sealed record PlanAssignment(ItemRef Task, PersonId Person, double Units, double? WorkHours);

/// <summary>A plan as read from a file.</summary>
public sealed record PlanReading
{
    /// <summary>What the file was taken for, as in <c>Microsoft Project XML</c>, <c>Jira CSV</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The plan's name, from the file or its name.</summary>
    public required string Name { get; init; }

    /// <summary>The tasks, with <see cref="SourceKinds.File"/> references whose id is the file's own key (the UID of MSPDI).</summary>
    public required IReadOnlyList<ProjectTask> Tasks { get; init; }

    /// <summary>The links.</summary>
    public IReadOnlyList<TaskDependency> Dependencies { get; init; } = [];

    /// <summary>The people or resources named.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>Who works on what, and how much of their time.</summary>
    public IReadOnlyList<PlanAssignment> Assignments { get; init; } = [];

    /// <summary>Hours a week that each person can work, where the file says.</summary>
    public IReadOnlyDictionary<PersonId, double> WeeklyHours { get; init; } = new Dictionary<PersonId, double>();

    /// <summary>Descriptions and checklists, for the tasks that have any.</summary>
    public IReadOnlyList<TaskNotes> Notes { get; init; } = [];

    /// <summary>The plan's calendar.</summary>
    public WorkingCalendar? Calendar { get; init; }

    /// <summary>
    /// Further calendars: by the file's key, which is what <see cref="TaskSchedule.CalendarKey"/> names, and by
    /// <see cref="PersonId"/> for the people who have one of their own.
    /// </summary>
    public IReadOnlyDictionary<string, WorkingCalendar> Calendars { get; init; } = new Dictionary<string, WorkingCalendar>();

    /// <summary>When the plan starts, wall time.</summary>
    public DateTime? Start { get; init; }

    /// <summary>When the plan finishes, wall time.</summary>
    public DateTime? Finish { get; init; }

    /// <summary>Whether it is scheduled backwards from <see cref="Finish"/>.</summary>
    public bool FromFinish { get; init; }

    /// <summary>Whether each end has a critical path of its own.</summary>
    public bool EveryEndAlone { get; init; }

    /// <summary>What it says of scheduling beyond its tasks and links.</summary>
    public PlanSettings Settings => new() { Start = Start, Finish = Finish, FromFinish = FromFinish, EveryEndAlone = EveryEndAlone, Calendars = Calendars };

    /// <summary>The file's status date, else its current date, else none.</summary>
    public DateOnly? StatusDate { get; init; }

    /// <summary>How a table was read; <see langword="null"/> where nothing had to be guessed.</summary>
    public PlanMapping? Mapping { get; init; }

    /// <summary>What was not understood.</summary>
    public IReadOnlyList<PlanProblem> Problems { get; init; } = [];
}

/// <summary>A file that cannot be read at all.</summary>
/// <param name="Code">Why: words are found by it, as in <c>not-a-plan</c>, <c>no-title-column</c>, <c>empty-file</c>.</param>
/// <param name="Detail">What to look at; text from outside.</param>
public sealed record UnreadablePlan(string Code, string Detail);
