using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Estimation;

/// <summary>How estimates of one kind of work came out: the team's as a whole, never one person's.</summary>
/// <param name="Kind">The kind of work by <see cref="WorkKinds"/>; may be text from outside.</param>
/// <param name="Count">Tasks done that had an estimate.</param>
/// <param name="Ratio">The median of working days taken over working days expected; 1 is right, more is longer.</param>
public sealed record EstimateBias(string Kind, int Count, double Ratio)
{
    /// <summary>Fewer tasks than this say nothing.</summary>
    public const int Fewest = 4;

    private const double Noise = .15;

    /// <summary>Whether it leans to one side by more than a seventh.</summary>
    public bool Leans => Math.Abs(Ratio - 1) > Noise;

    /// <summary>
    /// The kinds of work with enough tasks, the most biased first: working days from start to completion over the expected value (o + 4m + p) / 6 of the product's own estimate.
    /// </summary>
    public static IReadOnlyList<EstimateBias> Of(Snapshot now)
    {
        var expected = new Dictionary<ItemRef, double>();
        foreach (var estimate in now.Project.Estimates) expected.TryAdd(estimate.Task, (estimate.Optimistic + (4 * estimate.MostLikely) + estimate.Pessimistic) / 6);
        return
        [
            .. now.Tasks.Where(t => t.State == TaskState.Completed && t.IsWork).DistinctBy(t => t.Ref)
                .Select(t => (Kind: WorkKinds.Of(t), Ratio: RatioOf(t, expected.GetValueOrDefault(t.Ref), now))).Where(t => t is { Kind: not null, Ratio: not null })
                .GroupBy(t => t.Kind!, t => t.Ratio!.Value, StringComparer.Ordinal).Where(g => g.Count() >= Fewest)
                .Select(g => new EstimateBias(g.Key, g.Count(), Math.Round(EstimateSpread.Median(g), 2))).OrderByDescending(b => Math.Abs(b.Ratio - 1)).ThenBy(b => b.Kind, StringComparer.Ordinal),
        ];
    }

    private static double? RatioOf(ProjectTask task, double expected, Snapshot now) =>
        task is { Start: { } start, CompletedOn: { } done } && expected > 0 && done >= start ? Math.Max(1, now.Project.Calendar.WorkingDaysIn(start, done)) / Math.Max(1, expected) : null;
}
