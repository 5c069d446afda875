using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Meetings.Transcripts;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Meetings.Minutes;

/// <summary>What the list of those present rests on.</summary>
public enum PresenceSource
{
    /// <summary>Teams' attendance report.</summary>
    Report,

    /// <summary>Who was seen coming in while the agenda ran.</summary>
    Log,

    /// <summary>Nothing but the invitations: who said that they come.</summary>
    Invitation,
}

/// <summary>Who was there.</summary>
/// <param name="Source">What it rests on.</param>
/// <param name="Present">Who was.</param>
/// <param name="Absent">Who was invited and was not.</param>
public sealed record Presences(PresenceSource Source, IReadOnlyList<Person> Present, IReadOnlyList<Person> Absent);

/// <summary>Something to keep of a meeting: an action, a decision, a parked item or a risk.</summary>
/// <param name="Key">Its lasting name within the meeting: <c>c7</c> for the seventh capture, <c>t271</c> for what was said 271 seconds in.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">In words; text from outside.</param>
/// <param name="Item">The key of the agenda's item; <see langword="null"/> outside of any.</param>
/// <param name="Owner">Who does it; blank rather than guessed.</param>
/// <param name="Due">By when; blank rather than guessed.</param>
/// <param name="IsFinal">Of a decision: whether somebody confirmed it in the meeting.</param>
/// <param name="Said">Where in the recording it was said.</param>
/// <param name="IsCaptured">Whether somebody wrote it down in the meeting; otherwise it was only heard in the recording.</param>
public sealed record MinutesLine(
    string Key, CaptureKind Kind, string Text, string? Item, Person? Owner, DateOnly? Due, bool IsFinal, Utterance? Said, bool IsCaptured);

/// <summary>What was discussed under an item of the agenda.</summary>
/// <param name="Key">The item's key; empty for what lies outside of any.</param>
/// <param name="Item">The item; <see langword="null"/> for what lies outside of any.</param>
/// <param name="Used">Time spent on it.</param>
/// <param name="Excerpts">What was said, in order; a few telling parts.</param>
public sealed record MinutesItem(string Key, AgendaItem? Item, TimeSpan Used, IReadOnlyList<Utterance> Excerpts);

/// <summary>A meeting's minutes before anybody confirmed them.</summary>
/// <param name="Presences">Who was there.</param>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended.</param>
/// <param name="Items">What was discussed, in the agenda's order.</param>
/// <param name="Lines">What is to be kept, in the order in which it was written down or said.</param>
public sealed record MeetingMinutes(
    Presences Presences, DateTimeOffset Start, DateTimeOffset End, IReadOnlyList<MinutesItem> Items, IReadOnlyList<MinutesLine> Lines);
