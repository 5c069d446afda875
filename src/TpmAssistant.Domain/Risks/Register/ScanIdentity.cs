namespace TpmAssistant.Domain.Risks.Register;

/// <summary>
/// Recognises a finding from one scan to the next: the same rule, and the same subject where the rule names one, else at least half of the
/// items of the smaller of both. So it stays the same when items join or leave.
/// </summary>
internal static class ScanIdentity
{
    /// <summary>How alike two are: 0 for different ones, up to 2 for the same subject and items.</summary>
    public static double Alike(RiskCandidate one, RiskCandidate other)
    {
        if (one.Rule != other.Rule) return 0;
        var named = one.Subject is not null && other.Subject is not null;
        if (named && one.Subject != other.Subject) return 0;
        var mine = one.Evidence.Select(e => e.Item).ToHashSet();
        var theirs = other.Evidence.Select(e => e.Item).ToHashSet();
        var smaller = Math.Min(mine.Count, theirs.Count);
        mine.IntersectWith(theirs);
        var shared = smaller == 0 ? (named || one.Evidence.Count == other.Evidence.Count ? 1 : 0) : (double)mine.Count / smaller;
        return named ? 1 + shared : shared >= 0.5 ? shared : 0;
    }

    /// <summary>Which known finding each candidate is, by position; the most alike pairs first, whatever the order of either list.</summary>
    public static IReadOnlyDictionary<int, int> Pair(IReadOnlyList<ScanFinding> known, IReadOnlyList<RiskCandidate> candidates)
    {
        var pairs = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        var likely = from k in Enumerable.Range(0, known.Count)
                     from c in Enumerable.Range(0, candidates.Count)
                     let alike = Alike(known[k].Latest, candidates[c])
                     where alike > 0
                     orderby alike descending, Overlap(known[k].Latest, candidates[c]) descending, known[k].Number, Text(candidates[c])
                     select (k, c);
        foreach (var (k, c) in likely)
        {
            if (taken.Contains(c) || pairs.ContainsKey(k)) continue;
            pairs.Add(k, c);
            taken.Add(c);
        }

        return pairs;
    }

    /// <summary>Shared items over all items of both, 0 to 1 (Jaccard), so that of equally likely ones the very same comes first.</summary>
    private static double Overlap(RiskCandidate one, RiskCandidate other)
    {
        var mine = one.Evidence.Select(e => e.Item).ToHashSet();
        var theirs = other.Evidence.Select(e => e.Item).ToHashSet();
        var all = mine.Union(theirs).Count();
        return all == 0 ? 1 : (double)mine.Intersect(theirs).Count() / all;
    }

    /// <summary>A text that tells candidates of one scan apart, so that their order can be stated.</summary>
    public static string Text(RiskCandidate candidate) => $"{candidate.Rule}|{candidate.Subject}|"
        + string.Join('|', candidate.Evidence.Select(e => e.Item.ToString()).Order(StringComparer.Ordinal));
}
