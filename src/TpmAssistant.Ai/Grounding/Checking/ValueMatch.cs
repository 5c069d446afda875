using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>Finds the number or day of a fact that a clause means.</summary>
internal sealed class ValueMatch(IReadOnlyList<Token> line, Values values, FactReading fact, Setting setting)
{
    private static readonly string[] Odds = ["chance", "sure"];
    private static readonly string[] Old = ["from", "planned", "baseline", "promised"];
    private static readonly string[] Slips = ["late", "overdue", "later", "delayed"];
    private static readonly string[] Events =
        ["done", "started", "decided", "promised", "planned", "expected", "due", "needed", "baseline", "approved", "signed", "agreed", "chosen", "cancelled", "accepted", "rejected", "from", "added", "latest", "earliest", "since"];

    private static readonly (string, string)[] Opposites = [("over", "under"), ("more", "less"), ("later", "earlier"), ("late", "earlier"), ("overdue", "earlier"), ("done", "open"), ("spent", "open"), ("owned", "unowned"), ("latest", "earliest"), ("under", "more"), ("over", "less")];

    private readonly HashSet<string> _keys = Keys(line, setting);

    /// <summary>The quantity that the value at a place is; <see langword="null"/> where the fact has none, or none that was not told already: "4 of 8" is not "4 of 4".</summary>
    public Quantity? Find(int at, IReadOnlyList<Quantity> told)
    {
        var said = line[at];
        var labels = values.Labels(at);
        var whole = Joined.WholeAt(line, at);
        return fact.Quantities.Find(q => Agreement.Of(said, q) && (q.IsDerived || q.Unit == "%" || !told.Any(t => ReferenceEquals(t, q))) && (!q.Hedged || setting.IsDoubtful) && (said.Kind != TokenKind.Number || q.Pair is not { } pair || line.Any(t => t.Kind == TokenKind.Number && t.Value.Equals(pair))) && FitsSide(said, q) && (q.Leads.Count == 0 || line.FirstOrDefault(t => t.Tells) is { } first && q.Leads.Contains(first.Key)) && FitsWhole(at, whole, q) && FitsLabels(said, labels, q) && IsSaidInFull(said, labels, q));
    }

    private static HashSet<string> Keys(IReadOnlyList<Token> line, Setting setting)
    {
        var keys = line.Where(t => !t.InName && t.Key.Length > 0).Select(t => Values.KeyOf(t)).ToHashSet(StringComparer.Ordinal);
        if (!line.Any(t => t is { Kind: TokenKind.State, InName: false })) keys.UnionWith(setting.Carried);
        if (line.Any(t => t is { Kind: TokenKind.State, InName: false, Key: not "promised" } && t.Text.Contains("promise", StringComparison.OrdinalIgnoreCase))) keys.Add("promised");
        if (Wording.ClaimsAName(line)) keys.Add("done");
        foreach (var number in line.Where(t => t.Kind == TokenKind.Number && t.Key is "in" or "ago")) keys.Add("@" + number.Key);
        return keys;
    }

    private static bool FitsSide(Token said, Quantity q) => said.Key switch
    {
        "in" => q.Side != -1,
        "ago" => q.Side == -1 || q.Text == "ago",
        _ => true,
    };

    private bool FitsWhole(int at, int whole, Quantity q)
    {
        if (whole >= 0) return q.Of is { } of && of.Equals(line[whole].Value) && IsOfTheSame(whole, of);
        var part = Enumerable.Range(Math.Max(0, at - 5), Math.Min(5, at)).FirstOrDefault(p => Joined.WholeAt(line, p) == at, -1);
        if (part >= 0) return fact.Quantities.Exists(p => p.Of is { } of && of.Equals(q.Value) && Agreement.Of(line[part], p));
        if (q.Unit != "hour" || q.IsDerived) return true;
        var isOf = line.Skip(Math.Max(0, at - 2)).Take(Math.Min(2, at)).Any(t => t.Text.ToLowerInvariant() is "of" or "for" or "against" or "than" or "only" or "available");
        return q.Of is not null ? at == 0 || !line[at - 1].Text.Equals("of", StringComparison.OrdinalIgnoreCase) : isOf || !fact.Quantities.Exists(p => p.Unit == "hour" && q.Value.Equals(p.Of));
    }

    /// <summary>Whether the whole is of what it is of in the fact: "of 32 open tasks".</summary>
    private bool IsOfTheSame(int whole, double value)
    {
        var said = Joined.Adjectives(line, whole);
        var stated = Enumerable.Range(0, fact.Tokens.Count).Where(i => fact.Tokens[i].IsWhole && fact.Tokens[i].Value.Equals(value)).ToList();
        return stated.Count == 0 || stated.Exists(i => said.IsSubsetOf(Joined.Adjectives(fact.Tokens, i)));
    }

