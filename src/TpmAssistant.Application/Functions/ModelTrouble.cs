namespace TpmAssistant.Application.Functions;

/// <summary>Why the language model was of no help.</summary>
public enum ModelTrouble
{
    /// <summary>It did not answer in time.</summary>
    Slow,

    /// <summary>It could not be reached, or failed.</summary>
    Down,

    /// <summary>It has too much to do.</summary>
    Busy,

    /// <summary>Its endpoint does not take what is sent: a key, a name or a right is missing, which only a setting mends.</summary>
    Setup,

    /// <summary>It would not answer, or its filter would not let it.</summary>
    Refused,

    /// <summary>It called nothing, though there is a function that answers.</summary>
    Silent,

    /// <summary>Its answer could not be used.</summary>
    Nonsense,

    /// <summary>The tokens allowed for the question or the day are used up.</summary>
    OverBudget,
}
