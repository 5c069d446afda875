using TpmAssistant.Application.Answers;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Baselines;

/// <summary>A project against its baseline, and the form of a new one.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Comparison">What differs.</param>
/// <param name="History">Earlier baselines, oldest first.</param>
/// <param name="CanEdit">Whether the asker may set a new one.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record BaselineAnswer(
    Project Project, DateOnly StatusDate, BaselineComparison Comparison, IReadOnlyList<BaselineVersion> History, bool CanEdit, Coverage Coverage) : Answer
{
    /// <summary>The baseline that was just set; it can be taken back.</summary>
    public BaselineVersion? Done { get; init; }

    /// <summary>Takes it back.</summary>
    public UndoId? Undo { get; init; }
}

/// <summary>A project's changes of scope, and how much came without one.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Changes">The changes, the latest first.</param>
/// <param name="Comparison">What differs from the baseline and no accepted change explains.</param>
/// <param name="CanEdit">Whether the asker may log and decide.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record ChangeLogAnswer(
    Project Project, DateOnly StatusDate, IReadOnlyList<ScopeChange> Changes, BaselineComparison Comparison, bool CanEdit, Coverage Coverage) : Answer
{
    /// <summary>The scope week by week, oldest first; empty where there is nothing to compare.</summary>
    public IReadOnlyList<ScopePoint> Trend { get; init; } = [];
}

/// <summary>The form of a change of scope.</summary>
/// <param name="Project">The project.</param>
/// <param name="Request">What is asked, as typed so far.</param>
/// <param name="BadDays">The days as typed, where they are none.</param>
public sealed record ChangeFormAnswer(Project Project, string Request, string? BadDays) : Answer;

/// <summary>A change of scope with its impact.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Change">The change as it stands.</param>
/// <param name="Promised">The day promised.</param>
/// <param name="CanEdit">Whether the asker may decide.</param>
public sealed record ScopeChangeAnswer(Project Project, DateOnly StatusDate, ScopeChange Change, DateOnly? Promised, bool CanEdit) : Answer
{
    /// <summary>Takes the decision back, with the new baseline where it set one.</summary>
    public UndoId? Undo { get; init; }
}

/// <summary>What a line of a roadmap is.</summary>
public enum RoadmapKind
{
    /// <summary>A milestone.</summary>
    Milestone,

    /// <summary>Something that others owe.</summary>
    Delivery,

    /// <summary>The last day to cancel a contract or licence.</summary>
    Notice,

    /// <summary>The end of a contract or licence.</summary>
    End,
}

/// <summary>What came of a decision on a change.</summary>
/// <param name="Change">The change as it then stands, or why it was not decided.</param>
/// <param name="Task">The task that does it, proposed; <see langword="null"/> where none is.</param>
public sealed record ChangeDecided(Answer Change, TaskCreationAnswer? Task);

/// <summary>A milestone on a roadmap.</summary>
/// <param name="Project">Whose.</param>
/// <param name="Name">Its name; text from outside.</param>
/// <param name="Day">The day it comes to, or was reached.</param>
/// <param name="LateDays">Working days behind the day planned.</param>
/// <param name="IsReached">Whether it was reached.</param>
public sealed record RoadmapMilestone(Project Project, string Name, DateOnly Day, int LateDays, bool IsReached)
{
    /// <summary>What it is.</summary>
    public RoadmapKind Kind { get; init; }
}

/// <summary>A project on a roadmap.</summary>
/// <param name="Project">The project.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">The day its work ends by the schedule.</param>
/// <param name="P80">The finish with 80%; <see langword="null"/> where that is only indicative.</param>
public sealed record RoadmapLane(Project Project, DateOnly? From, DateOnly? To, DateOnly? P80);

/// <summary>A quarter over all projects.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Today">The day looked at.</param>
/// <param name="Lanes">The projects, by name.</param>
/// <param name="Milestones">Their milestones in it, by day.</param>
/// <param name="Hidden">Projects that could not be read or may not be shown here.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record RoadmapAnswer(
    DateOnly From, DateOnly To, DateOnly Today, IReadOnlyList<RoadmapLane> Lanes, IReadOnlyList<RoadmapMilestone> Milestones, int Hidden, Coverage Coverage) : Answer;