    private bool FitsLabels(Token said, IReadOnlySet<string> labels, Quantity q)
    {
        if (labels.Intersect(Values.Nouns).FirstOrDefault() is { } noun && q.Kind == TokenKind.Number && q.Unit == "" && q.Labels.Intersect(Values.Nouns).Any() && !q.Labels.Contains(noun)) return false;
        if ((q.Unit is "%" or "" || NumberWords.IsMoney(q.Unit)) && labels.Any(l => !Lexicon.IsRole(l) && !Values.Nouns.Contains(l) && !q.Labels.Contains(l) && fact.Quantities.Exists(o => o.Kind == q.Kind && o.Unit == q.Unit && !o.IsDerived && o.Own.Contains(l)))) return false;
        if (q is { Kind: TokenKind.Number, Unit: "" } && Things(labels) is { Count: > 0 } said1 && Things(q.Own) is { Count: > 0 } stated1 && !said1.Overlaps(stated1)) return false;
        var roles = labels.Where(l => Lexicon.IsRole(l) && !(l == "planned" && labels.Contains("now"))).ToList();
        if (Opposites.Any(o => (roles.Contains(o.Item1) && q.Labels.Contains(o.Item2) && !q.Labels.Contains(o.Item1)) || (roles.Contains(o.Item2) && q.Labels.Contains(o.Item1) && !q.Labels.Contains(o.Item2)))) return false;
        if (said.Kind == TokenKind.Day && labels.Any(l => !Lexicon.IsRole(l) && !q.Labels.Contains(l) && fact.Quantities.Exists(o => o.Kind == TokenKind.Day && o.Days != q.Days && o.Own.Contains(l)))) return false;
        if (said.Kind == TokenKind.Day)
        {
            if (IsUntil(line, said) && !q.Own.Contains("until") && fact.Tokens.Any(t => !t.InName && t.Text.ToLowerInvariant() is "until" or "till")) return false;
            if (labels.Contains("now") && !q.Own.Contains("now") && fact.Quantities.Exists(o => o.Kind == TokenKind.Day && o.Own.Contains("now"))) return false;
            var events = roles.Where(r => Events.Contains(r)).ToList();
            return events.Count == 0 || events.Exists(q.Labels.Contains);
        }

        if (said.Kind == TokenKind.Time) return !labels.Contains("end") || q.Needs.Count > 0;
        return roles.TrueForAll(r => q.Labels.Contains(r) || r is "to" or "now" or "until" or "open" && !line.Any(t => t.Key == r && t.Kind == TokenKind.State)
            || !fact.Quantities.Exists(other => other.Kind == q.Kind && SameSort(other, q) && !other.IsDerived && other.Labels.Contains(r) && !other.Value.Equals(q.Value)));
    }

    private static bool IsUntil(IReadOnlyList<Token> line, Token day) => line.Zip(line.Skip(1)).Any(p => ReferenceEquals(p.Second, day) && p.First.Text.ToLowerInvariant() is "until" or "till");

    /// <summary>Whether the clause tells two values of a kind, so that it must be clear which is the old one.</summary>
    private bool HasSibling(Token said) => line.Any(t => !ReferenceEquals(t, said) && t.Kind == said.Kind && !t.InName && t.Unit == said.Unit);

    /// <summary>What is counted.</summary>
    private static HashSet<string> Things(IReadOnlySet<string> labels) => labels.Where(l => l[0] is not ('~' or '!' or '@') && !Lexicon.IsRole(l)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether words of the fact that say of what a value is stay unsaid: "strikes by 18 December" is not "18 December".</summary>
    private bool LeavesOut(Quantity q) => !q.IsDerived && NumberWords.IsMoney(q.Unit) && q.Own.Any(l => l[0] is not ('~' or '@' or '!') && !Lexicon.IsRole(l)) && !q.Own.Any(_keys.Contains) && fact.Quantities.Count(o => !o.IsDerived && o.Unit == q.Unit && o.Segment >= 0) > 1 || q is { IsDerived: false, Unit: "", Kind: TokenKind.Number, Of: null } && q.Own.Any(l => l[0] != '~') && !Lexicon.With(q.Own).Any(_keys.Contains) && !q.Own.Any(fact.IsUnder) && q.Own.Any(Values.Nouns.Contains) ||  q.Own.Any(l => !_keys.Contains(l) && !fact.IsUnder(l) && (l == "otherwork" || !q.IsDerived && q.Kind == TokenKind.Day && l[0] is not ('~' or '@' or '!') && l is not ("week" or "end" or "begin") && !Values.Nouns.Contains(l) && !Lexicon.IsRole(l)));

    private static bool SameSort(Quantity a, Quantity b) => a.Unit == b.Unit || (NumberWords.IsTime(a.Unit) && NumberWords.IsTime(b.Unit));

    /// <summary>Whether what must be said with it is said; a share that stands alone in its fact may be said alone.</summary>
    private bool IsSaidInFull(Token said, IReadOnlySet<string> labels, Quantity q)
    {
        if (LeavesOut(q)) return false;
        if (Old.Any(q.Own.Contains) && HasSibling(said)) return Old.Any(labels.Contains);
        if (q.Needs.Count == 0 || q.Needs.Any(_keys.Contains)) return true;
        if (setting.IsDoubtful && q.Doubtful.Any(_keys.Contains)) return true;
        if (q.Needs.Contains("done") && _keys.Contains("end") && fact.IsUnder("flow")) return true;
        if (q.Needs.Contains("waits") && _keys.Contains("holdsup")) return true;
        if (q.Unit == "%" && labels.Any(l => !Lexicon.IsRole(l) && q.Own.Contains(l) && !fact.Quantities.Exists(o => o is { Unit: "%", IsDerived: false } && !ReferenceEquals(o, q) && o.Own.Contains(l))) && !q.IsDerived) return true;
        if (q.Needs.Any(Odds.Contains) && Odds.Any(_keys.Contains)) return true;
        if (q.Needs.Any(Slips.Contains) && Slips.Any(s => _keys.Contains(s) && fact.Says(s))) return true;
        return q is { Unit: "%", IsDerived: false } && said.Kind == TokenKind.Number && !labels.Any(Lexicon.IsRole) && fact.Quantities.Count(o => o is { Unit: "%", IsDerived: false }) == 1 && !fact.IsForecast;
    }
}
