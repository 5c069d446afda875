using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>"A is further over plan than B", "A has more open tasks than B": two figures of one kind, set side by side.</summary>
internal static class Comparison
{
    private static readonly string[] More = ["more", "further", "higher", "bigger", "larger", "greater", "longer", "worse", "busier", "fuller"];
    private static readonly string[] Less = ["less", "fewer", "lower", "smaller", "shorter", "better"];

    public static List<FactReading> Bearers(List<Token> clause, IReadOnlyList<FactReading> facts, Setting setting)
    {
        var than = clause.FindIndex(t => t.Kind == TokenKind.Than);
        if (than <= 0) return [];
        var sign = clause.Take(than).Select(t => Sign(t)).FirstOrDefault(s => s != 0);
        if (sign == 0) return [];
        var tail = clause.Skip(than + 1).ToList();
        var (unit, units) = UnitOf(clause, than);
        clause = [.. clause.Where(t => !units.Contains(t))];
        than -= units.Count;
        var numbers = Units(unit, clause.Where(t => t is { Kind: TokenKind.Number, InName: false }).ToList());
        if (numbers.Count > 3) return [];
        var at = clause.FindIndex(t => Sign(t) != 0);
        var gap = at > 0 && clause[at - 1] is { Kind: TokenKind.Number, InName: false } number && number.Segment == clause[at].Segment ? Units(unit, [numbers[0], number])[1] : null;
        var isLeft = clause.Take(than).Count(t => t is { Kind: TokenKind.Number, InName: false }) > (gap is null ? 0 : 1);
        if (gap is not null) numbers.RemoveAt(clause.Take(at - 1).Count(t => t is { Kind: TokenKind.Number, InName: false }));
        var head = clause.Take(than).Where(t => Sign(t) == 0 && t is not { Kind: TokenKind.Number, InName: false }).ToList();
        var other = tail.Where(t => t is not { Kind: TokenKind.Number, InName: false }).ToList();
        var hasDay = other.Exists(t => t is { Kind: TokenKind.Day, InName: false });
        if (facts.FirstOrDefault(f => IsWithin(f, clause.Take(than), tail, sign)) is { } own) return [own];
        foreach (var left in facts.Where(f => Bears(f, head, setting)))
        {
            foreach (var right in facts.Where(f => !ReferenceEquals(f, left) && Bears(f, [.. other, .. head.Where(t => t is { Kind: TokenKind.State or TokenKind.Word or TokenKind.Day, InName: false } && !(hasDay && t.Kind == TokenKind.Day) && !other.Exists(o => o.Key == t.Key && o.Key.Length > 0) && !char.IsUpper(t.Text[0]))], setting)))
            {
                var figures = Figures(left, right, head).ToList();
                if (figures.FindAll(p => Fits(gap, numbers, isLeft, p.Left, p.Right)) is { Count: > 0 } meant && meant.TrueForAll(p => Math.Sign(p.Left.Value - p.Right.Value) == sign)) return [left, right];
            }
        }

        return [];
    }

    /// <summary>"More was spent than earned": two columns of one row, with nothing else told but what the row is of.</summary>
    private static bool IsWithin(FactReading fact, IEnumerable<Token> head, List<Token> tail, int sign)
    {
        Token? Value(IEnumerable<Token> side) => side.Where(t => t.Tells && Sign(t) == 0).Select(said => fact.Tokens.FirstOrDefault(t => t.InMeasure && t.Key == said.Key))
            .Where(m => m is not null).Select(m => fact.Tokens.FirstOrDefault(t => t.Part == m!.Part && t is { InMeasure: false, Kind: TokenKind.Number })).FirstOrDefault(v => v is not null);
        var all = head.Concat(tail).ToList();
        var told = all.Where(t => t is { Kind: TokenKind.Number, InName: false }).ToList();
        return told.Count < 3 && Value(all.Take(all.Count - tail.Count)) is { } more && Value(tail) is { } less && more.Part != less.Part && more.Unit == less.Unit && Math.Sign(more.Value - less.Value) == sign
            && (told.Count == 0 || Agreement.IsSame(told[0], more) && (told.Count < 2 || Agreement.IsSame(told[1], less)))
            && all.Where(t => Sign(t) == 0 && !told.Contains(t) && t.Kind is not (TokenKind.Neutral or TokenKind.Turn or TokenKind.Than or TokenKind.Soft)).All(t => fact.Tokens.Any(f => f.IsValue ? t.Kind == f.Kind && Agreement.IsSame(t, f) && f.Part == 0 : f.Key == t.Key && (f.InMeasure || f.Part == 0 || Values.Nouns.Contains(f.Key))) || !t.IsValue && fact.Topic.Contains(t.Key));
    }

    private static bool Bears(FactReading fact, List<Token> side, Setting setting) => side.Exists(t => t.InName || t.Tells) && new ClauseCheck(side, fact, setting with { Carried = Keys(side), IsPart = true }).Holds();

    private static HashSet<string> Keys(List<Token> side) => side.Where(t => t.Tells).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>The figures of the two facts that are of one kind, and of the kind the clause speaks of.</summary>
    private static IEnumerable<(Quantity Left, Quantity Right)> Figures(FactReading left, FactReading right, List<Token> head) =>
        from a in Likeness.Meant(left, head)
        let b = Likeness.In(right, a)
        where b is not null
        select (a, b);

    /// <summary>"Five days against three": what is left out is as with the first.</summary>
    private static List<Token> Units(string unit, List<Token> numbers) => numbers.ConvertAll(n => n.Unit.Length == 0 ? n with { Unit = numbers[0].Unit.Length > 0 ? numbers[0].Unit : unit } : n);

    /// <summary>"By more working days than".</summary>
    private static (string Unit, List<Token> Words) UnitOf(List<Token> clause, int than)
    {
        if (than < 2 || clause[than - 1] is not { InName: false, Kind: TokenKind.Word } last || NumberWords.Unit(last.Text.ToLowerInvariant()) is not { } unit || !NumberWords.IsTime(unit)) return ("", []);
        var isWorking = clause[than - 2].Text.Equals("working", StringComparison.OrdinalIgnoreCase);
        return isWorking ? ("working day", [clause[than - 2], last]) : (unit, [last]);
    }

    /// <summary>Both figures may be told in their order, the difference, or all three: "13 days late, 3 more than B with 10".</summary>
    private static bool Fits(Token? gap, List<Token> numbers, bool isLeft, Quantity left, Quantity right)
    {
        var difference = left with { Value = Math.Abs(left.Value - right.Value) };
        return (gap is null || Agreement.Of(gap, difference)) && numbers.Count switch
        {
            0 => true,
            1 => gap is null && !isLeft && Agreement.Of(numbers[0], difference) || Agreement.Of(numbers[0], isLeft ? left : right),
            _ => Agreement.Of(numbers[0], left) && Agreement.Of(numbers[1], right),
        };
    }

    private static int Sign(Token token) => token.InName ? 0 : More.Contains(token.Text.ToLowerInvariant()) ? 1 : Less.Contains(token.Text.ToLowerInvariant()) ? -1 : 0;
}
