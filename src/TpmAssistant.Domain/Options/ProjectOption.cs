using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Options;

/// <summary>What an option gives.</summary>
public enum OptionKind
{
    /// <summary>Leave something out.</summary>
    Scope,

    /// <summary>Pay for another pair of hands.</summary>
    Money,

    /// <summary>Start a task before the one it waits for is done.</summary>
    Risk,

    /// <summary>Take what came up and move the date.</summary>
    Time,

    /// <summary>Say "not now" to what is asked for.</summary>
    Decline,
}

/// <summary>What an option costs in the project's currency, against the promised date.</summary>
/// <param name="Hands">For those who join, 0 or more.</param>
/// <param name="Dates">For the working days the team is at work beyond the promised date; negative for days won.</param>
public sealed record OptionCost(decimal Hands, decimal Dates)
{
    /// <summary>Both together.</summary>
    public decimal Total => Hands + Dates;
}

/// <summary>A way on, as the engine computed it.</summary>
/// <param name="Kind">What it gives.</param>
/// <param name="Changes">The plan's changes behind it, what came up among them.</param>
/// <param name="After">The forecast with them.</param>
/// <param name="About">The tasks it is about: left out, overlapped or shared.</param>
/// <param name="HandDays">Working days of those who join.</param>
/// <param name="Cost">What it costs; <see langword="null"/> where the budget does not tell what a day costs.</param>
public sealed record ProjectOption(
    OptionKind Kind, IReadOnlyList<PlanChange> Changes, ProjectForecast After, IReadOnlyList<ItemRef> About, double HandDays, OptionCost? Cost);
