using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>Of what a clause speaks.</summary>
internal static class Subjects
{
    private static readonly string[] Pronouns = ["it", "its", "them", "they", "their", "which", "who", "whose", "whom", "that", "this", "itself"];

    /// <summary>The words that name something in a clause: parts of names, and people and projects.</summary>
    public static List<string> Of(IReadOnlyList<Token> line) => [.. line.Where(IsNaming).Select(t => t.Key).Distinct()];

    /// <summary>Whether a clause names an item, not only a person or project.</summary>
    public static bool NamesItem(IReadOnlyList<Token> line) => line.Any(IsItem);

    /// <summary>Whether a token names an item.</summary>
    public static bool IsItem(Token token) => token.InName && !IsPlain(token);

    /// <summary>The words of what the sentence speaks of that a clause's fact must bear as well.</summary>
    public static IEnumerable<string> Missing(IReadOnlyList<Token> line, FactReading fact, Setting setting)
    {
        if (setting.Subject.Count == 0 || setting.Before.Contains(fact)) return [];
        var names = line.Any(IsNaming);
        var leans = line.Any(t => Pronouns.Contains(t.Text.ToLowerInvariant()));
        var isAboutPerson = fact.IsUnder("workload") || fact.IsUnder("people") || fact.Named.Any(n => line.Any(t => t.InName && n.Contains(t.Text, StringComparison.OrdinalIgnoreCase)));
        return !names || leans || !isAboutPerson && !HasSubject(line) ? setting.Subject : [];
    }

    /// <summary>Whether a clause begins with what it speaks of, as in "and quality is green".</summary>
    private static bool HasSubject(IReadOnlyList<Token> line) => line.FirstOrDefault(t => t.IsValue || t.InName || t.Kind is TokenKind.State or TokenKind.Word) is { } first && (first.InName || first.Kind == TokenKind.Word && !char.IsUpper(first.Text[0]) || NamesItem(line));

    /// <summary>Whether what a clause names is what a fact is about, and not only mentioned in it.</summary>
    public static bool IsNamed(IReadOnlyList<Token> line, FactReading fact)
    {
        var names = line.Where(t => t is { InName: true, Kind: TokenKind.Word } && !IsPlain(t)).Select(t => t.Key).ToList();
        var subject = fact.Tokens.Where(t => t is { Part: 0, InName: true }).Select(t => t.Key).ToList();
        return names.Count == 0 || subject.Count == 0 || names.Exists(n => subject.Exists(s => Stems.Names(n, s)) || fact.Tokens.Any(t => t is { Part: 0, InName: true } && Stems.Names(n, t.Text)));
    }

    private static bool IsNaming(Token token) => (token.InName && !IsPlain(token) && token.Kind == TokenKind.Word) || (token is { Kind: TokenKind.Word } && token.Text.Length > 0 && char.IsUpper(token.Text[0]));

    private static bool IsPlain(Token token) => Lexicon.Forms.TryGetValue(Stems.Bare(token.Text), out var known) && known.Kind is TokenKind.Neutral or TokenKind.Turn or TokenKind.Soft;
}
