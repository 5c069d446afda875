using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Meetings.RiskReviews;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Meetings.Retrospectives;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Meetings.Live;

/// <summary>What a person is told beside the card.</summary>
public enum LiveNote
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Somebody else was quicker.</summary>
    Outdated,

    /// <summary>They may not move the agenda.</summary>
    NotTheirs,

    /// <summary>It cannot be done in this phase.</summary>
    NotNow,

    /// <summary>It was there already.</summary>
    Nothing,

    /// <summary>Nothing was written.</summary>
    Empty,

    /// <summary>It is written down; whom they named is not known, so it has no owner yet.</summary>
    OwnerUnknown,

    /// <summary>It is written down.</summary>
    Noted,

    /// <summary>A retrospective ends in three actions at most.</summary>
    Enough,

    /// <summary>They came late: what has been so far.</summary>
    Latecomer,

    /// <summary>The risk that is talked about is changed in the register.</summary>
    RiskChanged,

    /// <summary>It is closed there.</summary>
    RiskClosed,

    /// <summary>Somebody else changed it since their card was shown.</summary>
    RiskOutrun,
}

/// <summary>Whose eyes the card is for.</summary>
/// <param name="Person">Who; <see langword="null"/> for the card that all share.</param>
/// <param name="MayMove">Whether they move the agenda.</param>
/// <param name="Note">What they are told.</param>
/// <param name="Who">Who was quicker, or the name that nobody has; text from outside.</param>
/// <param name="Undo">Takes back what they just wrote.</param>
public sealed record LiveViewer(Person? Person, bool MayMove, LiveNote Note = LiveNote.None, string? Who = null, UndoId? Undo = null)
{
    /// <summary>Everybody: the card shows every button, and each press is checked.</summary>
    public static LiveViewer Everybody { get; } = new(null, true);
}

/// <summary>A meeting as it runs.</summary>
/// <param name="State">The meeting.</param>
/// <param name="Now">The moment it speaks of.</param>
/// <param name="Viewer">Whose eyes it is for.</param>
/// <param name="Readers">Teams' ids of those whose clients ask for their own view; empty leaves it to the clients.</param>
public sealed record LiveMeetingAnswer(MeetingState State, DateTimeOffset Now, LiveViewer Viewer, IReadOnlyList<string> Readers) : Answer
{
    /// <summary>Whether its forms open in a window of their own.</summary>
    public bool HasDialogs { get; init; }

    /// <summary>The board of a retrospective.</summary>
    public RetroBoard? Board { get; init; }

    /// <summary>The entry of the register that is talked about.</summary>
    public LiveRisk? Risk { get; init; }

    /// <summary>The topic of its card: what comes later takes its place.</summary>
    public string Topic => TopicOf(State.Agenda!.Meeting);

    /// <summary>The topic of a meeting's card.</summary>
    public static string TopicOf(MeetingKey meeting) => $"meeting:{meeting}";
}

/// <summary>What is filled in beside a running meeting's card, so that a change of the card takes nothing that somebody types.</summary>
public enum LiveForm
{
    /// <summary>An action.</summary>
    Action,

    /// <summary>A decision.</summary>
    Decision,

    /// <summary>Something to park.</summary>
    Parked,

    /// <summary>A risk.</summary>
    Risk,

    /// <summary>Who moves the agenda, too.</summary>
    Facilitator,
}

/// <summary>Such a form.</summary>
/// <param name="State">The meeting.</param>
/// <param name="Form">Which one.</param>
/// <param name="Note">Why it is shown again, where it is.</param>
/// <param name="Typed">What was typed; empty the first time. Text from outside.</param>
public sealed record LiveFormAnswer(MeetingState State, LiveForm Form, LiveNote Note = LiveNote.None, string Typed = "") : Answer, IFormAnswer;

/// <summary>Somebody was asked to move the agenda.</summary>
/// <param name="Title">The meeting's subject; text from outside.</param>
/// <param name="Facilitator">Who.</param>
/// <param name="Undo">Takes it back; <see langword="null"/> where it was so already.</param>
public sealed record FacilitatorAnswer(string Title, Person Facilitator, UndoId? Undo) : Answer;

/// <summary>An item nears or passes its time; said in the chat.</summary>
/// <param name="State">The meeting.</param>
/// <param name="Item">The item.</param>
/// <param name="Percent">80 or 100.</param>
/// <param name="Left">What is left of it.</param>
public sealed record OverrunAnswer(MeetingState State, AgendaItem Item, int Percent, TimeSpan Left) : Answer;

/// <summary>What somebody who came late has missed, told to them alone.</summary>
/// <param name="State">The meeting.</param>
/// <param name="Now">The moment it speaks of.</param>
public sealed record CatchUpAnswer(MeetingState State, DateTimeOffset Now) : Answer;

/// <summary>A meeting was begun elsewhere: its card stands in its own chat.</summary>
/// <param name="Title">The meeting's subject; text from outside.</param>
public sealed record BegunElsewhereAnswer(string Title) : Answer;

/// <summary>Something was written down, asked for in words.</summary>
/// <param name="Title">The meeting's subject; text from outside.</param>
/// <param name="Capture">What.</param>
/// <param name="UnknownOwner">The name that nobody in the meeting has; text from outside.</param>
/// <param name="Undo">Takes it back.</param>
/// <param name="Today">The day it is.</param>
public sealed record CapturedAnswer(string Title, Capture Capture, string? UnknownOwner, UndoId? Undo, DateOnly Today) : Answer;
