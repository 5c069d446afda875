using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Tasks;

/// <summary>Which tasks to list.</summary>
public enum TaskFilter
{
    /// <summary>All open ones.</summary>
    All,

    /// <summary>Open and past their last day.</summary>
    Overdue,

    /// <summary>Open and due by the end of this week (Sunday).</summary>
    DueThisWeek,

    /// <summary>Open and unable to go on.</summary>
    Blocked,

    /// <summary>Open without an owner.</summary>
    Unassigned,
}

/// <summary>A task with the project it was found in.</summary>
/// <param name="Task">The task.</param>
/// <param name="ProjectName">The project's name; <see langword="null"/> for personal tasks.</param>
public sealed record ListedTask(ProjectTask Task, string? ProjectName);

/// <summary>A list of tasks, the most pressing first.</summary>
/// <param name="Filter">Which.</param>
/// <param name="Project">Of which project; <see langword="null"/> for all of the asker's.</param>
/// <param name="Assignee">Of whom; <see langword="null"/> for everybody.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Tasks">All of them; faces page.</param>
/// <param name="Coverage">What was and was not read.</param>
/// <param name="Hidden">Projects left out because not everybody in the conversation may see them, or they could not be read.</param>
public sealed record TaskListAnswer(
    TaskFilter Filter, Project? Project, Person? Assignee, DateOnly StatusDate, IReadOnlyList<ListedTask> Tasks, Coverage Coverage,
    int Hidden = 0) : Answer;

/// <summary>The asker's day.</summary>
/// <param name="Day">Which day, in their zone.</param>
/// <param name="Meetings">Today's meetings, by start.</param>
/// <param name="Overdue">Their tasks past the last day, the oldest first.</param>
/// <param name="Today">Their tasks due today.</param>
/// <param name="ThisWeek">Their tasks due later this week.</param>
/// <param name="Mail">Flagged mail, the oldest first.</param>
/// <param name="Decisions">Decisions of their projects that name them, by date.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record MyDayAnswer(
    DateOnly Day, IReadOnlyList<MeetingOccurrence> Meetings, IReadOnlyList<ListedTask> Overdue, IReadOnlyList<ListedTask> Today,
    IReadOnlyList<ListedTask> ThisWeek, IReadOnlyList<FlaggedMail> Mail, IReadOnlyList<OpenDecision> Decisions, Coverage Coverage) : Answer;
