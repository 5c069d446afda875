using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.TaskEdits;

/// <summary>Why a task was not proposed.</summary>
internal static class TaskErrors
{
    /// <summary>Nothing says what the task is.</summary>
    public static Refusal NoTitle { get; } = new("task-no-title");

    /// <summary>The title is longer than any place takes. Detail: <c>most</c>.</summary>
    public static Refusal TooLong(int most) => new("task-too-long", "most", most.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The project's tasks are kept where the product cannot write. Detail: <c>project</c>.</summary>
    public static Refusal CannotWrite(string project) => new("task-cannot-write", "project", project);

    /// <summary>No open task fits. Detail: <c>asked</c>.</summary>
    public static Refusal NoSuchTask(string asked) => new("no-such-task", "asked", asked);

    /// <summary>The task stands as wanted. Detail: <c>task</c>.</summary>
    public static Refusal AlreadySo(string task) => new("task-already-so", "task", task);

    /// <summary>A private task has no other owner.</summary>
    public static Refusal IsPrivate { get; } = new("task-is-private");
}
