using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>"A and B are late by three and two days": each item holds what is said of all, and the values in their order.</summary>
internal static class Shared
{
    public static List<FactReading> Bearers(List<Token> clause, IReadOnlyList<FactReading> facts, Setting setting)
    {
        var groups = Groups(clause, facts);
        if (groups.Count < 2 || !AreListed(clause, groups)) return [];
        var bearers = new List<FactReading>();
        var named = groups.SelectMany(g => g.Places).ToHashSet();
        var values = ValueLists(clause, groups.Count);
        for (var g = 0; g < groups.Count; g++)
        {
            var own = clause.Where((_, i) => !named.Contains(i) || groups[g].Places.Contains(i)).ToList();
            foreach (var list in values) own.RemoveAll(t => list.Contains(t) && !ReferenceEquals(t, list[g]));
            if (values.Count > 0) own = Units(own, values, g);
            var fact = groups[g].Facts.FirstOrDefault(f => new ClauseCheck(own, f, setting).Holds());
            if (fact is null) return [];
            bearers.Add(fact);
        }

        return bearers;
    }

    /// <summary>The items that a clause names, each with its places and the facts that bear its name.</summary>
    public static List<(HashSet<int> Places, List<FactReading> Facts)> Groups(List<Token> clause, IReadOnlyList<FactReading> facts)
    {
        var groups = new List<(HashSet<int> Places, List<FactReading> Facts)>();
        for (var i = 0; i < clause.Count; i++)
        {
            if (!IsNaming(clause[i])) continue;
            var run = new List<int> { i };
            while (i + 1 < clause.Count && clause[i + 1].Segment == clause[i].Segment && (clause[i + 1].InName || IsNaming(clause[i + 1]))) run.Add(++i);
            var telling = run.Where(p => clause[p].Kind == TokenKind.Word && Subjects.Of([clause[p]]).Count > 0).ToList();
            if (telling.Count == 0) continue;
            var bearing = facts.Where(f => telling.TrueForAll(p => f.Bears(clause[p].Key) || f.Tokens.Any(t => t.InName && Stems.Names(clause[p].Text, t.Text)))).ToList();
            if (bearing.Count == 0) return [];
            if (bearing.Count < facts.Count) groups.Add(([.. run], bearing));
        }

        return groups;
    }

    /// <summary>Whether nothing but "and" stands between the items.</summary>
    private static bool AreListed(List<Token> clause, List<(HashSet<int> Places, List<FactReading> Facts)> groups)
    {
        for (var g = 1; g < groups.Count; g++)
        {
            var between = clause.Skip(groups[g - 1].Places.Max() + 1).Take(groups[g].Places.Min() - groups[g - 1].Places.Max() - 1).ToList();
            if (between.Exists(t => t.Kind is not (TokenKind.Neutral or TokenKind.Turn)) || !(between.Exists(t => t.Text.ToLowerInvariant() is "and" or "as well as" or "plus" or "nor" or "or") || groups.Count > 2)) return false;
        }

        return true;
    }

    /// <summary>Values in a row, as many as items: the first for the first.</summary>
    private static List<List<Token>> ValueLists(List<Token> clause, int count)
    {
        var numbers = clause.Where(t => t is { IsValue: true, InName: false, Kind: TokenKind.Number }).ToList();
        var days = clause.Where(t => t is { IsValue: true, InName: false, Kind: TokenKind.Day }).ToList();
        return [.. new[] { numbers, days }.Where(l => l.Count == count)];
    }

    /// <summary>"Three and two days": the unit stands with the last.</summary>
    private static List<Token> Units(List<Token> own, List<List<Token>> values, int g) =>
        [.. own.Select(t => t is { Kind: TokenKind.Number, Unit: "" } && values.Exists(l => ReferenceEquals(l[g], t)) ? t with { Unit = values.First(l => ReferenceEquals(l[g], t))[^1].Unit } : t)];

    private static bool IsNaming(Token token) => token.InName || (token.Kind == TokenKind.Word && token.Text.Length > 0 && char.IsUpper(token.Text[0]));
}
