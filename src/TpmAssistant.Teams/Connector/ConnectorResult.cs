using System.Net;

namespace TpmAssistant.Teams.Connector;

/// <summary>What became of one call to the connector.</summary>
internal enum ConnectorOutcome
{
    /// <summary>The connector has it.</summary>
    Done,

    /// <summary>It may or may not have been applied: the answer was lost. Never repeated blindly.</summary>
    Unknown,

    /// <summary>Refused, and a repeat would be refused again.</summary>
    Refused,

    /// <summary>The bot may not speak there until it is installed again.</summary>
    TargetDead,

    /// <summary>The conversation or activity is no longer there.</summary>
    NotFound,

    /// <summary>Certainly not applied, and tried as often as is decent.</summary>
    Unavailable,
}

/// <summary>A call's outcome; <see cref="ActivityId"/> is the id given to a sent activity, if one was given.</summary>
internal readonly record struct ConnectorResult(ConnectorOutcome Outcome, string? ActivityId, HttpStatusCode? Status, string? Code)
{
    public static ConnectorResult Done(string? activityId) => new(ConnectorOutcome.Done, activityId, null, null);

    /// <summary>Whether the person stopped the streaming message that it belonged to.</summary>
    public bool WasCancelled { get; init; }

    public bool IsDone => Outcome == ConnectorOutcome.Done;
}
