using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>What makes a network more than plain. Times are in the network's minutes: working minutes on one calendar, else minutes of the clock.</summary>
internal sealed class Rules
{
    /// <summary>How each incoming link waits.</summary>
    public required DependencyType[] Types { get; init; }

    /// <summary>How long each incoming link waits beyond that.</summary>
    public required float[] Lags { get; init; }

    /// <summary>The start that nothing moves, by task; not a number where links decide.</summary>
    public required float[] FixedStarts { get; init; }

    /// <summary>Whether it is done, so that it is the same in every iteration; by task.</summary>
    public required bool[] Settled { get; init; }

    /// <summary>Whether it is placed by nothing but finishes before it with their waits, its earliest start and its earliest finish, on the one calendar; by task.</summary>
    public required bool[] Direct { get; init; }

    /// <summary>The earliest start, by task.</summary>
    public required float[] StartsFrom { get; init; }

    /// <summary>The earliest finish, by task.</summary>
    public required float[] FinishesFrom { get; init; }

    /// <summary>Whose pace a task shares, by task; -1 for nobody's.</summary>
    public required int[] People { get; init; }

    /// <summary>How many people.</summary>
    public int PeopleCount { get; init; }

    /// <summary>How often a task runs as its person does, 0 to 1; its square is the rank correlation between two tasks of one person.</summary>
    public float Shared { get; init; }

    /// <summary>The calendar of each task; empty where one calendar holds for all, <see langword="null"/> for time that never rests.</summary>
    public ClockMap?[] Clocks { get; init; } = [];

    /// <summary>The calendar in which each incoming link's lag counts; empty or <see langword="null"/> likewise.</summary>
    public ClockMap?[] LagClocks { get; init; } = [];
}
