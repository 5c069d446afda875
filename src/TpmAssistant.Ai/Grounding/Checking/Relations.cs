using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>Who waits for whom, what follows what and what is gained and given must be told in the order of the fact.</summary>
internal static class Relations
{
    /// <summary>Whether they are.</summary>
    public static bool Hold(IReadOnlyList<Token> line, FactReading fact) => GainsAsStated(line, fact) && WaitsAsStated(line, fact) && NeededAsStated(line, fact) && FollowsAsStated(line, fact);

    /// <summary>"Gains the date" of what gains the scope and gives the date: what stands behind one word is not told behind another.</summary>
    private static bool GainsAsStated(IReadOnlyList<Token> line, FactReading fact)
    {
        if (!fact.Tokens.Any(t => t is { Key: "gains", InName: false })) return true;
        var stated = Sides(fact.Tokens);
        return Sides(line).All(said => said.Verb.Length == 0 || stated.Exists(s => s.Verb == said.Verb && s.Word == said.Word) || !stated.Exists(s => s.Verb.Length > 0 && s.Word == said.Word));
    }

    /// <summary>Each telling word, with the one of these words that stands before it.</summary>
    private static List<(string Verb, string Word)> Sides(IEnumerable<Token> tokens)
    {
        var (verb, found) = ("", new List<(string, string)>());
        foreach (var token in tokens.Where(t => t.Tells))
        {
            if (token.Key is "gains" or "gives" or "waits") verb = token.Key;
            else found.Add((verb, token.Key));
        }

        return found;
    }

    /// <summary>"A waits for B" is not "B waits for A".</summary>
    private static bool WaitsAsStated(IReadOnlyList<Token> line, FactReading fact)
    {
        var stated = Places.Find(fact.Tokens, i => CauseParts.IsWaitsFor(fact.Tokens, i));
        if (stated < 0) return true;
        var said = Places.Find(line, i => line[i] is { InName: false, Key: "waits" or "holdsup" });
        if (said < 0) return true;
        if (line[said].Key == "holdsup" && fact.Tokens.Any(t => t is { Key: "holdsup", InName: false })) return true;
        var part = fact.Tokens.Where(t => t.Part == fact.Tokens[stated].Part && t.Segment == fact.Tokens[stated].Segment).ToList();
        if (part[0].Part > 0 && part.IndexOf(fact.Tokens[stated]) is > 0 and var own)
            return line[said].Key == "holdsup" ? IsOrdered(line.Skip(said + 1), line.Take(said), part.Take(own), part.Skip(own + 1)) : IsOrdered(line.Take(said), line.Skip(said + 1), part.Take(own), part.Skip(own + 1));
        var (waiting, awaited) = (Names(fact.Tokens.Take(stated)), Names(fact.Tokens.Skip(stated + 1)));
        awaited.UnionWith(fact.Tokens.Skip(stated + 1).Where(t => t.Tells && t.Part == fact.Tokens[stated].Part).SelectMany(t => new[] { t.Key, Stems.Of(t.Text) }));
        var (before, after) = (Names(line.Take(said)), Names(line.Skip(said + 1)));
        var counts = line.Any(t => t is { Kind: TokenKind.Number, InName: false, Unit: "" });
        if (line[said].Key == "holdsup") return before.IsSubsetOf(awaited) && (counts || after.IsSubsetOf(waiting));
        return (before.IsSubsetOf(waiting) || (counts && before.IsSubsetOf(awaited) && after.Count == 0)) && after.IsSubsetOf(awaited);
    }

    /// <summary>"A, needed for B" is not "B is needed for A", and says that B waits for A.</summary>
    private static bool NeededAsStated(IReadOnlyList<Token> line, FactReading fact)
    {
        var stated = Places.Find(fact.Tokens, i => fact.Tokens[i] is { Key: "neededfor", InName: false });
        var said = Places.Find(line, i => line[i] is { InName: false, Key: "neededfor" or "waits" or "holdsup" });
        if (stated < 0 || said < 0) return true;
        var (needed, needing) = (Telling(fact.Tokens.Take(stated)), Telling(fact.Tokens.Skip(stated + 1)));
        var (before, after) = (Telling(line.Take(said)), Telling(line.Skip(said + 1)));
        if (line[said].Key == "waits") (before, after) = (after, before);
        return before.Any(w => needed.Contains(w) && !needing.Contains(w)) && !after.Any(w => needed.Contains(w) && !needing.Contains(w));
    }

    /// <summary>"A, planned after B" is not "B, planned after A".</summary>
    private static bool FollowsAsStated(IReadOnlyList<Token> line, FactReading fact)
    {
        var stated = Places.Find(fact.Tokens, i => fact.Tokens[i] is { Part: > 0, InName: false } t && (t.Key == "replaced" || t.Text.Equals("after", StringComparison.OrdinalIgnoreCase)));
        var said = Places.Find(line, i => !line[i].InName && (line[i].Key == "replaced" || line[i].Text.ToLowerInvariant() is "after" or "before"));
        if (stated < 0 || said < 0) return true;
        var (first, second) = (line.Take(said), line.Skip(said + 1));
        var isTurned = line[said].Text.Equals("before", StringComparison.OrdinalIgnoreCase) || line[said].Key == "replaced" && said > 0 && line[said - 1].Text.ToLowerInvariant() is "has" or "have" or "had";
        return IsOrdered(isTurned ? second : first, isTurned ? first : second, fact.Tokens.Where(t => t.Part == 0), fact.Tokens.Skip(stated + 1).TakeWhile(t => t.Part == fact.Tokens[stated].Part));
    }

    /// <summary>Whether no side of what is said holds words that only the other side of what is stated holds.</summary>
    private static bool IsOrdered(IEnumerable<Token> saidLeft, IEnumerable<Token> saidRight, IEnumerable<Token> left, IEnumerable<Token> right)
    {
        var (first, second) = (Telling(left), Telling(right));
        return !Telling(saidLeft).Any(w => second.Contains(w) && !first.Contains(w)) && !Telling(saidRight).Any(w => first.Contains(w) && !second.Contains(w));
    }

    private static HashSet<string> Telling(IEnumerable<Token> tokens) => tokens.Where(t => t.Tells || t.InName).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> Names(IEnumerable<Token> tokens) => tokens.Where(t => t is { InName: true, Kind: TokenKind.Word } && t.Text.Length > 3).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
}
