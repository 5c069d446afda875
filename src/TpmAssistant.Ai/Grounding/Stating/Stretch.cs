using TpmAssistant.Ai.Grounding.Checking;
using TpmAssistant.Ai.Grounding.Reading;

namespace TpmAssistant.Ai.Grounding.Stating;

/// <summary>Words of a fact that state one thing together: a part up to its commas, with the measure that it is the value of; or what the fact stands under.</summary>
/// <param name="Tokens">Them, in order, without the words that say nothing.</param>
/// <param name="IsTopic">Whether it is what the fact stands under.</param>
internal sealed record Stretch(IReadOnlyList<Token> Tokens, bool IsTopic)
{
    /// <summary>What has come about as well when its day or length is left out.</summary>
    private static readonly string[] Lasting = ["blocked", "late", "overdue", "done", "later", "started", "decided", "waits", "delayed", "onplan", "overbooked"];
    private static readonly string[] Turning = ["so", "why", "when", "if", "only", "hardly", "barely", "slightly", "somewhat", "quite", "rather", "very", "much", "another", "other", "others", "instead", "all", "every", "each", "same", "different"];
    private static readonly string[] Conditions = ["when", "if"];
    private const int MostMarked = 128;

    /// <summary>Whether a token of a line says something that must be found.</summary>
    public static bool Counts(Token token) => token.InName || token.Kind switch
    {
        TokenKind.Neutral or TokenKind.Turn => Turning.Contains(token.Text.ToLowerInvariant()),
        TokenKind.Soft => token.Key is "from" or "to" or "since" or "until" or "now" or "as of",
        _ => true,
    };

    /// <summary>The stretches of a fact.</summary>
    public static IReadOnlyList<Stretch> Of(IReadOnlyList<Token> tokens, IReadOnlyList<Token> topic)
    {
        var found = new List<Stretch>();
        foreach (var part in tokens.GroupBy(t => t.Part))
        {
            var segments = part.GroupBy(t => t.Segment).Select(s => s.Where(t => Counts(t) && !t.InName).ToList()).ToList();
            if (part.First().InMeasure && segments[0].Count == 0) segments[0] = [.. part.Where(t => t.InMeasure)];
            var measure = part.First().InMeasure ? segments[0] : [];
            Add(found, segments.SelectMany(s => s));
            foreach (var segment in segments.Where(s => s is [_, .., { Key: "week" }, { Kind: TokenKind.Day }]))
            {
                Add(found, segment.TakeLast(2).Select(t => t with { Segment = -1 }));
                Add(found, (ReferenceEquals(measure, segment) ? [] : measure).Concat(segment.SkipLast(2)));
            }

            foreach (var segment in segments) Add(found, measure.Count > 0 && !ReferenceEquals(measure, segment) ? measure.Concat(segment) : segment);
        }

        // The number of a topic counts its rows, unless it is part of a name, as in "Sprint 5".
        foreach (var piece in topic.Select((t, i) => (Token: t, IsNamed: i > 0 && topic[i - 1].Kind == TokenKind.Word)).GroupBy(t => t.Token.Segment))
            Add(found, piece.Where(t => Counts(t.Token) && (t.IsNamed || t.Token.Kind != TokenKind.Number || t.Token.Unit.Length > 0)).Select(t => t.Token), isTopic: true);
        // "5 open tasks have no owner" above its rows.
        foreach (var piece in topic.GroupBy(t => t.Segment).Select(s => s.Where(Counts).ToList()).Where(s => s is [{ Kind: TokenKind.Number, Unit: "" }, _, _, ..])) Add(found, piece, isTopic: true);
        return found;
    }

    /// <summary>The places where a run of a sentence stands together here, and what is left out changes nothing: each as the values and states that it tells.</summary>
    public IEnumerable<UInt128> Tells(IReadOnlyList<Token> run, Spoken spoken)
    {
        for (var start = 0; start + run.Count <= Tokens.Count; start++)
        {
            var told = Tokens.Skip(start).Take(run.Count).ToList();
            if (IsAllowed(told, spoken) && MayLeaveOut(told, start, spoken) && IsSame(run, told))
                yield return told.Where(t => (t.IsValue || t.Kind is TokenKind.State or TokenKind.Negator || t.InMeasure) && t.At is >= 0 and < MostMarked).Aggregate(UInt128.Zero, (marks, t) => marks | UInt128.One << t.At);
        }
    }

