using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>Who waits for whom, and what causes what, must be told in the order of the fact.</summary>
internal static class Relations
{
    private static readonly string[] ValueRoles = ["planned", "promised", "expected", "baseline", "sure", "chance", "done", "decided", "earned"];
    private static readonly (string Key, string[] Words)[] Parts = [("call", ["call", "organi"]), ("decide", ["decid", "decision", "ask", "need", "choice", "choose"])];
    private static readonly string[] Old = ["against", "baseline", "planned", "promised", "before", "ago", "was", "previously"];

    public static bool Hold(IReadOnlyList<Token> line, FactReading fact) => RunsAsStated(line, fact) && FiguresAsStated(line, fact) && BorrowsNoRole(line, fact) && GivesTheirPart(line, fact) && DoesAsStated(line, fact) && DecidesAsStated(line, fact) && IsAmongItsWords(line, fact) && GainsAsStated(line, fact) && WaitsAsStated(line, fact) && NeededAsStated(line, fact) && FollowsAsStated(line, fact) && CausesAsStated(line, fact);

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

    /// <summary>"The accounts go to Jonas" of a meeting that Jonas called: who calls, decides or wrote is told as that.</summary>
    private static bool GivesTheirPart(IReadOnlyList<Token> line, FactReading fact) => Parts.All(part =>
    {
        var role = fact.Tokens.FirstOrDefault(t => !t.InName && t.Part > 0 && t.Key == part.Key);
        var people = role is null ? [] : fact.Tokens.Where(t => t.Part == role.Part && !t.InName && fact.People.Contains(t.Key)).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        var said = line.Where(t => !t.InName && people.Contains(t.Key)).ToList();
        if (said.Count > 0 && line.Any(t => t is { InName: false, Key: "owned" } && !t.Text.StartsWith("own ", StringComparison.Ordinal)) && !fact.Tokens.Any(t => t is { Key: "owned", InName: false })) return false;
        return said.Count == 0 || line.Zip(line.Skip(1)).Any(p => p.First.Text.Equals("by", StringComparison.OrdinalIgnoreCase) && p.Second == said[0]) || said.Exists(t => t.Text.Contains("'s", StringComparison.Ordinal) || t.Text.Contains("’s", StringComparison.Ordinal)) || line.Any(t => !t.InName && (t.Key == part.Key || part.Words.Any(w => t.Text.Contains(w, StringComparison.OrdinalIgnoreCase))));
    });

    /// <summary>"Daniel set it aside" of what was set aside by Mara: whoever did it is named behind "by".</summary>
    private static bool DoesAsStated(IReadOnlyList<Token> line, FactReading fact)
    {
        var by = IndexOf(fact.Tokens, i => i > 0 && i + 1 < fact.Tokens.Count && fact.Tokens[i] is { InName: false, InMeasure: false } && fact.Tokens[i].Text.Equals("by", StringComparison.OrdinalIgnoreCase) && fact.People.Contains(fact.Tokens[i + 1].Key) && fact.Tokens[i - 1].Tells);
        if (by < 0 || line.Count == 0 || !fact.People.Contains(line[0].Key) || line[0].Kind != TokenKind.Word || !line.Any(t => t.Tells && t.Key == fact.Tokens[by - 1].Key)) return true;
        return fact.Tokens.Skip(by + 1).TakeWhile(t => t.Segment == fact.Tokens[by].Segment).Any(t => t.Key == line[0].Key);
    }

    /// <summary>"Daniel decides" of an item that Daniel owns: its name decides nothing.</summary>
    private static bool DecidesAsStated(IReadOnlyList<Token> line, FactReading fact) =>
        !fact.Tokens.Any(t => t is { Key: "owned", InMeasure: true }) || fact.Tokens.Any(t => t is { Key: "decide" or "decided", InName: false }) || fact.IsUnder("decide")
        || !line.Zip(line.Skip(1)).Any(p => p.Second is { InName: false, Key: "decide" or "decided" } && p.First is { InName: false, Kind: TokenKind.Word } && char.IsUpper(p.First.Text[0]));

    /// <summary>"Gains the date" of what gains the scope and gives the date: what stands behind one word is not told behind the other.</summary>
    private static bool GainsAsStated(IReadOnlyList<Token> line, FactReading fact)
    {
        var (gains, gives) = (IndexOf(fact.Tokens, i => fact.Tokens[i] is { Key: "gains", InName: false }), IndexOf(fact.Tokens, i => fact.Tokens[i] is { Key: "gives", InName: false }));
        if (gains < 0 || gives < gains) return true;
        var (gained, given) = (Telling(fact.Tokens.Take(gives).Skip(gains + 1)), Telling(fact.Tokens.Skip(gives + 1)));
        var side = "";
        foreach (var token in line.Where(t => t.Tells))
        {
            if (token.Key is "gains" or "gives") side = token.Key;
            else if (side == "gains" && given.Contains(token.Key) && !gained.Contains(token.Key) || side == "gives" && gained.Contains(token.Key) && !given.Contains(token.Key)) return false;
        }

        return true;
    }

