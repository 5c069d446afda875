namespace TpmAssistant.Application.Functions;

/// <summary>Why the language model was of no help.</summary>
public enum ModelTrouble
{
    /// <summary>It did not answer in time.</summary>
    Slow,

    /// <summary>It could not be reached, or refused.</summary>
    Down,

    /// <summary>Its answer could not be used.</summary>
    Nonsense,

    /// <summary>The tokens allowed for the question or the day are used up.</summary>
    OverBudget,
}