    /// <summary>Whether a token of a sentence is one of a fact.</summary>
    public static bool IsSame(Token said, Token stated)
    {
        if (said.IsValue || stated.IsValue)
            return said.Kind == stated.Kind && (!said.IsWhole || stated.IsWhole) && said.Bound == stated.Bound && Agreement.IsSame(said, stated);
        if (Conditions.Contains(said.Text.ToLowerInvariant()) && Conditions.Contains(stated.Text.ToLowerInvariant())) return true;
        if (said.Kind != stated.Kind && (said.Kind is not (TokenKind.Word or TokenKind.State) || stated.Kind is not (TokenKind.Word or TokenKind.State))) return said.Kind == TokenKind.Ask && stated is { Key: "due", Kind: TokenKind.State } || said.Kind == TokenKind.Cause && stated.Text.Equals("why", StringComparison.OrdinalIgnoreCase);
        return said.Kind switch
        {
            TokenKind.State when said.Key == "planned" && stated is { Key: "onplan", InMeasure: true } => true,
            TokenKind.Word when stated.Kind == TokenKind.Word && Stems.AreRelated(said.Text, stated.Text) => true,
            TokenKind.Hedge or TokenKind.Negator or TokenKind.Cause or TokenKind.Than => true,
            TokenKind.Neutral or TokenKind.Turn => said.Text.Equals(stated.Text, StringComparison.OrdinalIgnoreCase),
            _ => (said.Key.Length > 0 && said.Key == stated.Key) || Stems.Of(said.Text) == Stems.Of(stated.Text),
        };
    }

    private static void Add(List<Stretch> found, IEnumerable<Token> tokens, bool isTopic = false)
    {
        var all = tokens.ToList();
        if (all.Count == 0 || found.Exists(s => s.Tokens.SequenceEqual(all))) return;
        found.Add(new Stretch(all, isTopic));
        for (var i = 0; i < all.Count; i++)
        {
            // "26 of 64 tasks done": 26 tasks are.
            if (all[i].IsWhole) found.Add(new Stretch([.. all.Where((_, at) => at != i)], isTopic));
        }
    }

    /// <summary>Whether what is only possible is said to be so, and a value with its measure.</summary>
    private bool IsAllowed(List<Token> told, Spoken spoken)
    {
        var isConditional = told.Exists(t => Conditions.Contains(t.Text.ToLowerInvariant()));
        if (told.Count < Tokens.Count && told.TrueForAll(t => t.Kind == TokenKind.Negator)) return false;
        if (told.Exists(t => t.Hedged) && !spoken.IsDoubtful && !isConditional) return false;
        var measure = Tokens.Where(t => t.InMeasure).ToList();
        if (measure.Exists(t => !t.IsValue)) measure.RemoveAll(t => t.IsValue);
        if (measure.Count == 0 || told.Exists(t => t.InMeasure) || told.TrueForAll(t => t.InMeasure)) return true;
        return !measure.Exists(t => Conditions.Contains(t.Text.ToLowerInvariant())) && !spoken.IsRow && (told.Exists(t => t.Kind == TokenKind.State) || measure.TrueForAll(spoken.Has));
    }

    /// <summary>The values in their order, each with its words; a measure before or behind its value.</summary>
    private static bool IsSame(IReadOnlyList<Token> run, List<Token> told)
    {
        var measure = told.Where(t => t.InMeasure).ToList();
        if (measure.Count == 0 || measure.Count == told.Count) return IsInOrder(run, told);
        var rest = run.ToList();
        foreach (var token in measure)
        {
            var at = rest.FindIndex(t => IsSame(t, token));
            if (at < 0) return false;
            rest.RemoveAt(at);
        }

        return IsInOrder(rest, told.Where(t => !t.InMeasure).ToList());
    }

