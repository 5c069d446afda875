using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Meetings;

/// <summary>What a meeting is for; each kind has a template.</summary>
public enum MeetingKind
{
    /// <summary>Whatever is open: the project's regular meeting.</summary>
    Regular,

    /// <summary>Ideas first, judgement later.</summary>
    Brainstorm,

    /// <summary>Person by person, briefly.</summary>
    StandUp,

    /// <summary>What the next sprint holds.</summary>
    SprintPlanning,

    /// <summary>What the last sprint brought.</summary>
    SprintReview,

    /// <summary>How the team works together.</summary>
    Retrospective,

    /// <summary>The register, entry by entry.</summary>
    RiskReview,

    /// <summary>The start of a project.</summary>
    KickOff,

    /// <summary>Those who decide about money, scope and dates.</summary>
    SteeringCommittee,

    /// <summary>Those who are affected.</summary>
    StakeholderSync,

    /// <summary>Two people.</summary>
    OneToOne,
}

/// <summary>What an item of an agenda wants of the people in the room.</summary>
public enum ItemPurpose
{
    /// <summary>To choose.</summary>
    Decide,

    /// <summary>To think together.</summary>
    Discuss,

    /// <summary>To know.</summary>
    Inform,
}

/// <summary>Where an item of an agenda comes from.</summary>
public enum AgendaTopicKind
{
    /// <summary>A decision that the project waits for; the subject is its question.</summary>
    Decision,

    /// <summary>An action of an earlier meeting that is still open; <see cref="AgendaTopic.Days"/> is its age.</summary>
    CarriedAction,

    /// <summary>An entry of the register whose review is due.</summary>
    Risk,

    /// <summary>Work past its date; <see cref="AgendaTopic.Days"/> late.</summary>
    Slipped,

    /// <summary>Work that cannot go on.</summary>
    Blocked,

    /// <summary>A milestone ahead on <see cref="AgendaTopic.Date"/>, in <see cref="AgendaTopic.Days"/>.</summary>
    Milestone,

    /// <summary>A line of the invitation.</summary>
    Invitation,

    /// <summary>A step of the template; the subject is its code.</summary>
    Step,

    /// <summary>Somebody's turn; the subject is their name.</summary>
    Turn,

    /// <summary>Added by a person; the subject is in their words.</summary>
    Own,
}

/// <summary>What an item is about, to be worded for its reader.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Subject">Its title or words; text from outside, except for a step's code.</param>
/// <param name="Days">Days of age, delay or distance, as the kind says.</param>
/// <param name="Date">Its day, where it has one.</param>
public sealed record AgendaTopic(AgendaTopicKind Kind, string Subject, int Days = 0, DateOnly? Date = null);

/// <summary>An item of an agenda.</summary>
public sealed record AgendaItem
{
    /// <summary>Unique within the agenda; stays when items are reordered.</summary>
    public required string Key { get; init; }

    /// <summary>What it is about.</summary>
    public required AgendaTopic Topic { get; init; }

    /// <summary>The question in a person's words; <see langword="null"/> while the words for its topic stand. Text from outside.</summary>
    public string? Words { get; init; }

    /// <summary>What it wants.</summary>
    public required ItemPurpose Purpose { get; init; }

    /// <summary>Who leads it.</summary>
    public Person? Owner { get; init; }

    /// <summary>Minutes planned, 1 or more.</summary>
    public required int Minutes { get; init; }

    /// <summary>What to read before; text from outside.</summary>
    public string? PreRead { get; init; }

    /// <summary>Where it opens.</summary>
    public Uri? Link { get; init; }

    /// <summary>The items it rests on.</summary>
    public IReadOnlyList<ItemRef> About { get; init; } = [];
}

/// <summary>What a meeting is to go through.</summary>
public sealed record Agenda
{
    /// <summary>Which occurrence.</summary>
    public required MeetingKey Meeting { get; init; }

    /// <summary>The meeting's subject; text from outside.</summary>
    public required string Title { get; init; }

    /// <summary>The project it is about, where one is known.</summary>
    public ProjectId? Project { get; init; }

    /// <summary>What kind of meeting.</summary>
    public MeetingKind Kind { get; init; }

    /// <summary>When it begins by the calendar.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When it ends by the calendar.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>Who called it.</summary>
    public Person? Organizer { get; init; }

    /// <summary>Who moves it beside the organiser and the presenters, where the organiser named somebody.</summary>
    public Person? Facilitator { get; init; }

    /// <summary>Who is invited, and what they answered.</summary>
    public IReadOnlyList<Attendee> Attendees { get; init; } = [];

    /// <summary>Its items, in order.</summary>
    public IReadOnlyList<AgendaItem> Items { get; init; } = [];

    /// <summary>The language of who made it, as a BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>The zone of who made it, by its IANA name.</summary>
    public string? TimeZoneId { get; init; }

    /// <summary>The highest sensitivity label of what it was made from, the meeting's own among them; <see langword="null"/> where nothing carried one.</summary>
    public SensitivityLabel? Label { get; init; }

    /// <summary>Whoever takes part: those invited and who called the meeting, by name.</summary>
    public IReadOnlyList<Person> People() =>
    [
        .. Attendees.Select(a => a.Person).Concat(Organizer is { } organizer ? [organizer] : []).DistinctBy(p => p.Id).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>Minutes that all items take together.</summary>
    public int Minutes => Items.Sum(i => i.Minutes);

    /// <summary>Minutes the calendar gives it.</summary>
    public int Room => (int)(End - Start).TotalMinutes;
}
