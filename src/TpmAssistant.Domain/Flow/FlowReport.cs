using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Flow;

/// <summary>What moved in a week of seven days.</summary>
/// <param name="Through">Its last day.</param>
/// <param name="Started">Items begun in it.</param>
/// <param name="Finished">Items done in it.</param>
public sealed record FlowWeek(DateOnly Through, int Started, int Finished);

/// <summary>What comes into a bucket, leaves it, and waits in it.</summary>
/// <param name="Bucket">Its name; text from outside.</param>
/// <param name="Arrivals">Items begun in it or moved into it since the first reading.</param>
/// <param name="Departures">Items done in it or moved out of it since then.</param>
/// <param name="Waiting">Items in progress, or due to have begun, the longest waiting first.</param>
/// <param name="MedianWait">Median of their working days since they began or were to begin.</param>
public sealed record BucketFlow(string Bucket, int Arrivals, int Departures, IReadOnlyList<WaitingItem> Waiting, int MedianWait);

/// <summary>An item that waits in a bucket.</summary>
/// <param name="Task">The item.</param>
/// <param name="Days">Working days since it began or was to begin.</param>
public sealed record WaitingItem(ProjectTask Task, int Days);

/// <summary>
/// Little's law: in a steady flow, the average number in progress is the rate of finishing times the average time in progress.
/// Source: J. D. C. Little, "A Proof for the Queuing Formula L = λW", <i>Operations Research</i> 9, 1961.
/// </summary>
/// <param name="InProgress">L as counted in the readings.</param>
/// <param name="Expected">λ x W from what was finished.</param>
public sealed record LittlesLaw(double InProgress, double Expected)
{
    /// <summary>Counted over expected; above 1 more is begun than finishing explains. <see langword="null"/> when nothing is expected.</summary>
    public double? Ratio => Expected > 0 ? InProgress / Expected : null;
}

/// <summary>How work flows through a project.</summary>
public sealed record FlowReport
{
    /// <summary>The first day looked at.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Items done since then whose cycle time is known.</summary>
    public required IReadOnlyList<FlowItem> Finished { get; init; }

    /// <summary>Half of them took at most this many working days; <see langword="null"/> below <see cref="FlowAnalyzer.FewestFinished"/>.</summary>
    public required int? MedianDays { get; init; }

    /// <summary>85 % of them took at most this many working days; <see langword="null"/> below <see cref="FlowAnalyzer.FewestFinished"/>.</summary>
    public required int? Days85 { get; init; }

    /// <summary>The last whole weeks, oldest first, at most <see cref="FlowAnalyzer.MostWeeks"/>.</summary>
    public required IReadOnlyList<FlowWeek> Weeks { get; init; }

    /// <summary>Items in progress, the oldest first.</summary>
    public required IReadOnlyList<FlowItem> InProgress { get; init; }

    /// <summary>The buckets, the one in which most waiting adds up first.</summary>
    public required IReadOnlyList<BucketFlow> Buckets { get; init; }

    /// <summary>The bucket in which work piles up; <see langword="null"/> when none stands out.</summary>
    public required BucketFlow? Bottleneck { get; init; }

    /// <summary>Whether the figures hang together; <see langword="null"/> when too little is known.</summary>
    public required LittlesLaw? Little { get; init; }

    /// <summary>Sprints; <see langword="null"/> for a project that does not work in them.</summary>
    public required SprintReport? Sprints { get; init; }

    /// <summary>Items done a week, over <see cref="Weeks"/>; <see langword="null"/> without a whole week.</summary>
    public double? Throughput => Weeks.Count > 0 ? Weeks.Average(w => w.Finished) : null;

    /// <summary>Items in progress for longer than 85 % of the finished ones took.</summary>
    public IReadOnlyList<FlowItem> TooOld => Days85 is { } limit ? [.. InProgress.Where(i => i.Days > limit)] : [];
}
