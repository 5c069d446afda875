using TpmAssistant.Ai.Grounding.Reading;

namespace TpmAssistant.Ai.Grounding.Stating;

/// <summary>The numbers, days and times of a line, each with the words it belongs to.</summary>
internal sealed class Values
{
    private static readonly string[] NeedSaying = ["planned", "promised", "done", "started", "baseline", "sure", "chance", "asplanned", "earliest", "latest", "from", "likelihood", "impact", "booked", "avail", "begin"];
    private readonly IReadOnlyList<Token> _line;
    private readonly bool _strict;
    private readonly HashSet<int> _counted = [];
    private readonly Dictionary<int, HashSet<string>> _labels = [];
    private readonly Dictionary<int, List<string>> _doubtful = [];

    public Values(IReadOnlyList<Token> line, bool isFact)
    {
        (_line, _strict) = (line, isFact);
        var stated = new List<Quantity>();
        var noun = "";
        for (var i = 0; i < line.Count; i++)
        {
            if (!line[i].IsValue || line[i].InName || line[i].InMeasure && NumberWords.IsTime(line[i].Unit)) continue;
            var labels = LabelsAt(i);
            if (IsOfThem(i)) labels.UnionWith(_labels.Values.FirstOrDefault() ?? []);
            _labels[i] = [.. labels];
            if (line[i] is { Kind: TokenKind.Number, Unit: "" })
            {
                var own = labels.FirstOrDefault(l => Nouns.Contains(l));
                if (own is not null) noun = own;
                else if (noun.Length > 0 && !labels.Overlaps(Scores)) labels.Add("~" + noun);
                labels.UnionWith(Title(i));
            }

            stated.Add(QuantityAt(i, labels));
        }

        // Where no other day is called the planned one, a day to come is.
        if (!stated.Exists(q => q.Kind == TokenKind.Day && (q.Labels.Contains("planned") || q.Labels.Contains("from"))))
            stated = [.. stated.Select(q => q.Kind == TokenKind.Day && !q.Labels.Contains("done") && !q.Own.Overlaps(["promised", "sure", "chance"]) ? q with { Labels = new HashSet<string>(q.Labels, StringComparer.Ordinal) { "planned" } } : q)];
        if (stated.Exists(q => q.Kind == TokenKind.Day && q.Own.Contains("from")))
            stated = [.. stated.Select(q => q.Kind == TokenKind.Day && q.Own.Contains("planned") ? q with { Own = q.Own.Where(l => l != "planned").ToHashSet(StringComparer.Ordinal), Needs = [], Labels = Lexicon.With([.. q.Own, "to"]) } : q)];
        Stated = [.. Paired(stated)];
    }

    /// <summary>What can be counted so that the next count of the line may leave it out.</summary>
    public static readonly string[] Nouns = ["task", "milestone", "decide", "risk", "people", "defect", "meeting"];

    private static readonly string[] Scores = ["exposure", "likelihood", "impact", "to", "from"];

    /// <summary>What a share measures of its subject, so that it is a state of it as well.</summary>
    private static readonly string[] Measures = ["overbooked", "booked", "over", "under", "more", "less", "chance", "sure", "later", "exposure", "likelihood", "impact"];

    /// <summary>What the line states.</summary>
    public IReadOnlyList<Quantity> Stated { get; }

    /// <summary>The words that a value at a place belongs to.</summary>
    public IReadOnlySet<string> Labels(int at) => _labels.TryGetValue(at, out var labels) ? labels : new HashSet<string>();

    /// <summary>Whether the state at a place is what a count or share counts.</summary>
    public bool IsCounted(int at) => _counted.Contains(at);

    private Quantity QuantityAt(int at, HashSet<string> labels)
    {
        var token = _line[at];
        var all = Lexicon.With(labels);
        if (all.Contains("from")) all.Add("planned");
        IReadOnlyList<string> needs = token.Kind switch
        {
            TokenKind.Day => Alternatives([.. labels.Where(l => NeedSaying.Contains(l) && !(l == "planned" && IsOnlyDay(at)))]),
            TokenKind.Number => NeedsOf(token, labels),
            _ => _line.Take(at).Any(t => t.Kind == TokenKind.Time) ? ["end", "until", "to"] : [],
        };
        if (needs.Contains("planned")) all.Add("from");
        // "3 of 32 open tasks are overdue": it is overdue that the three are told to be.
        if (Joined.WholeAt(_line, at) is >= 0 and var counted && needs.Except(Joined.Adjectives(_line, counted)).ToList() is { Count: > 0 } own) needs = own;
        return new Quantity(token.Kind, all)
        {
            Own = labels, Doubtful = Lexicon.With(_doubtful.TryGetValue(at, out var doubtful) ? doubtful : []), Value = token.Value, At = at, Bound = token.Bound, Unit = token.Unit, Days = token.Days, Text = token.Key, Needs = needs, Hedged = token.Hedged, Segment = token.Segment, Measure = string.Join(' ', _line.Where(t => t.InMeasure && t.Part == token.Part).Select(t => t.Key)),
            Of = IsOfThem(at) ? _line.FirstOrDefault(t => t is { Kind: TokenKind.Number, InName: false })?.Value : Joined.WholeAt(_line, at) is >= 0 and var whole ? _line[whole].Value : null,
        };
    }

