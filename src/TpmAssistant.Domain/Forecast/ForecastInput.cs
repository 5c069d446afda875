using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Forecast;

/// <summary>The curve between the three points of an estimate.</summary>
public enum SpreadForm
{
    /// <summary>Straight lines to the most likely value: no more is assumed than the three points say.</summary>
    Triangular,

    /// <summary>PERT's beta distribution, which gives the ends less weight.</summary>
    Pert,
}

/// <summary>How long a task may take.</summary>
/// <param name="Low">Best case, working minutes, 0 or more.</param>
/// <param name="MostLikely">Most likely, at least <paramref name="Low"/>.</param>
/// <param name="High">Worst case, at least <paramref name="MostLikely"/>.</param>
public readonly record struct DurationSpread(double Low, double MostLikely, double High)
{
    /// <summary>Best, likely and worst case of a task about which nothing more is known, as shares of its duration.</summary>
    public static DurationSpread Default { get; } = new(.75, 1, 1.5);

    /// <summary>The same shares of a duration.</summary>
    public DurationSpread Times(double minutes) => new(Low * minutes, MostLikely * minutes, High * minutes);
}

/// <summary>A group of tasks whose last finish is asked for: a milestone.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Tasks">The tasks that must be finished for it.</param>
public sealed record ForecastTarget(string Key, IReadOnlyList<ItemRef> Tasks);

/// <summary>What a forecast is simulated from.</summary>
public sealed record ForecastInput
{
    /// <summary>The most iterations there can be.</summary>
    public const int MostIterations = 10_000_000;

    /// <summary>The tasks with their durations, links, calendars and dates.</summary>
    public required ScheduleInput Schedule { get; init; }

    /// <summary>How long tasks may take (what is left of them, where they are begun); any other task takes the team's or the default shares of its duration.</summary>
    public IReadOnlyDictionary<ItemRef, DurationSpread> Spreads { get; init; } = new Dictionary<ItemRef, DurationSpread>();

    /// <summary>What the team's own estimates came to; <see langword="null"/> when that is not known.</summary>
    public EstimateHistory? History { get; init; }

    /// <summary>The curve between three points.</summary>
    public SpreadForm Form { get; init; }

    /// <summary>Whose task it is, where tasks of one person are to go together.</summary>
    public IReadOnlyDictionary<ItemRef, PersonId> People { get; init; } = new Dictionary<ItemRef, PersonId>();

    /// <summary>The rank correlation between the durations of two tasks of one person, 0 to 1.</summary>
    public double Correlation { get; init; }

    /// <summary>Groups of tasks to look at beside the whole.</summary>
    public IReadOnlyList<ForecastTarget> Targets { get; init; } = [];

    /// <summary>How often the plan is played through, 1 to <see cref="MostIterations"/>.</summary>
    public int Iterations { get; init; } = 10_000;

    /// <summary>What the random numbers begin from: the same seed gives the same forecast.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Whether to find out what moves the date: each task's criticality and sensitivity.</summary>
    public bool WithDrivers { get; init; } = true;

    /// <summary>How the parts of the work are run; one after the other by default. The result is the same however they are.</summary>
    public RunShares Run { get; init; } = OneAfterTheOther;

    internal static void OneAfterTheOther(int count, Action<int> work)
    {
        for (var i = 0; i < count; i++) work(i);
    }
}
