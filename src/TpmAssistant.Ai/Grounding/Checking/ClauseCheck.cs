using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>Whether one fact bears one clause: every number, day, state and telling word of it.</summary>
internal sealed class ClauseCheck(IReadOnlyList<Token> line, FactReading fact, Setting setting)
{
    private readonly Values _values = new(line, isFact: false);
    private readonly List<Quantity> _matched = [];

    /// <summary>Whether it does.</summary>
    public bool Holds() => Verbatim.Holds(line, fact) || (setting.IsPart || StatesSomething()) && Wording.IsOf(line, fact) && Figures.Hold(line, fact) && Doers.Hold(line, fact) && Relations.Hold(line, fact) && Forms.Hold(line, fact) && IsUnderItsHeading() && Causes.Hold(line, fact) && (new Recital(line, fact, setting).Holds() || Follows());

    /// <summary>Whether it tells more than what the fact is about and stands under: "the product owner accepts it" is the name of a gate, and not that it holds.</summary>
    private bool StatesSomething()
    {
        if (fact.Fact.Parts.Count == 0) return true;
        var told = line.Where(t => t.Tells || t is { InName: false, IsValue: true }).ToList();
        return told.Exists(t => t.IsValue || t.Kind == TokenKind.State || !fact.Topic.Contains(t.Key) || fact.Tokens.Any(f => !f.InName && f.Key == t.Key));
    }

    /// <summary>Whether it follows in other words. The cells of a row are told apart by their columns alone, so that they can only be recited.</summary>
    private bool Follows()
    {
        if (fact.IsRow && !setting.IsPart && !(fact.Turns && !line.Any(t => !t.InName && t.Text.ToLowerInvariant() is "now" or "then")) && line.Any(t => t is { InName: false, IsValue: true })) return false;
        if ((fact.IsRow || fact.HasTwoColours && !setting.IsPart) && line.Any(t => t is { InName: false, Key: "red" or "amber" or "green" })) return false;
        if (!Verbatim.KeepsOrder(line, fact)) return false;
        if (IsReasonAlone() || !setting.IsPart && IsAboutAnother()) return false;
        if (!Bears(Subjects.Missing(line, fact, setting))) return false;
        var match = new ValueMatch(line, _values, fact, setting);
        for (var i = 0; i < line.Count; i++)
        {
            if (!line[i].IsValue || line[i].InName) continue;
            if (match.Find(i, _matched) is not { } quantity) return false;
            _matched.Add(quantity);
        }

        return !SaysTwice() && line.All(HoldsToken) && Paired() && Wording.Holds(line, fact, setting);
    }

    /// <summary>"Leaving out A costs time" of what stands under "1. Add one person", where A is only mentioned.</summary>
    private bool IsUnderItsHeading() => fact.Heading.Length == 0 || !line.Any(t => t is { InName: true, Kind: TokenKind.Word }) || line.Any(t => t.InName && fact.TopicTokens.Any(f => Stems.Names(t.Text, f.Text)));

    /// <summary>What a fact gives as a reason is claimed as one, or not at all.</summary>
    private bool IsReasonAlone()
    {
        var told = line.Where(t => t.Tells).ToList();
        var reason = fact.Tokens.Where(t => t.Part > 0 && fact.Tokens.Any(w => w.InMeasure && w.Part == t.Part && w.Text.Equals("why", StringComparison.OrdinalIgnoreCase))).ToList();
        return reason.Count > 0 && told.Count > 0 && !line.Any(t => t.Kind == TokenKind.Cause) && setting.Before.Count == 0 && !line.Any(t => t.InName) && told.TrueForAll(t => reason.Exists(r => Stretch.IsSame(t, r)));
    }

    /// <summary>"50% done and done": a state that the fact has once is not another one as well.</summary>
    private bool SaysTwice() => line.Where(t => t is { Kind: TokenKind.State, InName: false }).GroupBy(t => t.Key).Any(s => fact.Tokens.Count(t => t.Key == s.Key && !t.InName) is > 0 and var stated && s.Count() > stated);

    /// <summary>"B has 12 days of slack" of "A: 12 days of slack, after B": what is only mentioned is not what the fact is about.</summary>
    private bool IsAboutAnother()
    {
        var names = line.Where(t => t is { InName: true, Kind: TokenKind.Word }).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        var subject = fact.Tokens.Where(t => t is { Part: 0, InName: true }).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        return names.Count > 0 && subject.Count > 0 && !names.Overlaps(subject) && !setting.Before.Contains(fact) && names.IsSubsetOf(fact.Tokens.Where(t => t is { Part: > 0, InName: true }).Select(t => t.Key))
            && line.Any(t => t is { InName: false, IsValue: true }) && !line.Any(t => !t.InName && (t.Key is "waits" or "holdsup" or "neededfor" or "clash" or "replaced" || t.Text.ToLowerInvariant() is "after" or "before"));
    }

    private bool Bears(IEnumerable<string> words) => words.All(fact.Bears);

    private bool HoldsToken(Token token) => token switch
    {
        { IsValue: true, InName: false } => true,
        { InName: true } => BearsName(token),
        { Kind: TokenKind.State } => HoldsState(token),
        { Kind: TokenKind.Word } => HoldsWord(token),
        { Kind: TokenKind.Than } => ComparesWithItself(),
        _ => true,
    };

