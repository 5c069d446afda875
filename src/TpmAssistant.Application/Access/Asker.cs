using System.Text.Json.Serialization;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Access;

/// <summary>Where people talk.</summary>
public enum ConversationScope
{
    /// <summary>One person and the assistant.</summary>
    Personal,

    /// <summary>A group chat, a meeting's chat included.</summary>
    Group,

    /// <summary>A channel of a team.</summary>
    Channel,
}

/// <summary>The conversation a question came from.</summary>
/// <param name="Id">Teams' id without a thread suffix.</param>
/// <param name="Scope">What kind it is.</param>
/// <param name="MeetingId">The meeting whose chat it is, as Teams names it.</param>
/// <param name="Thread">Teams' id with its thread suffix, in a channel's thread.</param>
public sealed record ConversationRef(string Id, ConversationScope Scope, string? MeetingId = null, string? Thread = null)
{
    /// <summary>Where an answer goes: the thread, where there is one.</summary>
    public string Address => Thread ?? Id;

    /// <summary>Whether a program hands on what is said here, such as the host of somebody's language model.</summary>
    [JsonIgnore]
    public bool IsRelayed { get; init; }

    /// <summary>Whether others read along.</summary>
    public bool IsShared => Scope != ConversationScope.Personal;

    /// <summary>Whether figures about other people may be told here: to one person, and no program in between.</summary>
    [JsonIgnore]
    public bool IsPrivate => !IsShared && !IsRelayed;
}

/// <summary>Who asks, from where, and in which language and zone. Everything is read with this person's rights.</summary>
/// <param name="Tenant">Their organisation.</param>
/// <param name="Person">Their Entra object id.</param>
/// <param name="Name">Their display name; text from outside.</param>
/// <param name="Locale">BCP 47 tag, as in <c>en-GB</c>.</param>
/// <param name="TimeZoneId">IANA zone.</param>
/// <param name="Conversation">Where they ask.</param>
public sealed record Asker(
    TenantId Tenant, PersonId Person, string Name, string Locale, string TimeZoneId, ConversationRef Conversation)
{
    /// <summary>The asker's zone; UTC when the machine does not know it.</summary>
    [JsonIgnore]
    public TimeZoneInfo TimeZone => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZoneId, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The day it is for the asker.</summary>
    public DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZone).DateTime);
}
