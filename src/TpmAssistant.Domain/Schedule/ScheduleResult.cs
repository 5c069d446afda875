using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Schedule;

/// <summary>The dates of a task.</summary>
/// <param name="Task">Which.</param>
/// <param name="EarlyStart">The earliest it can start.</param>
/// <param name="EarlyFinish">The earliest it can finish.</param>
/// <param name="LateStart">The latest it can start without moving the finish.</param>
/// <param name="LateFinish">The latest it can finish without moving the finish.</param>
/// <param name="TotalSlackMinutes">Working minutes it can move without moving the finish of the project; negative when that is missed.</param>
/// <param name="FreeSlackMinutes">Working minutes it can move without moving another task.</param>
/// <param name="Critical">Whether it has no total slack and is not done.</param>
public sealed record ScheduledTask(
    ItemRef Task, DateTime EarlyStart, DateTime EarlyFinish, DateTime LateStart, DateTime LateFinish, long TotalSlackMinutes,
    long FreeSlackMinutes, bool Critical)
{
    /// <summary>When it is planned to start: early, or late for a task as late as possible.</summary>
    public DateTime Start { get; init; } = EarlyStart;

    /// <summary>When it is planned to finish.</summary>
    public DateTime Finish { get; init; } = EarlyFinish;

    /// <summary>What holds its early dates where they are.</summary>
    public ScheduleDriver Driver { get; init; } = ScheduleDriver.ProjectStart;
}

/// <summary>Something in a plan that a schedule cannot hold to.</summary>
/// <param name="Code">
/// What: <c>cycle</c> (its tasks in the order in which they wait for one another), <c>unknown-task</c>, <c>summary-link</c>,
/// <c>calendar-without-work</c>, <c>constraint-missed</c> (the task, then what is in its way), <c>deadline-missed</c>,
/// <c>too-long</c> (longer than a hundred years, and counted as that).
/// </param>
/// <param name="Tasks">The tasks concerned.</param>
public sealed record ScheduleProblem(string Code, IReadOnlyList<ItemRef> Tasks)
{
    /// <summary>More hours than any task is counted with: a hundred years without a pause.</summary>
    public const int MostHours = 24 * 366 * 100;
}

/// <summary>A schedule.</summary>
/// <param name="Start">When it starts.</param>
/// <param name="Finish">When it finishes.</param>
/// <param name="Tasks">Each active task, in the order given.</param>
/// <param name="Problems">What it could not hold to.</param>
public sealed record ScheduleResult(DateTime Start, DateTime Finish, IReadOnlyList<ScheduledTask> Tasks, IReadOnlyList<ScheduleProblem> Problems)
{
    /// <summary>Open tasks that wait for nothing, in the order given; milestones and summaries among them, but none whose summary waits.</summary>
    public IReadOnlyList<ItemRef> OpenStarts { get; init; } = [];

    /// <summary>Open tasks that nothing waits for, in the order given, but none whose summary is waited for.</summary>
    public IReadOnlyList<ItemRef> OpenEnds { get; init; } = [];
}