    private bool BearsName(Token token) => token.Kind == TokenKind.Number
        ? fact.Tokens.Any(t => t.Kind == TokenKind.Number && t.Value.Equals(token.Value))
        : Lexicon.Forms.TryGetValue(Stems.Bare(token.Text), out var known) && known.Kind is TokenKind.Neutral or TokenKind.Turn or TokenKind.Soft
            || fact.Bears(token.Key) || fact.Tokens.Any(t => Stems.Names(token.Text, t.Text));

    /// <summary>A state is held by a value it belongs to, or stated of the subject.</summary>
    private bool HoldsState(Token token)
    {
        if (!token.Negated && _matched.Exists(q => q.Labels.Contains(token.Key) || q.Needs.Contains(token.Key) || (setting.IsDoubtful && q.Doubtful.Contains(token.Key)))) return true;
        if (token.Negated && _matched.Exists(q => q.Labels.Contains("!" + token.Key))) return true;
        if (token.Negated && token.Key == "done" && _matched.Exists(q => q.Labels.Contains("open"))) return true;
        if (fact.States.Exists(s => s.Key == token.Key && s.Negated == token.Negated && (!s.Hedged || setting.IsDoubtful))) return true;
        if (setting.IsPart && fact.Quantities.Exists(q => q.Labels.Contains(token.Key))) return true;
        if (!token.Negated && fact.Says("done") && fact.Tokens.Any(t => t.InName && Lexicon.Forms.TryGetValue(Stems.Bare(t.Text), out var form) && form.Key == token.Key)) return true;
        if (!token.Negated) return Topics.Mean(fact, token.Key) || (token.Key is "planned" && fact.Says("unchanged"));
        return token.Key switch
        {
            "done" => fact.Says("open") || fact.Says("late") || fact.Says("blocked"),
            "late" or "delayed" => fact.Says("onplan"),
            "later" => fact.Says("unchanged"),
            "owned" => fact.Says("unowned"),
            "open" => fact.Says("done"),
            "onplan" => fact.Says("late"),
            "unchanged" => fact.Says("later"),
            "started" => false,
            _ => false,
        };
    }

    /// <summary>"More than in the baseline" compares a fact's own figures; anything else named is another's.</summary>
    private bool ComparesWithItself()
    {
        var than = line.TakeWhile(t => t.Kind != TokenKind.Than).Count();
        return line.Skip(than + 1).FirstOrDefault(t => t.InName || t.Tells || t.IsValue) is { InName: false } next && (next.IsValue || fact.Tokens.Zip(fact.Tokens.Skip(1)).Any(p => p.First.Kind == TokenKind.Than && p.Second.Key == next.Key) || next.Key is "planned" or "baseline" or "promised" or "expected" or "budget" or "previous");
    }

    private bool HoldsWord(Token token)
    {
        var stem = Stems.Of(token.Text);
        var stated = fact.Tokens.Where(t => !t.IsValue && (t.Key == token.Key || !token.Key.StartsWith("per ", StringComparison.Ordinal) && Stems.Of(t.Text) == stem || (t.InName && FactReading.Meaning(t) == token.Key) || (t.Kind == TokenKind.Word && Stems.AreRelated(token.Text, t.Text)))).ToList();
        if (stated.Count == 0) return (fact.Topic.Contains(token.Key) || fact.Topic.Contains(stem)) && Topics.IsContext(line, token) || Topics.Mean(fact, token.Key) || _matched.Exists(q => q.Labels.Contains(token.Key));
        if (!setting.IsDoubtful && stated.TrueForAll(t => t.Hedged && !t.InName)) return false;
        return stated.Exists(t => t.InName || t.Negated == token.Negated) || line.Any(t => t is { Kind: TokenKind.State, Negated: true });
    }

    /// <summary>A chance belongs to its day, a share to its length: both stand in one part of the fact.</summary>
    private bool Paired()
    {
        if (!fact.IsForecast && _matched.Count < 2) return true;
        var values = line.Where(t => t is { IsValue: true, InName: false }).ToList();
        for (var i = 0; i + 1 < values.Count; i++)
        {
            // "80% sure by 9 Dec, target 13 Jan" is not "80% sure by 13 Jan".
            if (_matched[i] is not { Unit: "%", IsDerived: false } share || !share.Own.Overlaps(["sure", "chance"]) || _matched[i + 1] is not { Kind: TokenKind.Day } day || values[i].Segment != values[i + 1].Segment) continue;
            if (day.Segment != share.Segment && fact.Quantities.Exists(q => q is { Kind: TokenKind.Day, IsDerived: false } && q.Segment == share.Segment)) return false;
        }

        var shares = _matched.Where(q => q is { Kind: TokenKind.Number, Unit: "%" }).ToList();
        return shares.Count != 1 || _matched.Where(q => q.Kind == TokenKind.Day || NumberWords.IsTime(q.Unit) && !q.IsDerived).All(d => d.Segment == shares[0].Segment
            || !fact.Quantities.Exists(q => q is { Kind: TokenKind.Number, Unit: "%", IsDerived: false } && q.Segment == d.Segment && !q.Value.Equals(shares[0].Value)));
    }
}
