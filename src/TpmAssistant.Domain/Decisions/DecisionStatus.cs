namespace TpmAssistant.Domain.Decisions;

/// <summary>How firm a decision is.</summary>
public enum DecisionStatus
{
    /// <summary>Holds until somebody confirms or drops it.</summary>
    Tentative,

    /// <summary>Taken.</summary>
    Final,
}
