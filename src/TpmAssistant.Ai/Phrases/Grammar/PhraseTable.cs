using TpmAssistant.Ai.Phrases.Slots;

namespace TpmAssistant.Ai.Phrases.Grammar;

/// <summary>A phrase found in an utterance.</summary>
/// <param name="Value">What it stands for.</param>
/// <param name="First">Its first token.</param>
/// <param name="Tokens">The tokens that it consists of, as bits.</param>
/// <param name="Mended">Whether one of them had to be mended.</param>
internal readonly record struct Hit<T>(T Value, int First, ulong Tokens, bool Mended);

/// <summary>Phrases by their first word, and the finding of them.</summary>
internal sealed class PhraseTable<T>
{
    private const int AnyWords = -1;
    private const int Project = -2;
    private const int Person = -3;
    private const int Date = -4;
    private const int LongestGap = 4;
    private const int MostSkipped = 2;

    private readonly List<Entry>?[] _byWord;
    private readonly List<Entry> _byProject = [];
    private readonly List<Entry> _byPerson = [];

    public PhraseTable(Vocabulary vocabulary, IEnumerable<(string Phrase, T Value)> phrases)
    {
        _byWord = new List<Entry>?[vocabulary.Count];
        foreach (var (phrase, value) in phrases)
        {
            var words = phrase.Split(' ');
            var anchored = words[0] == "^";
            foreach (var elements in Expand(words.AsSpan(anchored ? 1 : 0), vocabulary))
            {
                var list = elements[0] switch
                {
                    Project => _byProject,
                    Person => _byPerson,
                    var word => _byWord[word] ??= [],
                };
                list.Add(new Entry(elements, anchored, value));
            }
        }
    }

    /// <summary>The words of a phrase, for the vocabulary.</summary>
    public static IEnumerable<string> Words(string phrase) =>
        phrase.Split(' ', '|').Where(w => w is not ("^" or "*" or "{project}" or "{person}"));

    /// <summary>Adds every phrase found.</summary>
    public void Find(Parse parse, List<Hit<T>> hits)
    {
        for (var i = 0; i < parse.Utterance.Count; i++)
        {
            var word = parse.Utterance.Tokens[i].Word;
            if (word >= 0 && _byWord[word] is { } entries)
                Try(entries, i, parse, hits);
            if (_byProject.Count > 0 && parse.ProjectAt(i) > 0)
                Try(_byProject, i, parse, hits);
            if (_byPerson.Count > 0 && parse.PersonAt(i) > 0)
                Try(_byPerson, i, parse, hits);
        }
    }

    private static void Try(List<Entry> entries, int at, Parse parse, List<Hit<T>> hits)
    {
        foreach (var entry in entries)
        {
            if (entry.Anchored && at > parse.Lead)
                continue;
            var tokens = 0UL;
            if (Match(entry.Elements, at, parse, ref tokens))
                hits.Add(new Hit<T>(entry.Value, at, tokens, parse.AnyMended(tokens)));
        }
    }

    private static bool Match(ReadOnlySpan<int> elements, int at, Parse parse, ref ulong tokens, bool first = true)
    {
        if (elements.IsEmpty)
            return true;
        if (elements[0] == AnyWords)
        {
            for (var gap = 0; gap <= LongestGap && at + gap < parse.Utterance.Count; gap++)
            {
                if (Match(elements[1..], at + gap, parse, ref tokens, first: false))
                    return true;
            }

            return false;
        }

        for (var skipped = 0; skipped <= MostSkipped && at < parse.Utterance.Count; skipped++, at++)
        {
            var length = elements[0] switch
            {
                Project => parse.ProjectAt(at),
                Person => parse.PersonAt(at),
                Date => parse.DateAt(at),
                var word => parse.Utterance.Tokens[at].Word == word && !parse.IsName(at) ? 1 : 0,
            };
            if (length > 0 && Match(elements[1..], at + length, parse, ref tokens, first: false))
            {
                tokens |= Parse.Bits(at, length);
                return true;
            }

            if (first || !parse.IsSmall(at))
                return false;
        }

        return false;
    }

    private static IEnumerable<int[]> Expand(ReadOnlySpan<string> words, Vocabulary vocabulary)
    {
        IEnumerable<int[]> all = [[]];
        foreach (var word in words)
        {
            int[] choices = word switch
            {
                "*" => [AnyWords],
                "{project}" => [Project],
                "{person}" => [Person],
                "{date}" => [Date],
                _ => [.. word.Split('|').Select(vocabulary.Id)],
            };
            all = [.. all.SelectMany(head => choices.Select(choice => (int[])[.. head, choice]))];
        }

        return all;
    }

    private sealed record Entry(int[] Elements, bool Anchored, T Value);
}
