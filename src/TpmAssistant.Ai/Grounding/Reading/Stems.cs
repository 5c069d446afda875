namespace TpmAssistant.Ai.Grounding.Reading;

/// <summary>Words without their endings.</summary>
internal static class Stems
{
    private static readonly (string Ending, string Instead)[] Endings =
        [("ies", "y"), ("sses", "ss"), ("ing", ""), ("ied", "y"), ("ed", ""), ("es", ""), ("ly", ""), ("s", "")];

    private static readonly string[] NounEndings = ["al", "tion", "ment", "sion", "ance", "ence", "ison"];

    /// <summary>The word in small letters, without a possessive.</summary>
    public static string Bare(string word)
    {
        var bare = word.ToLowerInvariant().Replace('’', '\'');
        return bare.EndsWith("'s", StringComparison.Ordinal) ? bare[..^2] : bare.TrimEnd('\'');
    }

    /// <summary>What is left of a word without its endings.</summary>
    public static string Of(string word)
    {
        var bare = Bare(word);
        foreach (var (ending, instead) in Endings)
        {
            if (bare.Length - ending.Length >= 3 && bare.EndsWith(ending, StringComparison.Ordinal)) return Undouble(bare[..^ending.Length] + instead);
        }

        return Undouble(bare);
    }

    /// <summary>Whether a word is that of a name, in whatever form that does not say that it came true: "moving" and "move", "rehearsal" and "rehearsed".</summary>
    public static bool Names(string said, string named)
    {
        var (a, b) = (Bare(said), Bare(named));
        if (a == b) return true;
        if (a.EndsWith("ed", StringComparison.Ordinal) && !b.EndsWith("ed", StringComparison.Ordinal)) return false;
        return Of(a) == Of(b) || IsNoun(a, b);
    }

    /// <summary>Whether one word is the noun of the other: "rejection" and "reject".</summary>
    public static bool AreRelated(string a, string b) => IsNoun(Bare(a), Bare(b)) || IsNoun(Bare(b), Bare(a));

    private static bool IsNoun(string said, string named) =>
        NounEndings.Any(e => said.EndsWith(e, StringComparison.Ordinal)) && said.Length >= 7 && named.Length >= 5 && said.AsSpan(0, 5).SequenceEqual(named.AsSpan(0, 5));

    private static string Undouble(string word)
    {
        if (word.Length > 3 && word[^1] == 'e') word = word[..^1];
        return word.Length > 3 && word[^1] == word[^2] && word[^1] is not ('s' or 'l') ? word[..^1] : word;
    }
}
