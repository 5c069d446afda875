using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Nudges;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Nudges;

/// <summary>What was just done to somebody's notifications.</summary>
public enum NotificationAct
{
    /// <summary>Nudges were turned on.</summary>
    NudgesOn,

    /// <summary>Nudges were turned off.</summary>
    NudgesOff,

    /// <summary>The morning brief was turned on.</summary>
    BriefOn,

    /// <summary>The morning brief was turned off.</summary>
    BriefOff,

    /// <summary>Something was muted.</summary>
    Muted,

    /// <summary>Something is heard of again.</summary>
    Unmuted,

    /// <summary>Cap or hours were set.</summary>
    Saved,

    /// <summary>A change was taken back.</summary>
    Undone,
}

/// <summary>What was just done, and how to take it back.</summary>
/// <param name="Act">What.</param>
/// <param name="Mute">What was muted or is heard of again.</param>
/// <param name="Undo">Takes it back, where it can be.</param>
public sealed record NotificationDone(NotificationAct Act, NudgeMute? Mute = null, UndoId? Undo = null);

/// <summary>How a person is notified, to look at and change.</summary>
/// <param name="Settings">Their wishes.</param>
/// <param name="NudgesRun">Whether nudges come: wanted, and nothing stopped them.</param>
/// <param name="BriefRuns">Whether the morning brief comes.</param>
/// <param name="BriefAt">When it does.</param>
/// <param name="Projects">The person's projects.</param>
/// <param name="Done">What was just done.</param>
public sealed record NotificationsAnswer(
    NudgeSettings Settings, bool NudgesRun, bool BriefRuns, TimeOnly BriefAt, IReadOnlyList<Project> Projects, NotificationDone? Done = null) : Answer;

/// <summary>What a person is nudged about: the card of a day, or what stands now because they asked.</summary>
/// <param name="Day">Of which day.</param>
/// <param name="Today">The day it is for the person.</param>
/// <param name="Lines">The nudges, the weightiest first.</param>
/// <param name="HeldBack">How many more there are beyond the day's cap.</param>
/// <param name="Settings">The person's wishes.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record NudgesAnswer(
    DateOnly Day, DateOnly Today, IReadOnlyList<ToldNudge> Lines, int HeldBack, NudgeSettings Settings, Coverage Coverage) : Answer
{
    /// <summary>Whether it is shown because the person asked, which is no nudge and counts as none.</summary>
    public bool Asked { get; init; }

    /// <summary>How many stand but are muted.</summary>
    public int Muted { get; init; }

    /// <summary>What was just done.</summary>
    public NotificationDone? Done { get; init; }
}
