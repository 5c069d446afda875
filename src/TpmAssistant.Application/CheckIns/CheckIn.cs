using TpmAssistant.Application.Access;
using TpmAssistant.Domain.CheckIns;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.CheckIns;

/// <summary>What an owner answered about a task.</summary>
public enum CheckInReplyKind
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>It will be done by its date.</summary>
    OnDate,

    /// <summary>It needs another date.</summary>
    NewDate,

    /// <summary>Something blocks it.</summary>
    Blocked,

    /// <summary>No answer this time.</summary>
    Skipped,
}

/// <summary>How the change of the task itself went.</summary>
public enum CheckInWriting
{
    /// <summary>The answer changes nothing in the plan.</summary>
    None,

    /// <summary>The task was changed.</summary>
    Written,

    /// <summary>The task was not changed, or nobody knows.</summary>
    Failed,
}

/// <summary>An answer.</summary>
/// <param name="Kind">What.</param>
/// <param name="NewDate">The new last day.</param>
/// <param name="Text">What blocks it, in the owner's words.</param>
/// <param name="Writing">How the change of the task went.</param>
/// <param name="Code">Why not, when it failed.</param>
public sealed record CheckInReply(CheckInReplyKind Kind, DateOnly? NewDate, string? Text, CheckInWriting Writing, string? Code);

/// <summary>A task an owner is asked about.</summary>
/// <param name="Task">Which.</param>
/// <param name="Title">Its title; text from outside.</param>
/// <param name="Link">Where to open it.</param>
/// <param name="Due">Its last day.</param>
/// <param name="Reason">Why it is asked about.</param>
/// <param name="Days">Days, as in <see cref="CheckInQuestion.Days"/>.</param>
public sealed record CheckInTask(ItemRef Task, string Title, Uri? Link, DateOnly? Due, CheckInReason Reason, int Days)
{
    /// <summary>The answer, once given.</summary>
    public CheckInReply? Reply { get; init; }
}

/// <summary>One person's check-in of one period: asked once, answered task by task, seen by that person and the one who asked.</summary>
/// <param name="Project">Of which project.</param>
/// <param name="ProjectName">Its name; text from outside.</param>
/// <param name="Period">Which period: a week, as in <c>2026-W47</c>.</param>
/// <param name="AskedBy">Who asked.</param>
/// <param name="Person">Who is asked; in the conversation the card went to.</param>
/// <param name="Asked">On which day.</param>
/// <param name="Tasks">About what.</param>
public sealed record CheckIn(
    ProjectId Project, string ProjectName, string Period, Asker AskedBy, Asker Person, DateOnly Asked, IReadOnlyList<CheckInTask> Tasks)
{
    /// <summary>The first task without an answer.</summary>
    public CheckInTask? Next => Tasks.FirstOrDefault(t => t.Reply is null);

    /// <summary>The topic of the person's card.</summary>
    public string Topic => $"check-in:{Project}:{Period}";
}
