using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Ai.Phrases.Text;

namespace TpmAssistant.Ai.Phrases.Languages;

/// <summary>What a request in another language says in the words of the English grammar.</summary>
/// <param name="Text">The same in English; names and what was not known as they were.</param>
/// <param name="IsWhole">Whether every word was known, or is a name or a number.</param>
internal sealed record Translation(string Text, bool IsWhole);

/// <summary>Puts common requests of one language into the grammar's words: the longest phrase that is known first. Not a translator of anything else.</summary>
internal sealed partial class Translator
{
    private const int LongestPhrase = 8;
    private const int LongestWord = 32;
    private const int LongestText = 240;
    private const int ShortestTelling = 2;

    private readonly FrozenDictionary<string, string> _phrases;

    private Translator(string lines)
    {
        var phrases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sides = line.Split('=', 2, StringSplitOptions.TrimEntries);
            foreach (var phrase in sides[0].Split('|', StringSplitOptions.TrimEntries)) phrases[Key(phrase)] = sides[1];
        }

        _phrases = phrases.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static IReadOnlyList<Translator> All { get; } = [new(GermanWords.Lines), new(FrenchWords.Lines), new(SpanishWords.Lines)];

    /// <summary>Words of the other languages that the English grammar does not have: without one of them nothing is to be translated.</summary>
    private static readonly FrozenSet<string> Foreign = All.SelectMany(t => t._phrases.Keys).SelectMany(k => k.Split(' '))
        .Where(w => w.Length >= ShortestTelling && Lexicon.English.Vocabulary.Find(w) == Token.Unknown).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ForeignBySpan = Foreign.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The translation by the language that knows most of the words; <see langword="null"/> when none knows a telling one and at least half of all.</summary>
    public static Translation? Of(string utterance, World world)
    {
        if (utterance.Length > LongestText || utterance.Contains('\n', StringComparison.Ordinal) || !HasForeign(utterance)) return null;
        var words = Word().Matches(utterance).Select(m => m.Value).ToList();
        return words.Count == 0 ? null : All.Select(t => t.Translate(words, world)).Where(t => t.Known > 0).OrderByDescending(t => t.Known).Select(t => t.Translation).FirstOrDefault();
    }

    /// <summary>A day in English words; <see langword="null"/> when no language knows all of its words.</summary>
    public static string? Day(string words)
    {
        var said = Word().Matches(words).Select(m => m.Value).ToList();
        return All.Select(t => t.Meanings(said)).FirstOrDefault(m => m is not null);
    }

    private string? Meanings(List<string> words)
    {
        var meanings = words.Select(w => char.IsAsciiDigit(w[0]) || DateWords.Months.ContainsKey(Key(w)) ? w : _phrases.GetValueOrDefault(Key(w))).ToList();
        return meanings.Count > 0 && meanings.TrueForAll(m => m is not null) ? string.Join(' ', meanings.Where(m => m is not ("of" or "the" or "in"))) : null;
    }

    private (Translation Translation, int Known) Translate(List<string> words, World world)
    {
        var english = new StringBuilder();
        var (known, telling, strange) = (0, false, 0);
        for (var at = 0; at < words.Count;)
        {
            var length = 0;
            for (var size = Math.Min(LongestPhrase, words.Count - at); size > 0 && length == 0; size--)
            {
                if (size == 1 && IsName(words[at], world)) break;
                if (!_phrases.TryGetValue(Key(string.Join(' ', words.Skip(at).Take(size))), out var meaning)) continue;
                english.Append(meaning).Append(' ');
                length = size;
                telling |= meaning.Length > 0 && words.Skip(at).Take(size).Any(w => Foreign.Contains(Key(w)));
            }

            if (length == 0)
            {
                english.Append(words[at]).Append(' ');
                if (!IsName(words[at], world) && !char.IsAsciiDigit(words[at][0])) strange++;
                at++;
                continue;
            }

            known += length;
            at += length;
        }

        return (new Translation(english.ToString().Trim(), strange == 0), telling && strange <= known ? known : 0);
    }

    /// <summary>Whether a text holds one of the words that only another language has; allocates nothing, because most texts hold none.</summary>
    private static bool HasForeign(ReadOnlySpan<char> text)
    {
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        foreach (var c in text)
        {
            var folded = Folding.Fold(c);
            if (folded == '\0') continue;
            if (char.IsLetter(folded))
            {
                if (length < LongestWord) word[length++] = folded;
                continue;
            }

            if (length > 0 && ForeignBySpan.Contains(word[..length])) return true;
            length = 0;
        }

        return length > 0 && ForeignBySpan.Contains(word[..length]);
    }

    private static bool IsName(string word, World world)
    {
        var folded = Key(word);
        return world.ProjectNames.Concat(world.PersonNames).Any(n => n.Words.Contains(folded));
    }

    private static string Key(string text) => string.Concat(text.Replace("ß", "ss", StringComparison.Ordinal).Select(Folding.Fold).Where(c => c != '\0'));

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+(?:[./:\-](?=\p{N})[\p{N}]+)*%?", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Word();
}
