using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>"People are the furthest over plan": among the facts cited, all of one kind, the subject's figure is the greatest.</summary>
internal static class Superlative
{
    private static readonly string[] Greatest = ["most", "the most", "biggest", "largest", "highest", "furthest", "greatest", "worst", "longest", "gravest", "busiest", "fullest"];
    private static readonly string[] Least = ["least", "smallest", "lowest", "shortest", "fewest"];

    public static List<FactReading> Bearers(List<Token> clause, IReadOnlyList<FactReading> facts, Setting setting)
    {
        var at = clause.FindIndex(t => Sign(t) != 0);
        if (at < 0 || facts.Count < 2) return [];
        var sign = Sign(clause[at]);
        var rest = clause.Where((_, i) => i != at).ToList();
        var said = rest.Find(t => t is { Kind: TokenKind.Number, InName: false });
        foreach (var subject in facts.Where(f => new ClauseCheck(rest, f, setting with { IsPart = true }).Holds()))
        {
            var spoken = rest.Where(t => t is { Kind: TokenKind.State, InName: false }).Select(t => t.Key).ToList();
            foreach (var figure in subject.Quantities.Where(q => q is { Kind: TokenKind.Number, IsDerived: false } && spoken.TrueForAll(q.Labels.Contains) && (said is null || Agreement.Of(said, q))))
            {
                var others = facts.Where(f => !ReferenceEquals(f, subject)).Select(f => f.Quantities.Find(q => q is { Kind: TokenKind.Number, IsDerived: false } && q.Unit == figure.Unit && q.Labels.SetEquals(figure.Labels))).ToList();
                if (others.TrueForAll(o => o is not null && Math.Sign(figure.Value - o.Value) == sign)) return [subject];
            }
        }

        return [];
    }

    private static int Sign(Token token) => token.InName ? 0 : Greatest.Contains(token.Text.ToLowerInvariant()) ? 1 : Least.Contains(token.Text.ToLowerInvariant()) ? -1 : 0;
}
