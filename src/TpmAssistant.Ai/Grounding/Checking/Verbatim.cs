using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>Sentences that stand in a fact: a clause that says one in its own words holds, whatever the words mean; and its words keep their order.</summary>
internal static class Verbatim
{
    private const int FewestWords = 3;
    private static readonly string[] Binding = ["if", "when", "unless", "until", "once", "except", "without"];

    /// <summary>Whether a clause is such a sentence, or the piece of one between its commas.</summary>
    public static bool Holds(IReadOnlyList<Token> line, FactReading fact)
    {
        var said = Words(line);
        return said.Count(t => t.Tells) >= FewestWords && fact.Prose.Any(p => Stands(said, Words(fact.Tokens.Where(t => t.Part == p))));
    }

    /// <summary>"B keeps the time short" of "A keeps the time short, B needs an hour": words that only a sentence of the fact has are told in its order.</summary>
    public static bool KeepsOrder(IReadOnlyList<Token> line, FactReading fact)
    {
        if (line.Any(t => t is { Kind: TokenKind.Cause, InName: false })) return true;
        foreach (var part in fact.Prose)
        {
            var places = line.Where(t => !t.InName && (t.IsValue || t.Kind == TokenKind.Word && !fact.Topic.Contains(t.Key) || t.Key == "now"))
                .Select(t => fact.Tokens.Where(f => !f.InName && (t.IsValue ? f.IsValue && Stretch.IsSame(t, f) : f.Key == t.Key)).ToList()).Where(f => f.Count > 0 && f.TrueForAll(t => t.Part == part)).Select(f => (First: f[0].At, Last: f[^1].At)).ToList();
            if (places.Zip(places.Skip(1)).Any(p => p.First.First > p.Second.Last)) return false;
        }

        return true;
    }

    private static bool Stands(List<Token> said, List<Token> stated)
    {
        if (stated.Exists(t => t.InMeasure && t.Key != "why")) return false;
        for (var start = 0; start + said.Count <= stated.Count; start++)
        {
            var end = start + said.Count;
            if (start > 0 && stated[start].Segment == stated[start - 1].Segment || end < stated.Count && (stated[end].Segment == stated[end - 1].Segment || Binding.Contains(stated[end].Text.ToLowerInvariant()))) continue;
            if (stated.Take(start).Any(t => Binding.Contains(t.Text.ToLowerInvariant()))) continue;
            if (said.Zip(stated.Skip(start)).All(p => IsSame(p.First, p.Second))) return true;
        }

        return false;
    }

    private static bool IsSame(Token said, Token stated) => said.IsValue && stated.IsValue ? Stretch.IsSame(said, stated) : said.Text.Equals(stated.Text, StringComparison.OrdinalIgnoreCase);

    /// <summary>All but articles, and the words that join.</summary>
    private static List<Token> Words(IEnumerable<Token> tokens) => [.. tokens.Where(t => t.Text.ToLowerInvariant() is not ("a" or "an" or "the" or "and" or "that"))];
}
