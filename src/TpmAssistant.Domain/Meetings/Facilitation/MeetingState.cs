using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Meetings.Facilitation;

/// <summary>Something written down in a meeting.</summary>
/// <param name="Number">Its number within the meeting, from 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">In words; text from outside.</param>
/// <param name="Item">The key of the item it belongs to; <see langword="null"/> outside of any.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When.</param>
/// <param name="Owner">Who does it; open when <see langword="null"/>.</param>
/// <param name="Due">By when; open when <see langword="null"/>.</param>
/// <param name="State">Where it stands.</param>
public sealed record Capture(
    int Number, CaptureKind Kind, string Text, string? Item, Person? By, DateTimeOffset At, Person? Owner, DateOnly? Due, CaptureState State)
{
    /// <summary>The longest text, in characters.</summary>
    public const int MostText = 500;
}

/// <summary>How an item's time goes.</summary>
/// <param name="Used">Time spent on it before the current visit.</param>
/// <param name="Allotted">Time it may take in all, as of its last visit; zero before the first.</param>
/// <param name="Extra">Time that it was given on top of its plan.</param>
/// <param name="Told">The share of its time, in per cent, at which an overrun was last told: 0, 80 or 100.</param>
/// <param name="Visited">Whether it was ever the current one.</param>
public sealed record ItemProgress(TimeSpan Used, TimeSpan Allotted, TimeSpan Extra, int Told, bool Visited)
{
    /// <summary>Not begun.</summary>
    public static ItemProgress New { get; } = new(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, 0, false);

    /// <summary>Whether somebody's turn was put after the others' once, because they were not there.</summary>
    public bool Skipped { get; init; }
}

/// <summary>Somebody who was there.</summary>
/// <param name="Person">Who.</param>
/// <param name="Joined">When they first came in.</param>
/// <param name="Left">When they went; <see langword="null"/> while they are there.</param>
public sealed record Presence(Person Person, DateTimeOffset Joined, DateTimeOffset? Left);

/// <summary>A meeting as its log gives it.</summary>
public sealed record MeetingState
{
    /// <summary>Before anything happened.</summary>
    public static MeetingState Empty { get; } = new();

    /// <summary>Where it stands.</summary>
    public MeetingPhase Phase { get; init; }

    /// <summary>Its agenda; <see langword="null"/> while <see cref="MeetingPhase.Empty"/>.</summary>
    public Agenda? Agenda { get; init; }

    /// <summary>Teams' id of the conversation in which its card stands.</summary>
    public string? Conversation { get; init; }

    /// <summary>The language of the card that all share.</summary>
    public string? Locale { get; init; }

    /// <summary>The zone of that card's times.</summary>
    public string? TimeZoneId { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it is to end: by the calendar, or a calendar's length after it began at another time.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The position of the current item; the number of items in the closing round and after it, -1 before the start.</summary>
    public int Current { get; init; } = -1;

    /// <summary>When the current item, or the closing round, was entered.</summary>
    public DateTimeOffset EnteredAt { get; init; }

    /// <summary>Time spent in closing rounds that are over.</summary>
    public TimeSpan Closing { get; init; }

    /// <summary>How each item's time goes, in the agenda's order.</summary>
    public IReadOnlyList<ItemProgress> Progress { get; init; } = [];

    /// <summary>What was written down, by number.</summary>
    public IReadOnlyList<Capture> Captures { get; init; } = [];

    /// <summary>Who was there, in order of coming.</summary>
    public IReadOnlyList<Presence> People { get; init; } = [];

    /// <summary>Who was asked to move the agenda.</summary>
    public IReadOnlyList<Person> Facilitators { get; init; } = [];

    /// <summary>Who was named to move the agenda, on the agenda or since.</summary>
    public IEnumerable<Person> Named => Agenda?.Facilitator is { } first ? Facilitators.Where(f => !IsSame(f, first)).Prepend(first) : Facilitators;

    /// <summary>Who moved the agenda last; <see langword="null"/> before the first move.</summary>
    public Person? LastMover { get; init; }

    /// <summary>Counts the moves of the agenda; a card carries it, so that a press on a card that no longer stands is told.</summary>
    public int Moves { get; init; }

    /// <summary>Counts the events of the log.</summary>
    public int Version { get; init; }

    /// <summary>The latest time seen; time never runs backwards within a meeting.</summary>
    public DateTimeOffset Clock { get; init; }

    /// <summary>Whether it has begun and is not over.</summary>
    public bool IsLive => Phase is MeetingPhase.Running or MeetingPhase.Closing;

    /// <summary>The current item; <see langword="null"/> outside of any.</summary>
    public AgendaItem? CurrentItem => Phase == MeetingPhase.Running ? Agenda?.Items[Current] : null;

    /// <summary>What was written down and not taken back.</summary>
    public IEnumerable<Capture> Standing => Captures.Where(c => c.State != CaptureState.Dropped);

    /// <summary>Whether somebody may move the agenda: organiser, presenters and named facilitators; Teams itself, too.</summary>
    public bool MayMove(Person? person, MeetingRole role) =>
        person is null || role is MeetingRole.Organizer or MeetingRole.Presenter || IsSame(person, Agenda?.Organizer) || Named.Any(f => IsSame(person, f));

    /// <summary>Whether two name the same person: by id, or by address where one of them is known only so.</summary>
    public static bool IsSame(Person? one, Person? other) => one is not null && other is not null
        && (one.Id == other.Id || (one.Email is { Length: > 0 } mail && mail.Equals(other.Email, StringComparison.OrdinalIgnoreCase)));
}
