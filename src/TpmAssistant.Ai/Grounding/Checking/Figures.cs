using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>Each figure and day stands among its own words, in its own order and role, as in the fact.</summary>
internal static class Figures
{
    private static readonly string[] ValueRoles = ["planned", "promised", "expected", "baseline", "sure", "chance", "done", "decided", "earned"];
    private static readonly string[] Old = ["against", "baseline", "planned", "promised", "before", "ago", "was", "previously"];

    /// <summary>Whether they do.</summary>
    public static bool Hold(IReadOnlyList<Token> line, FactReading fact) => RunsAsStated(line, fact) && FiguresAsStated(line, fact) && BorrowsNoRole(line, fact) && IsAmongItsWords(line, fact) && IsInItsColumn(line, fact);

    /// <summary>"From 6 to 9" is not "from 9 to 6": two values that are told as the ends of a span stand in the fact in that order.</summary>
    private static bool RunsAsStated(IReadOnlyList<Token> line, FactReading fact)
    {
        for (var i = 0; i + 2 < line.Count; i++)
        {
            var isSpan = line[i + 1].Text.ToLowerInvariant() is "to" or "until" || line[i + 1].Text.Equals("and", StringComparison.OrdinalIgnoreCase) && i > 0 && line[i - 1].Text.Equals("between", StringComparison.OrdinalIgnoreCase);
            if (!isSpan || line[i] is not { IsValue: true, InName: false } first || line[i + 2] is not { InName: false } second || second.Kind != first.Kind) continue;
            var (starts, ends) = (fact.Tokens.Where(t => Stretch.IsSame(first, t)).ToList(), fact.Tokens.Where(t => Stretch.IsSame(second, t)).ToList());
            if (line[i + 1].Text.Equals("and", StringComparison.OrdinalIgnoreCase) && starts.Count > 0 && ends.Count > 0 && !starts.Exists(s => ends.Exists(e => e.At - s.At is 1 or 2))) return false;
            if (starts.Count == 0 || ends.Count == 0 || starts.Exists(s => ends.Exists(e => e.At > s.At))) continue;
            if (!starts.Exists(s => ends.Exists(e => e.At < s.At && fact.Tokens.Skip(e.At + 1).Take(s.At - e.At + 3).Any(t => Old.Contains(t.Text.ToLowerInvariant()))))) return false;
        }

        return true;
    }

    /// <summary>"4 left where an even pace leaves 1.6" is not "1.6 left where an even pace leaves 4": two figures told in another order than the fact's need a word of their own.</summary>
    private static bool FiguresAsStated(IReadOnlyList<Token> line, FactReading fact)
    {
        var said = Enumerable.Range(0, line.Count).Where(i => line[i] is { Kind: TokenKind.Number, InName: false } && !(i > 0 && (line[i - 1] is { Kind: TokenKind.Soft, Key: "from" or "to" } || line[i - 1].Text.ToLowerInvariant() is "last" or "next" or "past"))).ToList();
        foreach (var (one, other) in said.SelectMany((a, n) => said.Skip(n + 1).Select(b => (a, b))))
        {
            if (line[one].Unit != line[other].Unit || line[other].IsWhole || Place(fact, line[one]) is not (>= 0 and var first) || Place(fact, line[other]) is not (>= 0 and var second) || first < second || fact.Tokens[first].Part != fact.Tokens[second].Part) continue;
            HashSet<string> ofFirst = Around(fact.Tokens, first), ofSecond = Around(fact.Tokens, second);
            var (atOne, atOther) = (Around(line, one), Around(line, other));
            if (!atOne.Overlaps(ofFirst.Except(ofSecond)) && !atOther.Overlaps(ofSecond.Except(ofFirst)) || atOne.Overlaps(ofSecond.Except(ofFirst)) && !atOne.Overlaps(ofFirst.Except(ofSecond))) return false;
        }

        return true;
    }

