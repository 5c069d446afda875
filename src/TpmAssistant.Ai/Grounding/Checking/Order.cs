using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>"A is due two days before B": the order of two days, and the time between them.</summary>
internal static class Order
{
    private static readonly string[] Before = ["before", "ahead of", "earlier than", "sooner than", "short of", "prior to"];
    private static readonly string[] After = ["after", "later than", "past", "beyond", "behind", "following"];

    /// <summary>Where the word stands that orders; negative where none does.</summary>
    public static int At(IReadOnlyList<Token> clause)
    {
        for (var i = 0; i < clause.Count; i++)
        {
            if (Direction(clause, i) != 0) return i;
        }

        return -1;
    }

    public static List<FactReading> Bearers(List<Token> clause, IReadOnlyList<FactReading> facts, Setting setting)
    {
        var at = At(clause);
        if (at < 0) return [];
        var gap = at > 0 && clause[at - 1] is { Kind: TokenKind.Number, InName: false } number && NumberWords.IsTime(number.Unit) ? number : null;
        var head = clause.Take(gap is null ? at : at - 1).ToList();
        var skip = clause[at].Text.Contains(' ', StringComparison.Ordinal) || clause[at].Kind != TokenKind.State || at + 1 >= clause.Count || clause[at + 1].Kind != TokenKind.Than ? 1 : 2;
        var tail = clause.Skip(at + skip).ToList();
        var sign = Direction(clause, at);
        var isElliptic = !tail.Exists(t => t.InName || t.Tells || t.IsValue);
        if (isElliptic && (gap is null || !head.Exists(t => t.InName || t.Tells))) return [];
        foreach (var (first, left) in Ends(head, facts, setting, isHead: true))
        {
            foreach (var (second, right) in isElliptic ? Ends([], facts, setting, isHead: true) : Ends(tail, facts, setting, isHead: false))
            {
                if (ReferenceEquals(left, right) || left.Kind != right.Kind || Math.Sign(Compare(left, right)) != sign) continue;
                if (gap is null || left.Kind == TokenKind.Day && Spans(gap, left, right)) return first.Equals(second) ? [first] : [first, second];
            }
        }

        return [];
    }

    private static int Compare(Quantity left, Quantity right) => left.Kind == TokenKind.Time ? string.CompareOrdinal(left.Text, right.Text) : left.Days.First.CompareTo(right.Days.First);

    private static bool Spans(Token gap, Quantity left, Quantity right)
    {
        var (first, last) = left.Days.First < right.Days.First ? (left.Days.First, right.Days.First) : (right.Days.First, left.Days.First);
        return Calendar.Between(first, last).Any(b => Agreement.Of(gap, new Quantity(TokenKind.Number, new HashSet<string>()) { Value = b.Value, Unit = b.Unit }));
    }

    /// <summary>The days that a side of the order may mean: the one it says, else the current one of what it names.</summary>
    private static IEnumerable<(FactReading Fact, Quantity Day)> Ends(List<Token> side, IReadOnlyList<FactReading> facts, Setting setting, bool isHead)
    {
        var isBare = !side.Exists(t => t.InName || t.Tells || t.IsValue);
        if (isBare && !isHead) yield break;
        var own = setting with { Subject = isBare || !isHead ? [] : setting.Subject, IsPart = true };
        foreach (var fact in isBare ? setting.Before.Count > 0 ? setting.Before : [] : facts.Where(f => Subjects.IsNamed(side, f) && new ClauseCheck(side, f, own).Holds()))
        {
            var said = side.FindLast(t => t is { Kind: TokenKind.Day, InName: false }) ?? (isBare ? setting.LastDay : null);
            if (said is null && fact.Quantities.Find(q => q.Kind == TokenKind.Time) is { } begins && !fact.Quantities.Exists(q => q is { Kind: TokenKind.Day, IsDerived: false, Needs.Count: 0, Segment: >= 0 })) yield return (fact, begins);
            foreach (var day in fact.Quantities.Where(q => q is { Kind: TokenKind.Day, IsDerived: false } && q.Days.IsDay))
            {
                if (said is not null ? Agreement.Of(said, day) : IsMeant(side, day, fact)) yield return (fact, day);
            }
        }
    }

    private static bool IsMeant(List<Token> side, Quantity day, FactReading fact)
    {
        var roles = side.Where(t => t is { Kind: TokenKind.State, InName: false }).Select(t => t.Key).ToList();
        if (day.Needs.Count > 0 && !day.Needs.Any(roles.Contains)) return roles.Count == 0 && fact.Quantities.Count(q => q is { Kind: TokenKind.Day, IsDerived: false }) == 1;
        return roles.Count == 0 || roles.Exists(day.Labels.Contains) || !fact.Quantities.Exists(q => q.Kind == TokenKind.Day && roles.Exists(q.Labels.Contains));
    }

    private static int Direction(IReadOnlyList<Token> clause, int at)
    {
        var token = clause[at];
        if (token.InName) return 0;
        if (token.Key is "later" or "earlier" && token.Text.ToLowerInvariant() is "later" or "earlier" && at > 0 && NumberWords.IsTime(clause[at - 1].Unit) && !clause.Skip(at + 1).Any(t => t.Kind == TokenKind.Than)) return token.Key == "later" ? 1 : -1;
        if (at + 1 >= clause.Count) return 0;
        var text = token.Text.ToLowerInvariant();
        if (at + 1 < clause.Count && clause[at + 1].Kind == TokenKind.Than) text += " than";
        if (text == "behind" && (at == 0 || clause[at - 1].Kind != TokenKind.Number)) return 0;
        return Before.Contains(text) ? -1 : After.Contains(text) ? 1 : 0;
    }
}
