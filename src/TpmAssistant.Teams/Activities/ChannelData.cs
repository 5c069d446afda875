namespace TpmAssistant.Teams.Activities;

/// <summary>What Teams adds to the protocol.</summary>
internal sealed class ChannelData
{
    public TeamsReference? Tenant { get; set; }
    public TeamsReference? Team { get; set; }
    public TeamsReference? Channel { get; set; }
    public TeamsReference? Meeting { get; set; }
    public string? EventType { get; set; }
    public FeedbackLoop? FeedbackLoop { get; set; }
    public TeamsNotification? Notification { get; set; }
}

/// <summary>A tenant, team, channel or meeting.</summary>
internal sealed class TeamsReference
{
    public string? Id { get; set; }
    public string? Name { get; set; }

    /// <summary>Of a team: the Entra group behind it.</summary>
    public string? AadGroupId { get; set; }
}

internal sealed class FeedbackLoop
{
    public string? Type { get; set; }
}

internal sealed class TeamsNotification
{
    public bool? Alert { get; set; }
}
