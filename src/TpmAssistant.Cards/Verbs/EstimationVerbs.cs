namespace TpmAssistant.Cards.Verbs;

/// <summary>What the buttons of an estimation round send: each with <see cref="CardVerbs.Project"/>, <see cref="Task"/>, <see cref="Round"/>.</summary>
public static class EstimationVerbs
{
    /// <summary>Vote: <see cref="Low"/>, <see cref="Likely"/>, <see cref="High"/>.</summary>
    public const string Vote = "estimation-vote";

    /// <summary>Show the spread.</summary>
    public const string Reveal = "estimation-reveal";

    /// <summary>Vote again.</summary>
    public const string Again = "estimation-again";

    /// <summary>Keep the three points.</summary>
    public const string Keep = "estimation-keep";

    /// <summary>Name of the value that holds a task's id.</summary>
    public const string Task = "estimation-task";

    /// <summary>Name of the value that holds a round.</summary>
    public const string Round = "estimation-round";

    /// <summary>Name of the field for the optimistic point.</summary>
    public const string Low = "estimation-low";

    /// <summary>Name of the field for the most likely point.</summary>
    public const string Likely = "estimation-likely";

    /// <summary>Name of the field for the pessimistic point.</summary>
    public const string High = "estimation-high";
}
