using System.Globalization;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Domain.Decisions;

/// <summary>A decision that was looked for.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Score">How well it fits; only for comparing.</param>
/// <param name="IsWhole">Whether every telling word of the query was met.</param>
public sealed record DecisionHit(Decision Decision, double Score, bool IsWhole);

/// <summary>
/// Full-text search over decisions. Words are compared without case, accents and English endings; a word counts the more, the rarer it is
/// (inverse document frequency, ln(1 + N/n)) and the more telling its field is.
/// </summary>
public static class DecisionSearch
{
    private const double Title = 3, People = 2, Why = 1.5, Around = 1;
    private const double WholeWord = 1, Beginning = .8, Typo = .6;
    private const int LongestQuery = 20;
    private const int LongWord = 5;

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "a", "about", "all", "an", "and", "any", "are", "as", "at", "be", "but", "by", "choose", "chose", "decid", "decide", "decision", "did", "do", "does", "ever", "for", "from", "had",
        "has", "have", "how", "i", "in", "is", "it", "me", "my", "of", "on", "or", "our", "regard", "show", "that", "the", "their", "there", "to", "us", "was", "we", "were", "what", "when",
        "where", "which", "who", "why", "will", "with", "find", "search", "look", "agre", "agree", "made", "make",
    };

    /// <summary>
    /// The decisions that fit, the best first; those that meet every telling word go before those that meet some. A query without a telling
    /// word gives all of them, the latest first.
    /// </summary>
    public static IReadOnlyList<DecisionHit> Find(IReadOnlyList<Decision> decisions, string query)
    {
        var asked = PlainWords.Of(query).Where(w => !Small.Contains(w)).Distinct(StringComparer.Ordinal).Take(LongestQuery).ToList();
        if (asked.Count == 0) return [.. Latest(decisions.Select(d => new DecisionHit(d, 0, true)))];

        var fits = decisions.Select(d => (Decision: d, Fits: Fits(asked, Fields(d)))).ToList();
        var weights = asked.Select((_, i) => fits.Count(f => f.Fits[i] > 0)).Select(n => n == 0 ? 0 : Math.Log(1 + ((double)decisions.Count / n))).ToList();
        var hits = fits.Where(f => f.Fits.Any(fit => fit > 0))
            .Select(f => new DecisionHit(f.Decision, f.Fits.Select((fit, i) => fit * weights[i]).Sum(), f.Fits.All(fit => fit > 0)));
        return [.. Latest(hits.OrderByDescending(h => h.IsWhole).ThenByDescending(h => h.Score))];
    }

    private static IEnumerable<DecisionHit> Latest(IEnumerable<DecisionHit> hits) =>
        (hits as IOrderedEnumerable<DecisionHit> ?? hits.OrderBy(h => 0)).ThenByDescending(h => h.Decision.DecidedOn).ThenByDescending(h => h.Decision.Number)
            .ThenBy(h => h.Decision.Project.Value, StringComparer.Ordinal);

    private static List<(double Weight, HashSet<string> Words)> Fields(Decision decision) =>
    [
        (Title, [.. PlainWords.Of(decision.Title)]),
        (People, [.. decision.TakenBy.SelectMany(p => PlainWords.Of(p.Name))]),
        (Why, [.. PlainWords.Of(decision.Rationale)]),
        (Around, [.. PlainWords.Of(decision.Context).Concat(PlainWords.Of(decision.Meeting?.Subject)).Append(decision.Number.ToString(CultureInfo.InvariantCulture))]),
    ];

    private static double[] Fits(List<string> asked, List<(double Weight, HashSet<string> Words)> fields)
    {
        var best = new double[asked.Count];
        foreach (var (weight, words) in fields)
        {
            for (var i = 0; i < asked.Count; i++) best[i] = Math.Max(best[i], weight * Likeness(asked[i], words));
        }

        return best;
    }

    private static double Likeness(string asked, HashSet<string> words)
    {
        if (words.Contains(asked)) return WholeWord;
        if (asked.Length < 3) return 0;
        var best = 0.0;
        foreach (var word in words)
        {
            if (word.StartsWith(asked, StringComparison.Ordinal)) return Beginning;
            if (best == 0 && asked.Length >= LongWord && word.Length >= LongWord && IsOneOff(asked, word)) best = Typo;
        }

        return best;
    }

    /// <summary>Whether one letter more, less, other or swapped makes one word of the other.</summary>
    private static bool IsOneOff(string a, string b)
    {
        if (a.Length > b.Length) (a, b) = (b, a);
        if (b.Length - a.Length > 1) return false;
        var at = 0;
        while (at < a.Length && a[at] == b[at]) at++;
        if (a.Length < b.Length) return a.AsSpan(at).SequenceEqual(b.AsSpan(at + 1));
        if (at == a.Length) return true;
        var rest = a.AsSpan(at + 1).SequenceEqual(b.AsSpan(at + 1));
        return rest || (at + 1 < a.Length && a[at] == b[at + 1] && a[at + 1] == b[at] && a.AsSpan(at + 2).SequenceEqual(b.AsSpan(at + 2)));
    }
}