    /// <summary>"Planned to finish 3 days later" of "planned to finish on 22 January · 3 days later than before": a role goes with its own value.</summary>
    private static bool BorrowsNoRole(IReadOnlyList<Token> line, FactReading fact)
    {
        var told = fact.Tokens.Where(t => t is { IsValue: true, InName: false } && line.Any(s => s is { IsValue: true, InName: false } && Agreement.IsSame(s, t))).Select(t => (t.Part, t.Segment)).ToHashSet();
        var isWorkedOut = line.Any(s => s is { IsValue: true, InName: false } && !fact.Tokens.Any(t => !t.InName && Agreement.IsSame(s, t)));
        return told.Count == 0 || isWorkedOut || line.Where((t, i) => !t.InName && ValueRoles.Contains(t.Key) && !(t.Key == "planned" && i + 3 < line.Count && line[i + 1].Key == "from" && line[i + 3].Key == "to")).All(role =>
        {
            var places = fact.Tokens.Where(t => t.Key == role.Key && !t.InName).Select(t => (t.Part, t.Segment)).ToList();
            return places.Count == 0 || places.Exists(told.Contains) || fact.Tokens.Any(t => t.InMeasure && t.Key == role.Key && told.Any(p => p.Part == t.Part)) || places.Exists(p => !fact.Tokens.Any(t => (t.Part, t.Segment) == p && t is { IsValue: true, InName: false }));
        });
    }

    /// <summary>"15 milestones moved" of "3 milestones moved, 15 slipped": a figure does not stand among the words of another.</summary>
    private static bool IsAmongItsWords(IReadOnlyList<Token> line, FactReading fact)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i] is not { Kind: TokenKind.Number, InName: false, IsWhole: false } || Place(fact, line[i]) is not (>= 0 and var own) || fact.Tokens[own].IsWhole) continue;
            HashSet<string> said = Around(line, i), stated = Around(fact.Tokens, own);
            foreach (var other in fact.Tokens.Where(t => t is { Kind: TokenKind.Number, InName: false, IsWhole: false, InMeasure: false } && t.At != own && t.Part == fact.Tokens[own].Part && (t.Unit == fact.Tokens[own].Unit || t.Unit.Length == 0)))
            {
                var others = Around(fact.Tokens, other.At);
                if (said.Overlaps(others.Except(stated)) && stated.Except(others).Any() && !said.Overlaps(stated.Except(others))) return false;
            }
        }

        return true;
    }

    /// <summary>"One defect open" of "found: 1 · open: 0": a column of a row that is named goes with its own value.</summary>
    private static bool IsInItsColumn(IReadOnlyList<Token> line, FactReading fact)
    {
        var numbers = line.Where(t => t is { Kind: TokenKind.Number, InName: false }).ToList();
        if (numbers.Count == 0 || line.Any(t => t.Kind == TokenKind.Than)) return true;
        var columns = fact.Tokens.Where(t => t.InMeasure && fact.Tokens.Any(v => v.Part == t.Part && v is { InMeasure: false, Kind: TokenKind.Number, Unit: "" })).GroupBy(t => t.Part).ToList();
        return columns.Count < 2 || columns.All(c => !line.Any(t => t is { InName: false, Kind: TokenKind.State } && c.Any(m => m.Key == t.Key)) || fact.Tokens.Any(v => v.Part == c.Key && v is { InMeasure: false, IsValue: true } && numbers.Exists(n => Agreement.IsSame(n with { IsWhole = false }, v))));
    }

    /// <summary>Where a fact states a value, if it does so once.</summary>
    private static int Place(FactReading fact, Token said) => fact.Tokens.Where(t => t is { IsValue: true, InName: false } && Stretch.IsSame(said with { IsWhole = false }, t)).Take(2).ToList() is [var only] ? only.At : -1;

    /// <summary>The words that a value stands among, and its measure.</summary>
    private static HashSet<string> Around(IReadOnlyList<Token> tokens, int at)
    {
        var before = tokens.Take(at).Reverse().TakeWhile(t => t.Segment == tokens[at].Segment && (t.InName || !t.IsValue));
        var after = tokens.Skip(at + 1).TakeWhile(t => t.Segment == tokens[at].Segment && (t.InName || !t.IsValue));
        var measure = tokens.Where(t => t.InMeasure && t.Part == tokens[at].Part);
        return before.Concat(after).Concat(measure).Where(t => !t.InName && t.Key.Length > 0).SelectMany(t => new[] { t.Key, Stems.Of(t.Text) }).ToHashSet(StringComparer.Ordinal);
    }
}
