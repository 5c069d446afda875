using System.Text.Json.Nodes;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.DemoTenant.Outlook;

/// <summary>An invited person with the answer given so far.</summary>
internal sealed class Guest(string name, string mail, string type = "required")
{
    public string Name { get; } = name;

    public string Mail { get; } = mail;

    public string Type { get; set; } = type;

    public string Response { get; set; } = "none";

    public DateTimeOffset? RespondedAt { get; set; }
}

/// <summary>How one occurrence differs from its series.</summary>
internal sealed record MeetingException(DateTime? Start, DateTime? End, string? Subject, bool IsCancelled);

/// <summary>An event of the organisation, kept once and seen by organiser and guests through their own calendars.</summary>
internal sealed class Meeting(string key, DemoPerson organizer)
{
    public string Key { get; } = key;

    public DemoPerson Organizer { get; } = organizer;

    public string Subject { get; set; } = string.Empty;

    public string Html { get; set; } = string.Empty;

    public string Location { get; set; } = string.Empty;

    /// <summary>Wall time in <see cref="Zone"/>; of a series, its first occurrence.</summary>
    public DateTime Start { get; set; }

    public DateTime End { get; set; }

    /// <summary>Windows or IANA name, as it was given.</summary>
    public string Zone { get; set; } = "UTC";

    public bool IsAllDay { get; set; }

    public string ShowAs { get; set; } = "busy";

    public string Importance { get; set; } = "normal";

    public string Sensitivity { get; set; } = "normal";

    /// <summary>The name of its online meeting's label of Purview, which is another thing than the event's own sensitivity.</summary>
    public string? Label { get; set; }

    public bool IsCancelled { get; set; }

    /// <summary>A <c>patternedRecurrence</c>, or null for a single event.</summary>
    public JsonObject? Recurrence { get; set; }

    /// <summary>By the day on which the occurrence would have been.</summary>
    public Dictionary<DateOnly, MeetingException> Exceptions { get; } = [];

    public List<Guest> Guests { get; } = [];

    public List<string> Categories { get; set; } = [];

    public bool IsOnline { get; set; }

    public string? TransactionId { get; init; }

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset Modified { get; set; }

    public int Version { get; set; }

    /// <summary>Ids of people who have taken it out of their own calendar.</summary>
    public HashSet<string> RemovedBy { get; } = new(StringComparer.Ordinal);

    /// <summary>All occurrences of a series share one chat.</summary>
    public string ThreadId => $"19:meeting_{StableId.Planner("thread", Key)}@thread.v2";

    public string JoinUrl => $"https://teams.microsoft.com/l/meetup-join/{Uri.EscapeDataString(ThreadId)}/0?context={Uri.EscapeDataString($"{{\"Tid\":\"{DemoPeople.TenantId}\",\"Oid\":\"{Organizer.Id}\"}}")}";

    public string OnlineMeetingId => StableId.Outlook("online", Key);

    public Guest? GuestOf(DemoPerson person) => Guests.Find(guest => guest.Mail.Equals(person.Mail, StringComparison.OrdinalIgnoreCase));

    public bool Involves(DemoPerson person) => Organizer.Id == person.Id || GuestOf(person) is not null;

    /// <summary>Id of the event in one person's calendar.</summary>
    public string IdFor(DemoPerson person) => StableId.Outlook("event", Key, person.Id);
}