    /// <summary>"15 milestones moved" of "3 milestones moved, 15 slipped": a figure does not stand among the words of another.</summary>
    private static bool IsAmongItsWords(IReadOnlyList<Token> line, FactReading fact)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i] is not { Kind: TokenKind.Number, InName: false, IsWhole: false } || Place(fact, line[i]) is not (>= 0 and var own) || fact.Tokens[own].IsWhole) continue;
            HashSet<string> said = Around(line, i), stated = Around(fact.Tokens, own);
            foreach (var other in fact.Tokens.Where(t => t is { Kind: TokenKind.Number, InName: false, IsWhole: false, InMeasure: false } && t.At != own && t.Part == fact.Tokens[own].Part && t.Unit == fact.Tokens[own].Unit))
            {
                var others = Around(fact.Tokens, other.At);
                if (said.Overlaps(others.Except(stated)) && stated.Except(others).Any() && !said.Overlaps(stated.Except(others))) return false;
            }
        }

        return true;
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

    /// <summary>"A waits for B" is not "B waits for A".</summary>
    private static bool WaitsAsStated(IReadOnlyList<Token> line, FactReading fact)
    {
        var stated = IndexOf(fact.Tokens, i => CauseParts.IsWaitsFor(fact.Tokens, i));
        if (stated < 0) return true;
        var said = IndexOf(line, i => line[i] is { InName: false, Key: "waits" or "holdsup" });
        if (said < 0) return true;
        if (line[said].Key == "holdsup" && fact.Tokens.Any(t => t is { Key: "holdsup", InName: false })) return true;
        var part = fact.Tokens.Where(t => t.Part == fact.Tokens[stated].Part && t.Segment == fact.Tokens[stated].Segment).ToList();
        if (part[0].Part > 0 && part.IndexOf(fact.Tokens[stated]) is > 0 and var own)
            return line[said].Key == "holdsup" ? IsOrdered(line.Skip(said + 1), line.Take(said), part.Take(own), part.Skip(own + 1)) : IsOrdered(line.Take(said), line.Skip(said + 1), part.Take(own), part.Skip(own + 1));
        var (waiting, awaited) = (Names(fact.Tokens.Take(stated)), Names(fact.Tokens.Skip(stated + 1)));
        var (before, after) = (Names(line.Take(said)), Names(line.Skip(said + 1)));
        var counts = line.Any(t => t is { Kind: TokenKind.Number, InName: false, Unit: "" });
        if (line[said].Key == "holdsup") return before.IsSubsetOf(awaited) && (counts || after.IsSubsetOf(waiting));
        return (before.IsSubsetOf(waiting) || (counts && before.IsSubsetOf(awaited) && after.Count == 0)) && after.IsSubsetOf(awaited);
    }

    /// <summary>"A, needed for B" is not "B is needed for A", and says that B waits for A.</summary>
    private static bool NeededAsStated(IReadOnlyList<Token> line, FactReading fact)
    {
        var stated = IndexOf(fact.Tokens, i => fact.Tokens[i] is { Key: "neededfor", InName: false });
        var said = IndexOf(line, i => line[i] is { InName: false, Key: "neededfor" or "waits" or "holdsup" });
        if (stated < 0 || said < 0) return true;
        var (needed, needing) = (Telling(fact.Tokens.Take(stated)), Telling(fact.Tokens.Skip(stated + 1)));
        var (before, after) = (Telling(line.Take(said)), Telling(line.Skip(said + 1)));
        if (line[said].Key == "waits") (before, after) = (after, before);
        return before.Any(w => needed.Contains(w) && !needing.Contains(w)) && !after.Any(w => needed.Contains(w) && !needing.Contains(w));
    }

    /// <summary>"A, planned after B" is not "B, planned after A".</summary>
    private static bool FollowsAsStated(IReadOnlyList<Token> line, FactReading fact)
    {
        var stated = IndexOf(fact.Tokens, i => fact.Tokens[i] is { Part: > 0, InName: false } t && (t.Key == "replaced" || t.Text.Equals("after", StringComparison.OrdinalIgnoreCase)));
        var said = IndexOf(line, i => !line[i].InName && (line[i].Key == "replaced" || line[i].Text.ToLowerInvariant() is "after" or "before"));
        if (stated < 0 || said < 0) return true;
        var (first, second) = (line.Take(said), line.Skip(said + 1));
        var isTurned = line[said].Text.Equals("before", StringComparison.OrdinalIgnoreCase) || line[said].Key == "replaced" && said > 0 && line[said - 1].Text.ToLowerInvariant() is "has" or "have" or "had";
        return IsOrdered(isTurned ? second : first, isTurned ? first : second, fact.Tokens.Where(t => t.Part == 0), fact.Tokens.Skip(stated + 1).TakeWhile(t => t.Part == fact.Tokens[stated].Part));
    }

    /// <summary>Whether no side of what is said holds words that only the other side of what is stated holds.</summary>
    private static bool IsOrdered(IEnumerable<Token> saidLeft, IEnumerable<Token> saidRight, IEnumerable<Token> left, IEnumerable<Token> right)
    {
        var (first, second) = (Telling(left), Telling(right));
        return !Telling(saidLeft).Any(w => second.Contains(w) && !first.Contains(w)) && !Telling(saidRight).Any(w => first.Contains(w) && !second.Contains(w));
    }

    private static HashSet<string> Telling(IEnumerable<Token> tokens) => tokens.Where(t => t.Tells || t.InName).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>"A because B" must be "B, so A", "A: B" or the like in the fact.</summary>
    private static bool CausesAsStated(IReadOnlyList<Token> line, FactReading fact)
    {
        var cut = IndexOf(line, i => IsCause(line, i));
        if (cut < 0) return true;
        if (fact.Cause is not { } stated) return false;
        var (causes, effects) = Sides(line, cut);
        var told = causes.Where(t => t.Tells || t.InName).ToList();
        return told.Count > 0
            && told.Exists(t => stated.Causes.Contains(t.Key)) && told.TrueForAll(t => stated.Causes.Contains(t.Key) || fact.Topic.Contains(t.Key) && !stated.Effects.Contains(t.Key) || (t.InName && !stated.Effects.Contains(t.Key)))
            && effects.Any(t => (t.Tells || t.InName) && stated.Effects.Contains(t.Key))
            && effects.Where(t => t is { Kind: TokenKind.State, InName: false }).All(t => stated.Effects.Contains(t.Key) || !stated.Causes.Contains(t.Key));
    }

    /// <summary>Whether a cause is claimed here; "since" claims one where no day follows.</summary>
    public static bool IsCause(IReadOnlyList<Token> line, int at) => !line[at].InName && (line[at].Kind == TokenKind.Cause
        || (line[at].Text.Equals("since", StringComparison.OrdinalIgnoreCase) && at + 1 < line.Count && !line.Skip(at + 1).Take(4).Any(t => t.Kind == TokenKind.Day || t.Key is "baseline" or "later" or "previous"))
        || (line[at].Text.Equals("so", StringComparison.OrdinalIgnoreCase) && line.Skip(at + 1).Any(t => t is { Kind: TokenKind.State, InName: false } && t.Key is not ("more" or "less" or "over" or "under" or "open" or "room" or "owned")) && line.Take(at).Any(t => t.Tells || t.IsValue)));

    private static (List<Token> Causes, List<Token> Effects) Sides(IReadOnlyList<Token> line, int cut)
    {
        var word = line[cut].Text.ToLowerInvariant();
        List<Token> before = [.. line.Take(cut)], after = [.. line.Skip(cut + 1)];
        var causeFirst = word is "so" or "therefore" or "thus" or "hence" or "leads to" or "lead to" or "led to" or "leading to" or "results in" or "resulted in" or "causes" or "caused" or "causing" or "cause" or "drives"
            or "as a result" or "that is why" or "which is why" or "this is why" or "consequently" or "explains" or "reason for" or "makes it" or "so that" or "brings about" or "thereby" or "the cause" or "reason";
        if (word is "caused" or "cause" && after is [{ Text: "by" }, ..]) causeFirst = false;
        if (before.Any(t => t.Tells || t.InName)) return causeFirst ? (before, after) : (after, before);
        var comma = after.FindIndex(t => t.Segment != line[cut].Segment && t.Segment != after[0].Segment);
        return comma > 0 ? (after[..comma], after[comma..]) : (after, before);
    }

    private static HashSet<string> Names(IEnumerable<Token> tokens) => tokens.Where(t => t is { InName: true, Kind: TokenKind.Word } && t.Text.Length > 3).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);

    private static int IndexOf(IReadOnlyList<Token> line, Func<int, bool> wanted)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (wanted(i)) return i;
        }

        return -1;
    }
}
