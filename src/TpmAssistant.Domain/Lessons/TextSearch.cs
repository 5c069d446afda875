using System.Globalization;
using System.Text;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Domain.Lessons;

/// <summary>Full-text search in a few hundred short texts.</summary>
/// <remarks>
/// Okapi BM25 with k1 = 1.2 and b = 0.75 (S. Robertson, H. Zaragoza: The Probabilistic Relevance Framework, 2009) over words without accents, endings and small words.
/// </remarks>
public static class TextSearch
{
    private const double K1 = 1.2;
    private const double B = .75;
    private const int MostWords = 400;
    private const int Shortest = 4;
    private const int LongY = 5;

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "of", "for", "to", "in", "on", "at", "and", "or", "with", "our", "my", "we", "it", "is", "are", "was", "were", "be", "been", "about", "from", "by", "that", "this", "had", "has",
        "have", "not", "no", "as", "so", "but", "what", "which", "who", "did", "do", "does", "learn", "learned", "learnt", "lesson", "lessons", "project", "projects", "before", "after",
    };

    private static readonly string[] Endings = ["ing", "ed", "es", "s", "e"];

    /// <summary>The telling words of a text, folded and stemmed, in order.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.InForm(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).Where(w => !Small.Contains(w)).Select(Stem)];
    }

    /// <summary>A folded word without its ending, so that "tests", "tested" and "testing" are one.</summary>
    public static string Stem(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= Shortest - 1) return word[..^ending.Length];
        }

        return word.Length > LongY && word[^1] == 'y' ? word[..^1] : word;
    }

    /// <summary>The texts that hold words of the query, the best first; equal ones in their order.</summary>
    /// <param name="texts">What is searched.</param>
    /// <param name="query">What for.</param>
    /// <returns>The position of each text found, its score above 0, and how many words of the query it holds.</returns>
    public static IReadOnlyList<(int At, double Score, int Hits)> Rank(IReadOnlyList<string> texts, string query)
    {
        var asked = Words(query).Distinct(StringComparer.Ordinal).ToList();
        var read = texts.Select(t => Words(t).GroupBy(w => w, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal)).ToList();
        if (asked.Count == 0 || read.Count == 0) return [];
        var average = Math.Max(1, read.Average(t => t.Values.Sum()));
        var rarity = asked.ToDictionary(w => w, w => Rarity(read.Count(t => t.ContainsKey(w)), read.Count), StringComparer.Ordinal);
        return [.. read.Select((t, at) => (At: at, Score: asked.Sum(w => Weight(t, w)), Hits: asked.Count(t.ContainsKey))).Where(t => t.Score > 0).OrderByDescending(t => t.Score).ThenBy(t => t.At)];

        double Weight(Dictionary<string, int> text, string word) => text.TryGetValue(word, out var count)
            ? rarity[word] * count * (K1 + 1) / (count + (K1 * (1 - B + (B * text.Values.Sum() / average)))) : 0;
    }

    private static double Rarity(int holding, int all) => Math.Log(1 + ((all - holding + .5) / (holding + .5)));
}
