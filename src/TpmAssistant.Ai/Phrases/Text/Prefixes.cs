namespace TpmAssistant.Ai.Phrases.Text;

/// <summary>
/// Phrases that a text may begin with, by their words: a walk over the words instead of a pattern, so that a long list costs no more than a short one. <c>a|b</c> is either word,
/// a word with <c>?</c> behind it may be missing; capitals, apostrophes and marks between the words do not count.
/// </summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class Prefixes<T>
{
    private const string Marks = " ,.:;!–—-";

    private readonly Node _root = new();

    public Prefixes(IEnumerable<(string Phrase, T Meaning)> phrases)
    {
        foreach (var (phrase, meaning) in phrases)
            Add(_root, phrase.Split(' '), meaning);
    }

    /// <summary>The longest phrase that the text begins with: how many characters it and the marks behind it take, and what it stands for.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, out int length, out T meaning)
    {
        (length, meaning) = (0, default!);
        var node = _root;
        Span<char> word = stackalloc char[Spelling.Longest];
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            var letters = 0;
            for (; end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '\'' or '’' or '-' && letters > 0 && end + 1 < text.Length && char.IsLetter(text[end + 1])); end++)
            {
                if (!char.IsLetterOrDigit(text[end])) continue;
                if (letters == word.Length) return length > 0;
                word[letters++] = char.ToLowerInvariant(text[end]);
            }

            if (letters == 0 || !node.TryNext(word[..letters], out node)) break;
            at = end;
            while (at < text.Length && Marks.Contains(text[at], StringComparison.Ordinal)) at++;
            if (node.IsEnd && (at == text.Length || at > end || !char.IsLetterOrDigit(text[at]))) (length, meaning) = (at, node.Meaning);
            if (at == end) break;
        }

        return length > 0;
    }

    private static void Add(Node node, ReadOnlySpan<string> words, T meaning)
    {
        if (words.IsEmpty)
        {
            (node.IsEnd, node.Meaning) = (true, meaning);
            return;
        }

        if (words[0].EndsWith('?')) Add(node, words[1..], meaning);
        foreach (var word in words[0].TrimEnd('?').Split('|'))
            Add(node.Make(word.Replace("-", "", StringComparison.Ordinal)), words[1..], meaning);
    }

    private sealed class Node
    {
        private readonly Dictionary<string, Node> _next = new(StringComparer.Ordinal);

        public bool IsEnd { get; set; }

        public T Meaning { get; set; } = default!;

        public Node Make(string word) => _next.TryGetValue(word, out var node) ? node : _next[word] = new Node();

        public bool TryNext(ReadOnlySpan<char> word, out Node node)
        {
            var found = _next.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var next);
            node = next ?? this;
            return found;
        }
    }
}
