namespace TpmAssistant.Domain.Improvement;

/// <summary>What a team can try.</summary>
public enum Practice
{
    /// <summary>Begin nothing new while so many items are in progress.</summary>
    LimitWork,

    /// <summary>Split what looks longer than so many days before it is begun.</summary>
    SplitItems,

    /// <summary>Two people work together on what waits in a bucket.</summary>
    WorkTogether,

    /// <summary>Write a script or a template for work that comes again and again.</summary>
    Automate,
}
