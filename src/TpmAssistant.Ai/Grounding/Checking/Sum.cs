using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>"A and B together are 71,700 over plan": the sum of like figures of the items named, or of all facts cited.</summary>
internal static class Sum
{
    private static readonly string[] Together = ["together", "combined", "altogether", "in all", "in total", "all told", "add up to", "adds up to", "sum", "total", "totals", "between them"];

    public static List<FactReading> Bearers(List<Token> clause, IReadOnlyList<FactReading> facts, Setting setting)
    {
        var at = clause.FindIndex(t => t is { Kind: TokenKind.Number, InName: false });
        if (at < 0 || clause.FindLastIndex(t => t is { Kind: TokenKind.Number, InName: false }) != at || !clause.Exists(t => Together.Contains(t.Text.ToLowerInvariant()))) return [];
        var groups = Shared.Groups(clause, facts);
        var parts = groups.Count >= 2 ? groups.Select(g => g.Facts).ToList() : [.. facts.Select(f => new List<FactReading> { f })];
        if (parts.Count < 2) return [];
        var named = groups.SelectMany(g => g.Places).ToHashSet();
        var chosen = new List<(FactReading Fact, Quantity Figure)>();
        for (var g = 0; g < parts.Count; g++)
        {
            var own = groups.Count >= 2 ? clause.Where((_, i) => !named.Contains(i) || groups[g].Places.Contains(i)).ToList() : clause;
            if (Figure(own, at: own.IndexOf(clause[at]), parts[g], setting, chosen.Count > 0 ? chosen[0].Figure : null) is not { } figure) return [];
            chosen.Add(figure);
        }

        var sum = chosen[0].Figure with { Value = chosen.Sum(c => c.Figure.Value) };
        return Agreement.Of(clause[at], sum) ? [.. chosen.Select(c => c.Fact)] : [];
    }

    /// <summary>The figure of a fact that the clause would mean if it spoke of that fact alone.</summary>
    private static (FactReading Fact, Quantity Figure)? Figure(List<Token> own, int at, List<FactReading> facts, Setting setting, Quantity? like)
    {
        foreach (var fact in facts)
        {
            foreach (var figure in fact.Quantities.Where(q => q is { Kind: TokenKind.Number, IsDerived: false } && (like is null || (q.Unit == like.Unit && q.Labels.SetEquals(like.Labels)))))
            {
                var told = own.ToList();
                told[at] = told[at] with { Value = figure.Value, Unit = figure.Unit, Bound = Bound.Exactly };
                told.RemoveAll(t => Together.Contains(t.Text.ToLowerInvariant()));
                if (new ClauseCheck(told, fact, setting).Holds()) return (fact, figure);
            }
        }

        return null;
    }
}
