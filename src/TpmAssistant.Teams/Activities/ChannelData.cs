namespace TpmAssistant.Teams.Activities;

/// <summary>What Teams adds to the protocol.</summary>
internal sealed class ChannelData
{
    public TeamsReference? Tenant { get; set; }
    public TeamsReference? Team { get; set; }
    public TeamsReference? Channel { get; set; }
    public TeamsReference? Meeting { get; set; }
}

/// <summary>A tenant, team, channel or meeting.</summary>
internal sealed class TeamsReference
{
    public string? Id { get; set; }
    public string? Name { get; set; }
}
