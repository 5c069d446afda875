using System.Text.Json;

namespace TpmAssistant.Teams.Activities;

/// <summary>
/// One activity of the Bot Framework protocol. Only the members this product reads: the inbox keeps the bytes as received, and what
/// is sent is written by <see cref="Turns.ActivityWriter"/>. Settable members, because the generated deserialiser goes a slower way
/// for init-only ones.
/// </summary>
internal sealed class Activity
{
    public string? Type { get; set; }
    public string? Id { get; set; }
    public string? ChannelId { get; set; }
    public string? ServiceUrl { get; set; }
    public ChannelAccount? From { get; set; }
    public ChannelAccount? Recipient { get; set; }
    public ConversationAccount? Conversation { get; set; }
    public string? ReplyToId { get; set; }
    public string? Name { get; set; }
    public string? Action { get; set; }
    public string? Text { get; set; }
    public string? Locale { get; set; }
    public string? LocalTimezone { get; set; }
    public string? DeliveryMode { get; set; }
    public List<ActivityEntity>? Entities { get; set; }
    public List<ChannelAccount>? MembersAdded { get; set; }
    public List<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>Submitted data, invoke value or event value, exactly as sent.</summary>
    public JsonElement? Value { get; set; }

    public ChannelData? ChannelData { get; set; }
}

/// <summary>A person or a bot. <see cref="Id"/> differs from bot to bot, <see cref="AadObjectId"/> does not.</summary>
internal sealed class ChannelAccount
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? AadObjectId { get; set; }
}

internal sealed class ConversationAccount
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? ConversationType { get; set; }
    public string? TenantId { get; set; }
}
