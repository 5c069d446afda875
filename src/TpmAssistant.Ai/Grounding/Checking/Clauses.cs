using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>
/// Looks for a way to divide a sentence into clauses each of which is borne: by one fact alone, or by several that code brings together.
/// A clause that tells nothing is none.
/// </summary>
internal sealed class Clauses(IReadOnlyList<Token> line, IReadOnlyList<FactReading> facts, DateOnly today)
{
    private const int MostCuts = 9;
    private readonly int _doubt = Places.Find(line, i => line[i] is var t && (t is { InName: false, Kind: TokenKind.Hedge or TokenKind.Ask } or { InName: false, Key: "decide" or "option" or "tentative" or "objectiv" or "assumption" } || !t.InName && t.Text.ToLowerInvariant() is "whether" or "if" or "when" or "once" or "unless"));

    // A cause joins what stands before it with what stands behind it.
    private readonly int[] _cuts = [.. Enumerable.Range(1, Math.Max(0, line.Count - 1)).Where(i => line[i].Segment != line[i - 1].Segment && !Causes.IsCause(line, i) && !Causes.IsCause(line, i - 1)).Append(line.Count)];

    /// <summary>Whether there is one.</summary>
    public bool Hold() => line.Count > 0 && _cuts.Length <= MostCuts + 1 && From(0, Alone([], 0));

    private bool From(int start, Setting setting)
    {
        if (start == line.Count) return true;
        foreach (var end in _cuts.Where(c => c > start).Reverse())
        {
            var clause = line.Skip(start).Take(end - start).ToList();
            setting = setting with { IsDoubtful = IsDoubtful(end) };
            if (IsOfComparison(clause, setting.Clause)) continue;
            if (Tells(clause) && Bearers(clause, setting) is { Count: > 0 } bearers && From(end, Next(clause, setting, bearers))) return true;
            if (Listed(clause, setting.Clause) is { } listed && Bearers(listed, Alone(listed, end)) is { Count: > 0 } each && From(end, Next(listed, setting, each))) return true;
            if (WithUnit(clause, setting.Clause) is { } unit && Bearers(unit, setting) is { Count: > 0 } measured && From(end, Next(unit, setting, measured))) return true;
            if (Filled(clause, setting.Clause) is { } filled && Bearers(filled, Alone(filled, end)) is { Count: > 0 } likewise && From(end, Next(filled, setting, likewise))) return true;
        }

        return false;
    }

    private Setting Alone(IReadOnlyList<Token> clause, int end) => new(today, [], new HashSet<string>(), [], IsDoubtful(end)) { Clause = clause };

    /// <summary>Whether a clause that ends at a place is only possible: what stands behind it casts no doubt on it.</summary>
    private bool IsDoubtful(int end) => _doubt >= 0 && _doubt < end;

    /// <summary>"A has more than B, 11 against 7": bare figures behind a comparison are those compared, and no clause of their own.</summary>
    private static bool IsOfComparison(List<Token> clause, IReadOnlyList<Token> before) =>
        clause.TrueForAll(t => !t.InName && (t.IsValue || t.Kind is TokenKind.Neutral or TokenKind.Turn or TokenKind.Soft)) && clause.Exists(t => t.IsValue)
        && before.Any(t => !t.InName && (t.Kind == TokenKind.Than || Turned.IsRank(t)));

    /// <summary>"A has 10 days of room, B 26": what is left out is as in the clause before. It is checked like any other.</summary>
    private static List<Token>? Filled(List<Token> clause, IReadOnlyList<Token> before)
    {
        var values = clause.Where(t => t is { IsValue: true, InName: false }).ToList();
        if (values.Count == 0 || values.Count == 1 && !clause.Exists(t => t.InName || t.Kind == TokenKind.Word) || clause.Exists(t => !t.InName && (t.Kind is not (TokenKind.Word or TokenKind.Neutral or TokenKind.Turn or TokenKind.Soft) && !t.IsValue || t.Kind == TokenKind.Word && !char.IsUpper(t.Text[0]) && !before.Any(b => b.Key == t.Key)))) return null;
        var rest = before.Where(t => !t.InName && !(t.Kind == TokenKind.Word && char.IsUpper(t.Text[0]))).ToList();
        for (var at = rest.Count - 1; at >= 0 && values.Count > 0; at--)
        {
            if (values.FindLastIndex(v => v.Kind == rest[at].Kind && (v.Unit.Length == 0 || v.Unit == rest[at].Unit)) is not (>= 0 and var own)) continue;
            rest[at] = values[own] with { Unit = values[own].Unit.Length > 0 ? values[own].Unit : rest[at].Unit, Segment = rest[at].Segment };
            values.RemoveAt(own);
        }

        return values.Count > 0 ? null : [.. clause.Where(t => t.InName || !t.IsValue).Select(t => t with { Segment = rest[0].Segment }), .. rest];
    }