    private static bool IsInOrder(IReadOnlyList<Token> run, List<Token> told)
    {
        var (said, stated) = (Groups(run), Groups(told));
        if ((told.Count(t => t.IsValue) <= 1 || told.TrueForAll(t => t.IsValue) && told.DistinctBy(t => t.Kind).Count() == told.Count) && !told.Exists(t => t.Kind == TokenKind.Soft)) (said, stated) = ([[.. run]], [told]);
        return said.Count == stated.Count && said.Zip(stated).All(g => IsSameBag(g.First, g.Second));
    }

    /// <summary>Cut behind each value, and before the word that gives it its role.</summary>
    private static List<List<Token>> Groups(IReadOnlyList<Token> tokens)
    {
        var groups = new List<List<Token>> { new() };
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Soft && groups[^1].Count > 0) groups.Add([]);
            groups[^1].Add(token);
            if (token.IsValue) groups.Add([]);
        }

        return groups;
    }

    private static bool IsSameBag(List<Token> run, List<Token> told)
    {
        if (run.Count != told.Count || !AreInOrder(States(run), States(told))) return false;
        var left = told.ToList();
        foreach (var token in run)
        {
            var at = left.FindIndex(t => IsSame(token, t));
            if (at < 0) return false;
            left.RemoveAt(at);
        }

        return true;
    }

    private static List<Token> States(List<Token> tokens) => [.. tokens.Where(t => t.Kind is TokenKind.State or TokenKind.Ask)];

    /// <summary>"3 of 32 open tasks are overdue" is not "3 of 32 overdue tasks are open".</summary>
    private static bool AreInOrder(List<Token> said, List<Token> stated) => said.Count != stated.Count || said.Count < 2 || said.Zip(stated).All(s => IsSame(s.First, s.Second));

    private static bool IsProper(Token token) => token.Kind == TokenKind.Word && token.Text.Length > 0 && char.IsUpper(token.Text[0]);

    /// <summary>Whether a word is written large because a part begins with it: "Cancel by 25 Dec".</summary>
    private bool Begins(Token token) => Places.Find(Tokens, i => ReferenceEquals(Tokens[i], token)) is >= 0 and var at && (at == 0 || Tokens[at - 1].Part != token.Part) && at + 1 < Tokens.Count && Tokens[at + 1].Part == token.Part && !IsProper(Tokens[at + 1]);

    /// <summary>Whether what stands beside a run in its segment can stay unsaid.</summary>
    private bool MayLeaveOut(List<Token> told, int start, Spoken spoken)
    {
        var segments = told.Select(t => (t.Part, t.Segment)).ToHashSet();
        var left = Tokens.Where((t, i) => (i < start || i >= start + told.Count) && segments.Contains((t.Part, t.Segment))).ToList();
        if (left.Count == 0) return true;
        if (IsTopic) return !told.Exists(t => t.IsValue) && left.TrueForAll(t => t.Kind is not (TokenKind.Hedge or TokenKind.Negator or TokenKind.Ask));
        var hasValue = told.Exists(t => t.IsValue || t.Key is "red" or "amber" or "green");
        if (hasValue && (told.Exists(t => t is { Kind: TokenKind.Soft, Key: "to" }) || start > 0 && Tokens[start] is { Kind: TokenKind.Day } && Tokens[start - 1] is { Kind: TokenKind.Soft, Key: "to" }) && left.TrueForAll(t => t is { Kind: TokenKind.Soft, Key: "from" or "to" } || t.Kind == TokenKind.Day)) return true;
        var namesOnly = told.TrueForAll(IsProper);
        return left.TrueForAll(t => t.Kind switch
        {
            TokenKind.Word => IsProper(t) && !Begins(t) || spoken.Has(t) || !hasValue && !namesOnly,
            TokenKind.Day or TokenKind.Soft when spoken.Has(t) => true,
            TokenKind.Day => !hasValue && told.Exists(s => Lasting.Contains(s.Key)),
            TokenKind.Number => !hasValue && NumberWords.IsTime(t.Unit) && told.Exists(s => Lasting.Contains(s.Key)),
            _ => t.Text.Equals("so", StringComparison.OrdinalIgnoreCase),
        });
    }
}
