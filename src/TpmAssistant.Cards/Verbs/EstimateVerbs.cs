namespace TpmAssistant.Cards.Verbs;

/// <summary>What the buttons of an estimation round send: each with <see cref="CardVerbs.Project"/>, <see cref="Task"/>, <see cref="Round"/>.</summary>
public static class EstimateVerbs
{
    /// <summary>Vote: <see cref="Low"/>, <see cref="Likely"/>, <see cref="High"/>.</summary>
    public const string Vote = "estimate-vote";

    /// <summary>Show the spread.</summary>
    public const string Reveal = "estimate-reveal";

    /// <summary>Vote again.</summary>
    public const string Again = "estimate-again";

    /// <summary>Keep the three points.</summary>
    public const string Keep = "estimate-keep";

    /// <summary>Name of the value that holds a task's id.</summary>
    public const string Task = "estimate-task";

    /// <summary>Name of the value that holds a round.</summary>
    public const string Round = "estimate-round";

    /// <summary>Name of the field for the optimistic point.</summary>
    public const string Low = "estimate-low";

    /// <summary>Name of the field for the most likely point.</summary>
    public const string Likely = "estimate-likely";

    /// <summary>Name of the field for the pessimistic point.</summary>
    public const string High = "estimate-high";
}
