namespace TpmAssistant.Domain.Improvement;

/// <summary>What came of an experiment.</summary>
public enum ExperimentVerdict
{
    /// <summary>Work is done faster than before.</summary>
    Helped,

    /// <summary>If there is a difference it is less than a quarter either way.</summary>
    NoDifference,

    /// <summary>Work takes longer than before.</summary>
    Hurt,

    /// <summary>Too few pieces of work to tell.</summary>
    TooFew,

    /// <summary>Enough of them, but they vary so much that chance may have done it.</summary>
    Unclear,
}

/// <summary>Cycle times before and after a change, compared.</summary>
/// <param name="Before">Pieces of work begun in the days before.</param>
/// <param name="BeforeDone">How many of them were done by the end of those days.</param>
/// <param name="BeforeMedian">Working days that half of them took at most; <see langword="null"/> when that cannot be told.</param>
/// <param name="After">Pieces of work begun since.</param>
/// <param name="AfterDone">How many of them are done.</param>
/// <param name="AfterMedian">Working days that half of them take at most; <see langword="null"/> when that cannot be told.</param>
/// <param name="Chance">The chance of a difference as great as this if nothing had changed, 0 to 1.</param>
/// <param name="Verdict">What it comes to.</param>
public sealed record BeforeAfter(int Before, int BeforeDone, int? BeforeMedian, int After, int AfterDone, int? AfterMedian, double Chance, ExperimentVerdict Verdict)
{
    /// <summary>With fewer on either side nothing is said.</summary>
    public const int Fewest = 6;

    /// <summary>A difference that chance makes more seldom than this is taken as one.</summary>
    public const double Level = .05;

    /// <summary>A quarter faster is 3 days for 4.</summary>
    private const int Quarter = 4;

    /// <summary>Compares both.</summary>
    /// <remarks>
    /// A difference is one by the two-sided <see cref="PermutationTest"/>. None is said to be there only when a gain of a quarter and a loss of a quarter are
    /// both ruled out: two one-sided tests (D. J. Schuirmann, 1987) on times stretched by that much. What is neither is not known.
    /// </remarks>
    public static BeforeAfter Compare(IReadOnlyList<CycleObservation> before, IReadOnlyList<CycleObservation> after)
    {
        var (faster, slower) = PermutationTest.Tails(before, after);
        var chance = Math.Min(1, 2 * Math.Min(faster, slower));
        var verdict = Math.Min(before.Count, after.Count) < Fewest || !before.Any(o => o.Finished) || !after.Any(o => o.Finished) ? ExperimentVerdict.TooFew
            : chance < Level ? faster < slower ? ExperimentVerdict.Helped : ExperimentVerdict.Hurt
            : IsLessThanAQuarter(before, after) ? ExperimentVerdict.NoDifference : ExperimentVerdict.Unclear;
        return new(
            before.Count, before.Count(o => o.Finished), CycleSamples.Median(before), after.Count, after.Count(o => o.Finished), CycleSamples.Median(after), chance, verdict);
    }

    private static bool IsLessThanAQuarter(IReadOnlyList<CycleObservation> before, IReadOnlyList<CycleObservation> after) =>
        // Had it become a quarter faster, times stretched back by a quarter would look like those before; they are certainly longer.
        PermutationTest.Tails(Stretch(before, Quarter - 1), Stretch(after, Quarter)).Slower < Level
        && PermutationTest.Tails(Stretch(before, Quarter + 1), Stretch(after, Quarter)).Faster < Level;

    private static List<CycleObservation> Stretch(IReadOnlyList<CycleObservation> sample, int by) => [.. sample.Select(o => o with { Days = o.Days * by })];
}
