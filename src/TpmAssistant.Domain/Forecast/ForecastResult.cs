using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Forecast;

/// <summary>What a task does to the finish.</summary>
/// <param name="Task">Which.</param>
/// <param name="Criticality">The share of the iterations in which it lay on the chain that set the finish, 0 to 1.</param>
/// <param name="Sensitivity">How its duration and the finish go together: their correlation, -1 to 1.</param>
/// <param name="Spread">From the best to the worst case of what is left of it, working minutes.</param>
public sealed record TaskInfluence(ItemRef Task, double Criticality, double Sensitivity, double Spread);

/// <summary>On what the tasks' spreads stand, in open tasks with a duration.</summary>
/// <param name="Given">Three points given for the task.</param>
/// <param name="Team">The team's own history of estimates.</param>
/// <param name="Default">The default shares, for want of better.</param>
public readonly record struct SpreadBasis(int Given, int Team, int Default)
{
    /// <summary>All of them.</summary>
    public int All => Given + Team + Default;

    /// <summary>Whether nothing but default spreads stand under it: such a forecast is shown, but sets no colour and starts nothing.</summary>
    public bool IsIndicative => Given + Team == 0;
}

/// <summary>A forecast of when a plan finishes.</summary>
public sealed record ForecastResult
{
    /// <summary>When the whole finishes.</summary>
    public required FinishDistribution Finish { get; init; }

    /// <summary>When each target does, by key; a target of whose tasks none was found is missing.</summary>
    public required IReadOnlyDictionary<string, FinishDistribution> Targets { get; init; }

    /// <summary>The open tasks that may move the finish, the most telling first: by criticality times spread, then by sensitivity.</summary>
    public required IReadOnlyList<TaskInfluence> Influences { get; init; }

    /// <summary>On what the spreads stand.</summary>
    public required SpreadBasis Basis { get; init; }

    /// <summary>How often the plan was played through.</summary>
    public required int Iterations { get; init; }

    /// <summary>What the random numbers began from.</summary>
    public required ulong Seed { get; init; }

    /// <summary>What the plan could not hold to.</summary>
    public required IReadOnlyList<ScheduleProblem> Problems { get; init; }
}
