using System.Text.Json;

namespace TpmAssistant.Teams.Activities;

/// <summary>
/// One activity of the Bot Framework protocol, inbound or outbound. Only the members this product reads or writes;
/// the bytes as received are kept beside it where they must survive. Settable members, because the generated
/// deserialiser is then twice as fast as with init-only ones.
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
    public string? TextFormat { get; set; }
    public string? Summary { get; set; }
    public string? Locale { get; set; }
    public string? LocalTimezone { get; set; }
    public string? DeliveryMode { get; set; }
    public List<ActivityEntity>? Entities { get; set; }
    public List<Attachment>? Attachments { get; set; }
    public SuggestedActions? SuggestedActions { get; set; }
    public List<ChannelAccount>? MembersAdded { get; set; }
    public List<ChannelAccount>? MembersRemoved { get; set; }
    public List<MessageReaction>? ReactionsAdded { get; set; }
    public List<MessageReaction>? ReactionsRemoved { get; set; }

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
    public string? ConversationType { get; set; }
    public string? TenantId { get; set; }
    public bool? IsGroup { get; set; }
    public string? Name { get; set; }
}

internal sealed class MessageReaction
{
    public string? Type { get; set; }
}

internal sealed class Attachment
{
    public string? ContentType { get; set; }
    public string? ContentUrl { get; set; }
    public string? Name { get; set; }
    public JsonElement? Content { get; set; }
}

internal sealed class SuggestedActions
{
    public List<string>? To { get; set; }
    public List<CardAction>? Actions { get; set; }
}

internal sealed class CardAction
{
    public string? Type { get; set; }
    public string? Title { get; set; }
    public string? Value { get; set; }
}
