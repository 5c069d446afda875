using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>Clauses that several facts bear together.</summary>
internal static class Several
{
    /// <summary>Whether a clause may compare two values of one fact.</summary>
    public static bool MayCompareOne(IReadOnlyList<Token> clause) => clause.Any(t => t.Kind == TokenKind.Than || t is { Kind: TokenKind.State, Key: "more" or "less" }) || Order.At(clause) >= 0;

    /// <summary>The facts that bear it; empty where they do not.</summary>
    public static List<FactReading> Bearers(List<Token> clause, IReadOnlyList<FactReading> facts, Setting setting)
    {
        if (clause.Exists(t => t is { Kind: TokenKind.Cause, InName: false })) return [];
        if (clause.Exists(t => t is { Kind: TokenKind.Negator, InName: false })) return Counting.Bearers(clause, facts, setting) is { Count: > 0 } among ? among : Shared.Bearers(clause, facts, setting);
        if (Course.Bearers(clause, facts, setting) is { Count: > 0 } course) return course;
        if (Order.Bearers(clause, facts, setting) is { Count: > 0 } ordered) return ordered;
        if (Comparison.Bearers(clause, facts, setting) is { Count: > 0 } compared) return compared;
        if (Superlative.Bearers(clause, facts, setting) is { Count: > 0 } greatest) return greatest;
        if (Sum.Bearers(clause, facts, setting) is { Count: > 0 } summed) return summed;
        if (Counting.Bearers(clause, facts, setting) is { Count: > 0 } counted) return counted;
        return Shared.Bearers(clause, facts, setting);
    }
}