    /// <summary>A number must be said with what it counts; a duration and a price can stand alone.</summary>
    private static List<string> NeedsOf(Token token, HashSet<string> labels)
    {
        var roles = labels.Where(l => Lexicon.IsRole(l) && l is not ("to" or "now" or "until" or "exposure" or "in")).ToList();
        if (roles.Contains("overdue")) roles.Add("late");
        if (token.Unit is "" or "%" or "point") return roles;
        return [.. roles.Where(l => l is "over" or "under" or "from" or "planned" or "late" or "later" or "earlier" or "blocked" or "room" or "waits" or "started" or "done" or "baseline" or "more" or "less")];
    }

    private static string[] Alternatives(string[] needs) => needs.Any(n => n is "planned" or "from" or "baseline") ? [.. needs, "planned", "from"] : needs;

    /// <summary>"7 open entries, 2 of them high".</summary>
    private bool IsOfThem(int at) => at > 0 && at + 2 < _line.Count && _line[at + 1].Text.Equals("of", StringComparison.OrdinalIgnoreCase) && _line[at + 2].Text.Equals("them", StringComparison.OrdinalIgnoreCase);

    private bool IsOnlyDay(int at) => !_line.Where((t, i) => i != at && t is { Kind: TokenKind.Day, InName: false }).Any() || _line.Any(t => t.Key == "promised" && !t.InName && t.Segment != _line[at].Segment);

    /// <summary>The words a value belongs to: those behind a number, those before a day; the other side where there are none.</summary>
    private HashSet<string> LabelsAt(int at)
    {
        var (before, behind) = (Beside(at, -1), Beside(at, 1));
        var isNumber = _line[at].Kind == TokenKind.Number;
        var places = isNumber ? (behind.Exists(p => _line[p].Kind != TokenKind.Word) || behind.Count > 0 && !before.Exists(p => _line[p].Kind == TokenKind.State) ? behind : [.. before, .. behind]) : before.Count > 0 ? before : behind;
        if (isNumber && behind.Count > 0 && at + 1 < _line.Count && _line[at].Unit == "%" && _line[at + 1].Text.Equals("of", StringComparison.OrdinalIgnoreCase)) places = behind;
        if (!isNumber) places = [.. places.Union(behind.Where(p => _line[p].Key is "earliest" or "latest"))];
        if (isNumber && _line[at].Unit == "%" && before.Exists(p => _line[p].Key is "chance" or "sure")) places = [.. before, .. behind];
        if ((!isNumber && places.Count == 0) || (isNumber && _line[at].Unit == "%" && !places.Exists(p => _line[p].Kind is TokenKind.State or TokenKind.Word))) places = Previous(at);
        if (isNumber && IsWhole(at)) places.RemoveAll(p => !Nouns.Contains(_line[p].Key));
        if (isNumber && Joined.WholeAt(_line, at) is >= 0 and var whole) places = [.. Beside(whole, 1), .. before.Where(p => _line[p].Kind == TokenKind.State || _line[p].Key is "booked" or "spent")];
        if (isNumber && !NumberWords.IsTime(_line[at].Unit)) _counted.UnionWith(places.Where(p => !Measures.Contains(_line[p].Key) && (p > at || _line[at].Unit is "%" or "") && (!_line[p].Hedged || _line[at].Hedged)));
        _doubtful[at] = [.. places.Where(p => _line[p].Hedged && !_line[at].Hedged).Select(p => _line[p].Key)];
        var labels = places.Where(p => !_line[p].Hedged || _line[at].Hedged || !_strict).Select(p => KeyOf(_line[p])).Where(k => k.Length > 0).ToHashSet(StringComparer.Ordinal);
        if (isNumber && _line[at].Key.Length > 0) labels.Add(_line[at].Key);
        if (isNumber && at > 0 && places.Count == 0 && _line[at].Unit == "" && _line.Any(t => t is { Key: "impact" or "likelihood", InName: false })) labels.Add("exposure");
        // "Five days later than 27 November": the old day.
        if (!isNumber && at > 1 && _line[at - 1].Kind == TokenKind.Than && _line[at - 2].Key is "later" or "earlier") labels.Add("from");
        if (isNumber && at > 0 && _line[at - 1] is { Kind: TokenKind.Soft, Key: "from" or "to" } turn) labels.Add(turn.Key);
        return labels;
    }

