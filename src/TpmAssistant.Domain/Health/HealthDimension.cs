namespace TpmAssistant.Domain.Health;

/// <summary>What a project's health is judged by, in the order it is shown.</summary>
public enum HealthDimension
{
    /// <summary>Dates.</summary>
    Schedule,

    /// <summary>How much there is to do.</summary>
    Scope,

    /// <summary>Money.</summary>
    Budget,

    /// <summary>Defects and rework.</summary>
    Quality,

    /// <summary>What may happen.</summary>
    Risk,

    /// <summary>Load and ownership.</summary>
    People,
}

/// <summary>Red, amber, green.</summary>
public enum HealthColour
{
    /// <summary>On plan.</summary>
    Green,

    /// <summary>Off plan, inside the project manager's tolerance.</summary>
    Amber,

    /// <summary>A decision beyond that tolerance is needed.</summary>
    Red,
}
