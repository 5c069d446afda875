using System.Collections.Frozen;
using TpmAssistant.Ai.Phrases.Text;

namespace TpmAssistant.Ai.Phrases.Grammar;

/// <summary>The words that the grammar knows, each with a number. Plurals are one with their singular.</summary>
internal sealed class Vocabulary
{
    private readonly FrozenDictionary<string, int> _ids;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly FrozenDictionary<string, (int, int)>.AlternateLookup<ReadOnlySpan<char>> _contractions;
    private readonly string[] _words;
    private readonly (string Word, int Id)[][] _byInitial;

    public Vocabulary(IEnumerable<string> words)
    {
        _words = [.. words.Select(Stem).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _words.Length; i++)
            ids[_words[i]] = i;
        foreach (var (spelling, word) in SmallWords.Spellings)
        {
            if (ids.TryGetValue(Stem(word), out var id))
                ids.TryAdd(spelling, id);
        }

        _ids = ids.ToFrozenDictionary(StringComparer.Ordinal);
        _bySpan = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        _contractions = SmallWords.Contractions
            .ToFrozenDictionary(c => c.Key, c => (Id(c.Value.First), Id(c.Value.Second)), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _byInitial = [.. Enumerable.Range('a', 26).Select(c => _ids.Where(w => w.Key[0] == c && w.Key.Length >= 4)
            .OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => (w.Key, w.Value)).ToArray())];
        Is = Id("is");
    }

    /// <summary>How many words there are.</summary>
    public int Count => _words.Length;

    /// <summary>The number of <c>is</c>.</summary>
    public int Is { get; }

    /// <summary>The word of a number.</summary>
    public string this[int id] => _words[id];

    /// <summary>A word without its plural ending.</summary>
    public static string Stem(string word) => new(Stem(word.AsSpan()));

    /// <summary>The number of a word that must be known.</summary>
    public int Id(string word) => _ids[Stem(word)];

    /// <summary>The number of a word; <see cref="Token.Unknown"/> when it has none.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > Spelling.Longest)
            return Token.Unknown;
        if (!word.EndsWith("'t"))
            return Lookup(word);
        Span<char> plain = stackalloc char[word.Length - 1];
        word[..^2].CopyTo(plain);
        plain[^1] = 't';
        return Lookup(plain);
    }

    /// <summary>The known word that this is with two neighbours in each other's place; <see cref="Token.Unknown"/> when there is none.</summary>
    public int FindSwapped(ReadOnlySpan<char> word) => Spelling.Swapped(word, text => Lookup(text) != Token.Unknown) is { } meant ? Lookup(meant) : Token.Unknown;

    /// <summary>The nearest known word within the errors forgiven; <see cref="Token.Unknown"/> when there is none.</summary>
    public int FindNearest(ReadOnlySpan<char> word, out int distance)
    {
        var best = Token.Unknown;
        distance = Spelling.Bound(word.Length);
        if (distance == 0 || !char.IsAsciiLetter(word[0]))
            return best;
        // A word that only lacks its end is likelier than one with another letter.
        foreach (var (text, id) in _byInitial[word[0] - 'a'])
        {
            if (text.Length == word.Length + 1 && text.AsSpan().StartsWith(word))
            {
                distance = 1;
                return id;
            }
        }

        var limit = distance;
        Search(word, word[0], ref best, ref limit);
        if (best == Token.Unknown && char.IsAsciiLetter(word[1]))
            Search(word, word[1], ref best, ref limit);
        if (word[^1] == 's' && word.Length > 4)
            Search(word[..^1], word[0], ref best, ref limit);
        distance = best == Token.Unknown ? distance + 1 : limit + 1;
        return best;
    }

    /// <summary>Whether <c>'s</c> after the word means <c>is</c>.</summary>
    public bool Contracts(int word) =>
        word >= 0 && _words[word] is "what" or "who" or "how" or "where" or "when" or "why" or "that" or "there" or "it" or "here" or "anything" or "everything";

    public bool TryContraction(ReadOnlySpan<char> word, out int first, out int second)
    {
        var found = _contractions.TryGetValue(word, out var pair);
        (first, second) = pair;
        return found;
    }

    private int Lookup(ReadOnlySpan<char> word) =>
        _bySpan.TryGetValue(word, out var id) || _bySpan.TryGetValue(Stem(word), out id) ? id : Token.Unknown;

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word) =>
        word.Length <= 3 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i' || word is "projects" or "does" or "news" ? word : word[..^1];

    // Every hit narrows the limit, so that only a strictly better one replaces it.
    private void Search(ReadOnlySpan<char> word, char initial, ref int best, ref int limit)
    {
        foreach (var (text, id) in _byInitial[initial - 'a'])
        {
            var distance = Spelling.Distance(word, text, limit);
            if (distance > limit || distance > Spelling.Bound(text.Length))
                continue;
            best = id;
            limit = distance - 1;
            if (limit < 0)
                return;
        }
    }
}
