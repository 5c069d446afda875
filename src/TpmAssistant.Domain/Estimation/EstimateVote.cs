using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Estimation;

/// <summary>Somebody's three points for a task, in working days.</summary>
/// <param name="By">Whose; never shown to others.</param>
/// <param name="Optimistic">If all goes well, 0 or more.</param>
/// <param name="MostLikely">As they expect it.</param>
/// <param name="Pessimistic">If much goes wrong.</param>
public sealed record EstimateVote(PersonId By, double Optimistic, double MostLikely, double Pessimistic)
{
    /// <summary>The longest estimate taken, in working days.</summary>
    public const double Most = 250;

    /// <summary>Whether the points are in order and in range.</summary>
    public bool IsSound => Optimistic >= 0 && Optimistic <= MostLikely && MostLikely <= Pessimistic && Pessimistic <= Most && MostLikely > 0;
}

/// <summary>What several people's estimates come to.</summary>
/// <param name="Count">How many voted.</param>
/// <param name="Optimistic">The median of the optimistic points, in working days.</param>
/// <param name="MostLikely">The median of the most likely ones.</param>
/// <param name="Pessimistic">The median of the pessimistic ones.</param>
/// <param name="Lowest">The lowest of the most likely ones.</param>
/// <param name="Highest">The highest of them.</param>
/// <remarks>
/// Private votes, then the spread, then talk and a second vote where it is wide: Wideband Delphi (B. Boehm: Software Engineering Economics, 1981). Medians keep one far vote
/// from deciding, and keep the three points in order.
/// </remarks>
public sealed record EstimateSpread(int Count, double Optimistic, double MostLikely, double Pessimistic, double Lowest, double Highest)
{
    /// <summary>From this ratio of the highest to the lowest on, people mean different work.</summary>
    public const double Wide = 2;

    /// <summary>Whether it is worth talking before it is kept.</summary>
    public bool IsWide => Count > 1 && Highest >= Wide * Math.Max(Lowest, .25);

    /// <summary>The spread of some votes; <see langword="null"/> without any.</summary>
    public static EstimateSpread? Of(IReadOnlyList<EstimateVote> votes) => votes.Count == 0 ? null : new(
        votes.Count, Median(votes.Select(v => v.Optimistic)), Median(votes.Select(v => v.MostLikely)), Median(votes.Select(v => v.Pessimistic)), votes.Min(v => v.MostLikely), votes.Max(v => v.MostLikely));

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
