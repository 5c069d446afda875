namespace TpmAssistant.Domain.Meetings.Facilitation;

/// <summary>Somebody's role in an online meeting.</summary>
public enum MeetingRole
{
    /// <summary>Takes part; also where the role is not known.</summary>
    Attendee,

    /// <summary>May present.</summary>
    Presenter,

    /// <summary>Called the meeting.</summary>
    Organizer,
}

/// <summary>A move of the agenda.</summary>
public enum AgendaMove
{
    /// <summary>On to the next item; after the last one to the closing round.</summary>
    Next,

    /// <summary>Back to the item before; after the end back to the closing round.</summary>
    Back,

    /// <summary>Five minutes more for the current item.</summary>
    Extend,

    /// <summary>The meeting is over.</summary>
    End,

    /// <summary>Past whoever's turn it is, because they are not there: their turn comes after the others'.</summary>
    Skip,
}

/// <summary>What was written down.</summary>
public enum CaptureKind
{
    /// <summary>Somebody will do it.</summary>
    Action,

    /// <summary>It was decided.</summary>
    Decision,

    /// <summary>Not now, but not lost.</summary>
    Parked,

    /// <summary>It may happen.</summary>
    Risk,
}

/// <summary>Where something written down stands.</summary>
public enum CaptureState
{
    /// <summary>As written in the meeting: of a decision, not yet confirmed.</summary>
    Tentative,

    /// <summary>Confirmed by a click.</summary>
    Final,

    /// <summary>Done; of an action.</summary>
    Done,

    /// <summary>Taken back.</summary>
    Dropped,
}

/// <summary>Where a meeting stands.</summary>
public enum MeetingPhase
{
    /// <summary>It has no agenda yet.</summary>
    Empty,

    /// <summary>It has an agenda and has not begun.</summary>
    Prepared,

    /// <summary>An item is being talked about.</summary>
    Running,

    /// <summary>All items are through: who does what by when.</summary>
    Closing,

    /// <summary>It is over.</summary>
    Ended,
}

/// <summary>What became of an event.</summary>
public enum MeetingVerdict
{
    /// <summary>It counts and belongs into the log.</summary>
    Accepted,

    /// <summary>Somebody else was quicker: the card that was pressed no longer stood.</summary>
    Outdated,

    /// <summary>Only the organiser, presenters and named facilitators do this.</summary>
    NotTheirs,

    /// <summary>The meeting is not in a phase in which this can be done.</summary>
    NotNow,

    /// <summary>It changes nothing.</summary>
    Nothing,
}