    /// <summary>The words of the part before, as in "Overbooked: 140%".</summary>
    private List<int> Previous(int at)
    {
        var first = at;
        while (first > 0 && _line[first - 1].Segment == _line[at].Segment) first--;
        if (first == 0 || _line[first - 1].InName || _line.Any(t => t.Segment == _line[at].Segment && t is { Kind: TokenKind.Word, InName: false })) return [];
        return [.. Enumerable.Range(0, first).Where(i => _line[i].Segment == _line[first - 1].Segment && (_line[i] is { InName: false, Kind: TokenKind.State or TokenKind.Word } || _line[i] is { Kind: TokenKind.Number, Key.Length: > 0 }))];
    }

    /// <summary>The two ends of a span: a number must be said with the other, a day is where it begins.</summary>
    private IEnumerable<Quantity> Paired(List<Quantity> stated)
    {
        for (var i = 0; i < stated.Count; i++)
        {
            var (before, after) = (i > 0 ? stated[i - 1] : null, i + 1 < stated.Count ? stated[i + 1] : null);
            if (after is not null && IsSpan(stated[i], after)) yield return stated[i] with { Pair = after.Value, Labels = new HashSet<string>(stated[i].Labels, StringComparer.Ordinal) { "from", "started" } };
            else if (before is not null && IsSpan(before, stated[i])) yield return stated[i] with { Pair = before.Value, Needs = [] };
            else yield return stated[i];
        }
    }

    private bool IsSpan(Quantity first, Quantity second)
    {
        if (first.Kind != second.Kind || first.Unit != second.Unit || first.Kind == TokenKind.Time || first.Own.Contains("from")) return false;
        var last = second.At;
        if (last - first.At is < 2 or > 3) return false;
        var between = _line.Skip(first.At + 1).Take(last - first.At - 1).Select(t => t.Text.ToLowerInvariant()).ToList();
        return between.Contains("to") || (between.Contains("and") && first.At > 0 && _line[first.At - 1].Text.Equals("between", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What a word labels a value with: a state denied is another label.</summary>
    public static string KeyOf(Token token) => token is not { Negated: true, Kind: TokenKind.State } ? token.Key : token.Key == "done" ? "open" : "!" + token.Key;

    private bool IsWhole(int at) => Enumerable.Range(Math.Max(0, at - 4), Math.Min(4, at)).Any(part => Joined.WholeAt(_line, part) == at);

    /// <summary>The words of the part before, as in "Atlas: 6 tasks" and "In progress: 7 items".</summary>
    private IEnumerable<string> Title(int at)
    {
        var first = at;
        while (first > 0 && _line[first - 1].Segment == _line[at].Segment) first--;
        var part = _line.Take(first).Reverse().TakeWhile(t => first > 0 && t.Segment == _line[first - 1].Segment).ToList();
        if (!_strict || !_line[at].IsUnderColon || part.Count is 0 or > 3 || part.Exists(t => t.InName || t.IsValue || t.Kind == TokenKind.Neutral) || _line.Skip(first).Take(at - first).Any(t => t.IsValue)) return [];
        for (var p = first - part.Count; p < first; p++) _counted.Add(p);
        return part.Where(t => t.Kind is TokenKind.Word or TokenKind.State).Select(t => t.Key);
    }

    private List<int> Beside(int at, int step)
    {
        var found = new List<int>();
        for (var i = at + step; i >= 0 && i < _line.Count && _line[i].Segment == _line[at].Segment && !_line[i].IsValue; i += step)
        {
            var turns = _line[i] is { Kind: TokenKind.Soft, Key: "from" or "to" };
            if (turns && step > 0) break;
            if (!_line[i].InName && _line[i].Kind is TokenKind.State or TokenKind.Word or TokenKind.Soft && !(_strict && _line[i].Kind == TokenKind.Word && char.IsUpper(_line[i].Text[0])) && _line[i].Text.ToLowerInvariant() is not ("still" or "yet")) found.Add(i);
            if (turns) break;
        }

        return found;
    }
}