    /// <summary>"Red for five weeks, whereas A has been red for three": the unit is as in the clause before.</summary>
    private static List<Token>? WithUnit(List<Token> clause, IReadOnlyList<Token> before) =>
        clause.FindIndex(t => t is { Kind: TokenKind.Number, Unit: "", InName: false }) is >= 0 and var bare && before.Where(t => t is { Kind: TokenKind.Number, InName: false } && NumberWords.IsTime(t.Unit)).Select(t => t.Unit).Distinct().ToList() is [var unit]
            ? [.. clause.Select((t, i) => i == bare ? t with { Unit = unit } : t)] : null;

    /// <summary>"Two of three projects are red, Cobalt and Atlas": names behind a count, as many as it counts, are what it counts.</summary>
    private static List<Token>? Listed(List<Token> clause, IReadOnlyList<Token> before)
    {
        var names = clause.Where((t, i) => t.InName && (i == 0 || !clause[i - 1].InName)).Count();
        if (names == 0 || clause.Exists(t => !t.InName && t.Kind is not (TokenKind.Neutral or TokenKind.Turn))) return null;
        var states = before.Where(t => t is { Kind: TokenKind.State, InName: false, Negated: false, Hedged: false }).ToList();
        if (states is not [var state] || before.FirstOrDefault(t => t is { Kind: TokenKind.Number, InName: false }) is not { Unit: "" } count || !count.Value.Equals(names) || before.Any(t => t.InName)) return null;
        return [.. clause.Select(t => t with { Segment = state.Segment }), state];
    }

    private List<FactReading> Bearers(List<Token> clause, Setting setting)
    {
        // "The fullest week of the five" compares; one fact alone that speaks of a fullest week does not.
        // "On Monday, 12:00 suits all": a day or time alone goes with what stands beside it, in one fact.
        var near = setting.Before.Count > 0 && (IsBare(clause) || IsBare(setting.Clause)) ? setting.Before : facts;
        var single = clause.Exists(t => t.Value > 0 && Turned.IsRank(t)) ? [] : near.Where(f => new ClauseCheck(clause, f, setting).Holds()).ToList();
        return single.Count > 0 || facts.Count < 2 && !Several.MayCompareOne(clause) ? single : Several.Bearers(clause, facts, setting);
    }

    private static bool IsBare(IReadOnlyList<Token> clause) => clause.Count > 0 && clause.All(t => !t.InName && (t.Kind is TokenKind.Day or TokenKind.Time or TokenKind.Neutral or TokenKind.Turn or TokenKind.Soft));

    private static Setting Next(List<Token> clause, Setting setting, List<FactReading> bearers)
    {
        var subject = Subjects.Of(clause);
        var keys = clause.Where(t => t.Tells && t.Kind == TokenKind.State || t is { Kind: TokenKind.Number, Key: "chance" or "done" }).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        return setting with { Clause = clause, Subject = subject.Count > 0 ? subject : setting.Subject, Carried = keys.Count > 0 ? keys : setting.Carried, Before = setting.Before.Count > bearers.Count && subject.Count <= 2 && bearers.All(setting.Before.Contains) ? setting.Before : bearers, LastDay = clause.LastOrDefault(t => t is { Kind: TokenKind.Day, InName: false }) ?? (subject.Count > 0 ? null : setting.LastDay) };
    }

    private static bool Tells(IReadOnlyList<Token> clause) => clause.Any(t => !t.InName && (t.IsValue || t.Kind == TokenKind.State || (t.Kind == TokenKind.Word && !char.IsUpper(t.Text[0]))))
        || (Subjects.NamesItem(clause) && clause.Any(t => t is { InName: false, Kind: TokenKind.Word }) && clause.Any(t => t.Text.ToLowerInvariant() is "is" or "are" or "has" or "have" or "'s" || t.Text.EndsWith("'s", StringComparison.Ordinal)));
}
