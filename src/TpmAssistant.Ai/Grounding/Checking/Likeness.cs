using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>Figures of facts that can be set side by side.</summary>
internal static class Likeness
{
    /// <summary>The figures of a fact that a clause can mean by what it says.</summary>
    public static IEnumerable<Quantity> Meant(FactReading fact, IReadOnlyCollection<Token> said)
    {
        var keys = said.Where(t => t.Tells && !char.IsUpper(t.Text[0]) && !(t.Kind == TokenKind.Word && !Values.Nouns.Contains(t.Key) && fact.IsUnder(t.Key)) && (!Values.Nouns.Contains(t.Key) || fact.Quantities.Exists(q => q.Labels.Contains(t.Key)))).Select(t => t.Key).ToList();
        return fact.Quantities.Where(q => q is { Kind: TokenKind.Number, IsDerived: false } && (q.Measure.Length == 0 || fact.Quantities.TrueForAll(o => o.IsDerived || o.Kind != TokenKind.Number || o.Measure == q.Measure) || q.Measure.Split(' ').Intersect(said.Select(t => t.Key)).Any(k => k.Length > 0))
            && keys.TrueForAll(k => q.Labels.Contains(k) || q.Measure.Split(' ').Contains(k) || k == "holdsup" && q.Labels.Contains("waits") || !Lexicon.IsRole(k) && !Values.Nouns.Contains(k)));
    }

    /// <summary>The figure of another fact that is of the same kind.</summary>
    public static Quantity? In(FactReading other, Quantity figure) => other.Quantities.Find(q => q.Kind == figure.Kind && !q.IsDerived && q.Unit == figure.Unit && q.Measure == figure.Measure && q.Labels.SetEquals(figure.Labels));
}
