using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Meetings.Facilitation;

/// <summary>Something that happened to a meeting. A meeting's log is those that counted, in order; it gives its state again.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who did it; <see langword="null"/> for the clock and for Teams itself.</param>
public abstract record MeetingEvent(DateTimeOffset At, Person? By);

/// <summary>An agenda was confirmed, or another in its place; counts until the meeting starts.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Agenda">The agenda.</param>
public sealed record AgendaPrepared(DateTimeOffset At, Person? By, Agenda Agenda) : MeetingEvent(At, By);

/// <summary>The meeting began.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who began it; <see langword="null"/> when Teams said so.</param>
/// <param name="Conversation">Teams' id of the conversation in which its card stands.</param>
/// <param name="Role">Their role in the meeting.</param>
/// <param name="Locale">The language of the card that all share, as a BCP 47 tag.</param>
/// <param name="TimeZoneId">The zone of its times, by its IANA name.</param>
public sealed record MeetingStarted(
    DateTimeOffset At, Person? By, string Conversation, MeetingRole Role, string? Locale = null, string? TimeZoneId = null) : MeetingEvent(At, By);

/// <summary>Somebody moved the agenda.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who; <see langword="null"/> when Teams ended the meeting.</param>
/// <param name="Move">How.</param>
/// <param name="Seen">The <see cref="MeetingState.Moves"/> that their card showed; <see langword="null"/> when they saw none.</param>
/// <param name="Role">Their role in the meeting.</param>
public sealed record AgendaMoved(DateTimeOffset At, Person? By, AgendaMove Move, int? Seen, MeetingRole Role) : MeetingEvent(At, By);

/// <summary>Somebody wrote something down.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">In their words; text from outside.</param>
/// <param name="Item">The key of the item that it belongs to; the current one when <see langword="null"/> or unknown.</param>
/// <param name="Owner">Who does it; left open rather than guessed.</param>
/// <param name="Due">By when; left open rather than guessed.</param>
public sealed record Captured(
    DateTimeOffset At, Person? By, CaptureKind Kind, string Text, string? Item = null, Person? Owner = null, DateOnly? Due = null) : MeetingEvent(At, By);

/// <summary>Somebody put right what was written down. What is left out stays as it was.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Number">Which capture.</param>
/// <param name="Text">Its words from now on.</param>
/// <param name="Owner">Who does it from now on.</param>
/// <param name="Due">By when from now on.</param>
/// <param name="State">Where it stands from now on.</param>
public sealed record CaptureChanged(
    DateTimeOffset At, Person? By, int Number, string? Text = null, Person? Owner = null, DateOnly? Due = null, CaptureState? State = null) : MeetingEvent(At, By);

/// <summary>Somebody was asked to move the agenda.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who asked.</param>
/// <param name="Facilitator">Who was asked.</param>
/// <param name="Role">The role of who asked.</param>
public sealed record FacilitatorNamed(DateTimeOffset At, Person? By, Person Facilitator, MeetingRole Role) : MeetingEvent(At, By);

/// <summary>Somebody is no longer asked to move the agenda.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who took it back.</param>
/// <param name="Facilitator">Who had been asked.</param>
/// <param name="Role">The role of who took it back.</param>
public sealed record FacilitatorReleased(DateTimeOffset At, Person? By, Person Facilitator, MeetingRole Role) : MeetingEvent(At, By);

/// <summary>Somebody came in.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
public sealed record PersonJoined(DateTimeOffset At, Person? By) : MeetingEvent(At, By);

/// <summary>Somebody went.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
public sealed record PersonLeft(DateTimeOffset At, Person? By) : MeetingEvent(At, By);

/// <summary>A look at the clock; counts only when there is something to tell.</summary>
/// <param name="At">What it showed.</param>
public sealed record ClockRead(DateTimeOffset At) : MeetingEvent(At, null);
