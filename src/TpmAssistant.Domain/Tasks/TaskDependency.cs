namespace TpmAssistant.Domain.Tasks;

/// <summary>How one task waits for another.</summary>
public enum DependencyType
{
    /// <summary>The successor starts after the predecessor finishes.</summary>
    FinishToStart,

    /// <summary>The successor starts after the predecessor starts.</summary>
    StartToStart,

    /// <summary>The successor finishes after the predecessor finishes.</summary>
    FinishToFinish,

    /// <summary>The successor finishes after the predecessor starts.</summary>
    StartToFinish,
}

/// <summary>The wait between two linked tasks.</summary>
/// <param name="Minutes">Minutes; negative is a lead.</param>
/// <param name="Elapsed">Whether they are clock time rather than working time.</param>
/// <param name="Percent">A share of the predecessor's duration instead of minutes, where the source says so: 50 is half of it.</param>
public readonly record struct Lag(int Minutes, bool Elapsed = false, double? Percent = null)
{
    /// <summary>No wait.</summary>
    public static Lag None => default;
}

/// <summary>A link between two tasks.</summary>
/// <param name="Predecessor">The task waited for.</param>
/// <param name="Successor">The task that waits.</param>
/// <param name="Type">How it waits.</param>
/// <param name="Lag">How long beyond that.</param>
/// <param name="Origin">Who says so.</param>
public sealed record TaskDependency(
    ItemRef Predecessor, ItemRef Successor, DependencyType Type = DependencyType.FinishToStart, Lag Lag = default,
    Projects.Origin Origin = Projects.Origin.Source);
