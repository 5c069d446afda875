using TpmAssistant.Teams.Activities;

namespace TpmAssistant.Teams.Connector;

/// <summary>What the connector answers to a send: the id of the activity, absent when it was split or only queued.</summary>
internal sealed class ResourceResponse
{
    public string? Id { get; set; }
}

/// <summary>Asks for a personal conversation.</summary>
internal sealed class ConversationRequest
{
    public bool IsGroup { get; set; }
    public List<ChannelAccount>? Members { get; set; }
    public string? TenantId { get; set; }
}

internal sealed class MemberPage
{
    public List<Member>? Members { get; set; }
    public string? ContinuationToken { get; set; }
}

/// <summary>A person in a conversation. Some answers name the Entra id <c>aadObjectId</c>, others <c>objectId</c>.</summary>
internal sealed class Member
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? AadObjectId { get; set; }
    public string? ObjectId { get; set; }
    public string? Email { get; set; }
    public string? UserPrincipalName { get; set; }
    public string? TenantId { get; set; }
}

/// <summary>Somebody in a meeting.</summary>
internal sealed class Participant
{
    public ParticipantMeeting? Meeting { get; set; }
}

/// <summary>Their part in it.</summary>
internal sealed class ParticipantMeeting
{
    public string? Role { get; set; }
}

internal sealed class ErrorResponse
{
    public ErrorDetail? Error { get; set; }
}

internal sealed class ErrorDetail
{
    public string? Code { get; set; }
    public string? Message { get; set; }
}
