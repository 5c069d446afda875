using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Meetings;

/// <summary>What somebody answered to an invitation.</summary>
public enum AttendeeResponse
{
    /// <summary>No answer yet.</summary>
    None,

    /// <summary>Comes.</summary>
    Accepted,

    /// <summary>May come.</summary>
    Tentative,

    /// <summary>Does not come.</summary>
    Declined,

    /// <summary>Called the meeting.</summary>
    Organizer,
}

/// <summary>Somebody invited.</summary>
/// <param name="Person">Who.</param>
/// <param name="Response">Their answer.</param>
/// <param name="Required">Whether they are needed.</param>
public sealed record Attendee(Person Person, AttendeeResponse Response, bool Required);

/// <summary>One meeting on a calendar: an occurrence of a series or a single event.</summary>
public sealed record MeetingOccurrence
{
    /// <summary>Its identity in the calendar.</summary>
    public required ItemRef Ref { get; init; }

    /// <summary>The series it belongs to; with <see cref="OriginalStart"/> the occurrence's lasting identity.</summary>
    public string? SeriesId { get; init; }

    /// <summary>When the series had put it, before anybody moved it.</summary>
    public DateTimeOffset? OriginalStart { get; init; }

    /// <summary>Its subject; text from outside.</summary>
    public required string Subject { get; init; }

    /// <summary>Begin.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>End.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>Whether it covers whole days.</summary>
    public bool IsAllDay { get; init; }

    /// <summary>Whether it was called off.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Whether it takes the person's time (shown as busy, tentative or away).</summary>
    public bool TakesTime { get; init; } = true;

    /// <summary>Whether the person is away rather than meeting.</summary>
    public bool IsAway { get; init; }

    /// <summary>Who called it.</summary>
    public Person? Organizer { get; init; }

    /// <summary>Who is invited.</summary>
    public IReadOnlyList<Attendee> Attendees { get; init; } = [];

    /// <summary>Where it is; text from outside.</summary>
    public string? Location { get; init; }

    /// <summary>Where a person joins online.</summary>
    public Uri? JoinLink { get; init; }

    /// <summary>The chat that its online meeting has, as the join link names it: one for all occurrences of a series.</summary>
    public string? ChatId => MeetingChat.Of(JoinLink);

    /// <summary>Where a person opens it.</summary>
    public Uri? Link { get; init; }

    /// <summary>The beginning of the invitation's text; text from outside.</summary>
    public string Preview { get; init; } = "";
}
