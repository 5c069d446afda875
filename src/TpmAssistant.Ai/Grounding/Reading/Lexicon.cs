using System.Collections.Frozen;

namespace TpmAssistant.Ai.Grounding.Reading;

/// <summary>What the check knows of English, read from the files under <c>Lexicon</c>.</summary>
internal static class Lexicon
{
    private static readonly string[] Files = ["states.txt", "grammar.txt", "synonyms.txt", "words.txt"];
    private static readonly Dictionary<string, (TokenKind Kind, string Key)> Read = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, Bound> ReadBounds = new(StringComparer.Ordinal);

    static Lexicon()
    {
        foreach (var (kind, key, form) in Files.SelectMany(Lines).SelectMany(FormsOf))
        {
            if (kind == "bound") ReadBounds.TryAdd(form, Enum.Parse<Bound>(key, ignoreCase: true));
            else Read.TryAdd(form, (Enum.Parse<TokenKind>(kind, ignoreCase: true), key));
        }

        Forms = Read.ToFrozenDictionary(StringComparer.Ordinal);
        Bounds = ReadBounds.ToFrozenDictionary(StringComparer.Ordinal);
        Longest = Forms.Keys.Concat(Bounds.Keys).Max(f => f.Count(c => c == ' ')) + 1;
        Implied = Lines("implies.txt").Select(l => l.Split('>', StringSplitOptions.TrimEntries))
            .ToFrozenDictionary(l => l[0], l => l[1].Split(',', StringSplitOptions.TrimEntries), StringComparer.Ordinal);
        Keys = Forms.Values.Where(f => f.Kind is TokenKind.State or TokenKind.Soft).Select(f => f.Key).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Words and phrases with what they are and mean.</summary>
    public static FrozenDictionary<string, (TokenKind Kind, string Key)> Forms { get; }

    /// <summary>Words and phrases that compare when a number follows.</summary>
    public static FrozenDictionary<string, Bound> Bounds { get; }

    /// <summary>How many words the longest phrase has.</summary>
    public static int Longest { get; }

    private static FrozenDictionary<string, string[]> Implied { get; }

    private static FrozenSet<string> Keys { get; }

    /// <summary>Whether a key is a state or role.</summary>
    public static bool IsRole(string key) => Keys.Contains(key);

    /// <summary>A state and whatever it states besides.</summary>
    public static HashSet<string> With(IEnumerable<string> keys)
    {
        var all = new HashSet<string>(keys, StringComparer.Ordinal);
        var queue = new Queue<string>(all);
        while (queue.TryDequeue(out var key))
        {
            if (!Implied.TryGetValue(key, out var more)) continue;
            foreach (var implied in more.Where(all.Add)) queue.Enqueue(implied);
        }

        return all;
    }

    private static IEnumerable<(string Kind, string Key, string Form)> FormsOf(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var head = line[..colon].Split(' ', 2, StringSplitOptions.TrimEntries);
        return line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(form => (head[0], head.Length > 1 ? head[1] : "", form.ToLowerInvariant()));
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"TpmAssistant.Ai.Lexicon.{file}")
            ?? throw new InvalidOperationException($"The lexicon {file} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#')];
    }
}
