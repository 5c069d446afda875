using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>"People are the furthest over plan": among the facts cited, all of one kind, the subject's figure is the greatest; or its time the first.</summary>
internal static class Superlative
{
    private static readonly string[] InTime = ["first", "last", "earliest", "latest", "soonest"];

    public static List<FactReading> Bearers(List<Token> clause, IReadOnlyList<FactReading> facts, Setting setting)
    {
        var at = clause.FindIndex(Turned.IsRank);
        facts = [.. facts.Where(f => !f.IsListed)];
        if (at < 0 || facts.Count < 2 || clause[at].Value > 0 && !clause[at].Value.Equals(facts.Count)) return [];
        var word = clause[at].Text.ToLowerInvariant();
        var sign = Turned.Greatest.Contains(word) ? 1 : -1;
        var rest = clause.Where((_, i) => i != at).ToList();
        foreach (var subject in facts.Where(f => Subjects.IsNamed(rest, f) && new ClauseCheck(rest, f, setting with { IsPart = true }).Holds()))
        {
            var others = facts.Where(f => !ReferenceEquals(f, subject)).ToList();
            if (InTime.Contains(word) ? IsFirst(subject, others, rest, sign) : IsGreatest(subject, others, rest, sign)) return [subject];
        }

        return [];
    }

    private static bool IsGreatest(FactReading subject, List<FactReading> others, List<Token> rest, int sign)
    {
        var said = rest.Where(t => t is { Kind: TokenKind.Number, InName: false }).ToList();
        var meant = Likeness.Meant(subject, rest).Where(q => said.Count == 0 || said.Exists(n => Agreement.Of(n, q))).Select(q => (Own: q, Others: others.ConvertAll(o => Likeness.In(o, q)))).Where(f => f.Others.TrueForAll(o => o is not null)).ToList();
        return meant.Count > 0 && meant.TrueForAll(f => f.Others.TrueForAll(o => Math.Sign(f.Own.Value - o!.Value) == sign));
    }

    private static bool IsFirst(FactReading subject, List<FactReading> others, List<Token> rest, int sign)
    {
        if (Begins(subject) is { } own) return others.TrueForAll(o => Begins(o) is { } other && Math.Sign(string.CompareOrdinal(own, other)) == sign);
        return rest.Find(t => t is { Kind: TokenKind.Day, InName: false }) is { } said && subject.Quantities.Find(q => q is { Kind: TokenKind.Day, IsDerived: false } && Agreement.Of(said, q)) is { } day
            && others.TrueForAll(o => Likeness.In(o, day) is { } other && Math.Sign(day.Days.First.CompareTo(other.Days.First)) == sign);
    }

    /// <summary>The time at which something begins.</summary>
    private static string? Begins(FactReading fact) => fact.Quantities.Find(q => q.Kind == TokenKind.Time)?.Text;
}
