namespace TpmAssistant.Domain.Causes;

/// <summary>What kind of thing a root cause is.</summary>
/// <remarks>The branches of a cause-and-effect diagram (K. Ishikawa: Guide to Quality Control, 1976), named for projects.</remarks>
public enum CauseCategory
{
    /// <summary>Too few, too busy, or without the skill.</summary>
    People,

    /// <summary>How work is agreed, handed over or checked.</summary>
    Process,

    /// <summary>Machines, software, environments.</summary>
    Tools,

    /// <summary>What is wanted was unclear, missing or changed.</summary>
    Requirements,

    /// <summary>Somebody outside who owes something.</summary>
    Supplier,

    /// <summary>Law, weather, market, the organisation around.</summary>
    Environment,
}
