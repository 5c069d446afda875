namespace TpmAssistant.Ai.Phrases.Text;

/// <summary>How far two words are apart, in typing errors.</summary>
internal static class Spelling
{
    /// <summary>Words longer than this are not corrected.</summary>
    public const int Longest = 24;

    private const int ShortestSwapped = 3;

    /// <summary>How many errors are forgiven in a word of the length.</summary>
    public static int Bound(int length) => length switch { < 4 => 0, < 8 => 1, <= Longest => 2, _ => 0 };

    /// <summary>The known word that a text is with two neighbours in each other's place: the commonest slip, and one that hardly makes another word.</summary>
    public static string? Swapped(ReadOnlySpan<char> word, Func<string, bool> isKnown)
    {
        if (word.Length is < ShortestSwapped or > Longest) return null;
        Span<char> letters = stackalloc char[word.Length];
        for (var i = 0; i + 1 < word.Length; i++)
        {
            if (word[i] == word[i + 1]) continue;
            word.CopyTo(letters);
            (letters[i], letters[i + 1]) = (letters[i + 1], letters[i]);
            if (new string(letters) is var swapped && isKnown(swapped)) return swapped;
        }

        return null;
    }

    /// <summary>Whether two words are the same but for two neighbours in each other's place.</summary>
    public static bool IsSwap(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var at = a.CommonPrefixLength(b);
        return a.Length == b.Length && at + 1 < a.Length && a[at] == b[at + 1] && a[at + 1] == b[at] && a[(at + 2)..].SequenceEqual(b[(at + 2)..]);
    }

    /// <summary>
    /// Damerau–Levenshtein distance (insertion, deletion, substitution, swap of neighbours); <paramref name="bound"/> + 1 when it is more.
    /// </summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int bound)
    {
        if (Math.Abs(a.Length - b.Length) > bound || a.Length > Longest || b.Length > Longest)
            return bound + 1;
        Span<int> before = stackalloc int[Longest + 1];
        Span<int> previous = stackalloc int[Longest + 1];
        Span<int> current = stackalloc int[Longest + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var best = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var d = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d = Math.Min(d, before[j - 2] + 1);
                current[j] = d;
                best = Math.Min(best, d);
            }

            if (best > bound)
                return bound + 1;
            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        return Math.Min(previous[b.Length], bound + 1);
    }
}
