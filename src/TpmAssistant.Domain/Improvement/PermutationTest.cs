namespace TpmAssistant.Domain.Improvement;

/// <summary>Whether two sets of cycle times differ by more than chance would make them differ.</summary>
/// <remarks>
/// The generalised Wilcoxon test (E. A. Gehan: A Generalized Wilcoxon Test for Comparing Arbitrarily Singly-Censored Samples, Biometrika 52, 1965) in
/// the form of N. Mantel (Ranking Procedures for Arbitrarily Restricted Observation, Biometrics 23, 1967): each observation scores the number of
/// others that it certainly outlasts less the number that certainly outlast it, and the sum over one set is compared with that over every set of
/// its size. Where everything is done this is the test of Mann and Whitney (1947), ties included. Up to <see cref="MostExact"/> observations every set
/// is counted; beyond, the sum is taken as normal with Mantel's variance. Nothing is drawn by lot: the same figures give the same result.
/// </remarks>
public static class PermutationTest
{
    /// <summary>The most observations for which every division is counted.</summary>
    public const int MostExact = 80;

    /// <summary>The chances of a sum as small as, and as large as, the one seen if there were no difference; 1 and 1 where a set is empty.</summary>
    /// <param name="before">The first set.</param>
    /// <param name="after">The second set, whose sum is looked at: small where it is faster.</param>
    public static (double Faster, double Slower) Tails(IReadOnlyList<CycleObservation> before, IReadOnlyList<CycleObservation> after)
    {
        if (before.Count == 0 || after.Count == 0) return (1, 1);
        var scores = Scores([.. after, .. before]);
        var sum = scores.Take(after.Count).Sum();
        return scores.Length <= MostExact ? Exact(scores, after.Count, sum) : Normal(scores, after.Count, sum);
    }

    /// <summary>Twice the smaller of both, at most 1.</summary>
    public static double TwoSided(IReadOnlyList<CycleObservation> before, IReadOnlyList<CycleObservation> after)
    {
        var (faster, slower) = Tails(before, after);
        return Math.Min(1, 2 * Math.Min(faster, slower));
    }

    /// <summary>For each observation how many it certainly outlasts less how many certainly outlast it; all together 0.</summary>
    internal static int[] Scores(IReadOnlyList<CycleObservation> all) =>
        [.. all.Select(one => all.Count(other => one.Outlasts(other)) - all.Count(other => other.Outlasts(one)))];

    /// <summary>Counts the subsets of a size by their sum.</summary>
    internal static (double Faster, double Slower) Exact(int[] scores, int size, int sum)
    {
        var least = scores.Min();
        var shifted = scores.Select(s => s - least).ToArray();
        var most = shifted.OrderDescending().Take(size).Sum();
        var ways = new double[size + 1][];
        for (var k = 0; k <= size; k++) ways[k] = new double[most + 1];
        ways[0][0] = 1;
        var (taken, reach) = (0, 0);
        foreach (var score in shifted)
        {
            taken = Math.Min(size, taken + 1);
            reach = Math.Min(most, reach + score);
            for (var k = taken; k > 0; k--)
            {
                for (var s = reach; s >= score; s--) ways[k][s] += ways[k - 1][s - score];
            }
        }

        var seen = sum - (size * least);
        var all = ways[size].Sum();
        return (ways[size].Take(seen + 1).Sum() / all, ways[size].Skip(seen).Sum() / all);
    }

    /// <summary>Takes the sum as normal.</summary>
    internal static (double Faster, double Slower) Normal(int[] scores, int size, int sum)
    {
        var count = (double)scores.Length;
        var variance = size * (count - size) / (count * (count - 1)) * scores.Sum(s => (double)s * s);
        if (variance <= 0) return (1, 1);
        var (root, half) = (Math.Sqrt(variance), .5);
        return (Below((sum + half) / root), 1 - Below((sum - half) / root));
    }

    /// <summary>The standard normal distribution.</summary>
    /// <remarks>M. Abramowitz, I. Stegun: Handbook of Mathematical Functions, 26.2.17; off by less than 7.5e-8.</remarks>
    private static double Below(double z)
    {
        var t = 1 / (1 + (.2316419 * Math.Abs(z)));
        var tail = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI)
            * t * (.319381530 + (t * (-.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return z >= 0 ? 1 - tail : tail;
    }
}
