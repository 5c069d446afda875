using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>How a clause says things: doubt, negation, tense.</summary>
internal static class Wording
{
    private static readonly string[] Copulas = ["is", "are", "was", "were", "been", "went", "gone", "came"];
    private static readonly string[] Lasting = ["red", "amber", "green", "late", "blocked", "overbooked", "sure", "onplan", "booked", "unowned", "open", "high", "severe"];
    private static readonly string[] Present = [.. Lasting, "owned", "overdue", "due", "needed", "planned", "expected", "room", "chance", "waits", "medium", "low", "undercontrol"];
    private static readonly string[] Firm = ["may", "might", "could", "possibly", "perhaps", "likely", "probably", "potentially"];

    /// <summary>Whether tense and certainty are those of the fact, however a clause is borne.</summary>
    public static bool IsOf(IReadOnlyList<Token> line, FactReading fact) =>
        !TellsTheSupposedAsPast(line, fact) && !JudgesTheSupposed(line, fact) && !TellsTheMeantAsDone(line, fact) && !LeavesOutTheOut(line, fact) && !PromisesWhatMayBe(line, fact) && !TellsTheStateAsPast(line, fact) && !TellsThePresentAsPast(line, fact) && !DeniesAName(line, fact) && !DeniesWhatIsSo(line, fact) && !TellsANameAsTrue(line, fact) && KeepsTheCondition(line, fact) && !IsAlone(line, fact) && DoubtsEach(line, fact) && SureOfSomething(line, fact);

    /// <summary>Whether a clause in other words doubts and denies what the fact does.</summary>
    public static bool Holds(IReadOnlyList<Token> line, FactReading fact, Setting setting) =>
        NegatesSomething(line) && DeniesWhatIsDenied(line, fact) && !DoubtsWhatIsSo(line, fact) && !TellsTheFutureAsPast(line, setting) && (setting.IsPart || SaysMoreThanAName(line)) && DoubtsWhatIsDoubtful(line, fact);

    /// <summary>"Six tasks wait for nothing" says of none that it waits for them.</summary>
    private static bool DeniesWhatIsDenied(IReadOnlyList<Token> line, FactReading fact)
    {
        var denied = fact.Tokens.Where((t, i) => !t.InName && t.Tells && (t.Negated || i + 1 < fact.Tokens.Count && fact.Tokens[i + 1] is { Kind: TokenKind.Negator, InName: false })).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        denied.ExceptWith(fact.Tokens.Where((t, i) => !t.InName && !t.Negated && !(i + 1 < fact.Tokens.Count && fact.Tokens[i + 1].Kind == TokenKind.Negator)).Select(t => t.Key));
        return line.Any(t => t is { InName: false, Kind: TokenKind.Negator }) || !line.Any(t => t.Tells && denied.Contains(t.Key));
    }

    /// <summary>A negator that turns nothing round is not understood.</summary>
    private static bool NegatesSomething(IReadOnlyList<Token> line) =>
        !line.Any(t => t is { Kind: TokenKind.Negator, InName: false }) || line.Any(t => t.Negated && t is { InName: false, Kind: TokenKind.State or TokenKind.Word });

    /// <summary>"A will slip" is more than "A may slip", and "A will be green" more than "green when B is done": what is to come is due, to be decided, or will be under a condition.</summary>
    private static bool PromisesWhatMayBe(IReadOnlyList<Token> line, FactReading fact)
    {
        var will = line.TakeWhile(t => t.InName || t.Text.ToLowerInvariant() is not ("will" or "shall")).Count();
        if (will == line.Count || fact.Tokens.Any(t => t.Text.Equals("will", StringComparison.OrdinalIgnoreCase) && !t.InName)) return false;
        if (line.Any(IsCondition) && fact.Tokens.Any(IsCondition)) return false;
        var next = line.Skip(will).FirstOrDefault(t => t.Tells);
        return !fact.IsUnder("meeting") && (next is not { Key: "due" or "decide" or "needed" } || next.Key == "decide" && fact.Says("decided"));
    }

    /// <summary>"A will happen, which would cost a week" of what may happen: each doubt of the fact that is told needs its own.</summary>
    private static bool DoubtsEach(IReadOnlyList<Token> line, FactReading fact)
    {
        var doubts = fact.Tokens.Where(t => t is { Kind: TokenKind.Hedge, InName: false }).Select(t => (t.Part, t.Segment)).Distinct()
            .Count(at => line.Any(said => said.Tells && fact.Tokens.Any(t => t.Hedged && (t.Part, t.Segment) == at && t.Tells && t.Key == said.Key) && !fact.Tokens.Any(t => t.Key == said.Key && (t.Part, t.Segment) != at)));
        return doubts < 2 || doubts <= line.Count(t => t is { Kind: TokenKind.Hedge or TokenKind.Ask, InName: false });
    }

    /// <summary>"Only A is blocked" says of all others that they are not.</summary>
    private static bool IsAlone(IReadOnlyList<Token> line, FactReading fact) =>
        line.Zip(line.Skip(1)).Any(p => !p.First.InName && p.First.Text.Equals("only", StringComparison.OrdinalIgnoreCase) && (p.Second.InName || !p.Second.IsValue && p.Second.Kind != TokenKind.State && p.Second.Text.ToLowerInvariant() is not ("a" or "an" or "the"))) && !fact.Tokens.Any(t => t.Text.Equals("only", StringComparison.OrdinalIgnoreCase));

    /// <summary>"Green when all can go on" is not "green now that all can go on".</summary>
    private static bool KeepsTheCondition(IReadOnlyList<Token> line, FactReading fact) =>
        (!fact.Tokens.Any(t => t.InMeasure && t.Key != "asplanned" && IsCondition(t)) && !NamesACondition(line, fact)) || line.Any(t => IsCondition(t) || t is { Kind: TokenKind.Ask, InName: false });

    /// <summary>"Ask for a month if B fails": whoever tells what is asked for says under which condition.</summary>
    private static bool NamesACondition(IReadOnlyList<Token> line, FactReading fact)
    {
        var names = fact.Tokens.Where(t => t is { Part: 0, InName: true }).ToList();
        var condition = names.FindIndex(t => t.Text.ToLowerInvariant() is "if" or "unless");
        return condition > 2 && names.Take(condition).Count(n => line.Any(t => t.InName && t.Key == n.Key)) > condition / 2 && !line.Any(t => t.InName && t.Text.Equals(names[condition].Text, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsCondition(Token token) => !token.InName && (token.Key == "asplanned" || token.Text.ToLowerInvariant() is "when" or "if" or "once" or "unless" or "until");

    /// <summary>"It was red" of what is red now says that it is so no longer.</summary>
    private static bool TellsTheStateAsPast(IReadOnlyList<Token> line, FactReading fact)
    {
        var past = line.TakeWhile(t => t.InName || t.Text.ToLowerInvariant() is not ("was" or "were" or "had been")).Count();
        if (past == line.Count || line.Skip(past + 1).FirstOrDefault(t => t.Tells || t.IsValue && !t.InName) is not { } told || !Lasting.Contains(told.Key) && told.Unit != "%") return false;
        return fact.TopicDays.Count < 2 && !line.Any(t => t is { Kind: TokenKind.Day, InName: false })
            && !fact.Tokens.Any(t => !t.InName && (t.Text.ToLowerInvariant() is "was" or "were" or "before" or "since" or "ago" or "last" || t is { Kind: TokenKind.Day, Part: 0 }));
    }

    /// <summary>What would move by five days is neither late nor against a plan.</summary>
    private static bool JudgesTheSupposed(IReadOnlyList<Token> line, FactReading fact) => fact.IsUnder("what") && fact.IsUnder("if") && line.Any(t => t is { InName: false, Kind: TokenKind.State, Key: "late" or "overdue" or "delayed" or "planned" or "promised" or "onplan" or "due" } && !fact.Tokens.Any(f => f.Key == t.Key));

    /// <summary>"It was due on 7 December" of what is due then: the past needs one in the fact, or a day that has been.</summary>
    private static bool TellsThePresentAsPast(IReadOnlyList<Token> line, FactReading fact)
    {
        var past = Places.Find(line, i => !line[i].InName && line[i].Text.ToLowerInvariant() is "was" or "were" or "had been");
        if (past < 0 || fact.TopicDays.Count > 1 || line.Skip(past + 1).FirstOrDefault(t => t.Tells || t is { InName: false, Unit: "%" }) is not { } told || !Present.Contains(told.Key) && told.Unit != "%") return false;
        if (line.Any(t => t is { Kind: TokenKind.Day, InName: false } && t.Days.First <= fact.Today)) return false;
        if (told.Key is "planned" or "expected" && fact.Tokens.Where(t => t is { Kind: TokenKind.Day, InName: false }).Select(t => t.Days).Distinct().Count() > 1) return false;
        return !fact.Tokens.Any(t => !t.InName && (t.Kind == TokenKind.Soft && t.Key is "from" or "since" || t.Key is "previous" or "done" or "decided" or "gone" or "baseline" or "later" or "earlier" || t.Text.ToLowerInvariant() is "was" or "were" or "had" or "ago" or "last" or "before" or "until"));
    }

    /// <summary>"The data is not frozen" of an item of that name: what denies it must stand in the fact.</summary>
    private static bool DeniesAName(IReadOnlyList<Token> line, FactReading fact)
    {
        var not = Places.Find(line, i => line[i] is { Kind: TokenKind.Negator, InName: false } && line[i].Text.Equals("not", StringComparison.OrdinalIgnoreCase));
        return not >= 0 && line.Skip(not + 1).FirstOrDefault(t => t.Kind != TokenKind.Neutral || t.InName) is { InName: true } && !fact.Tokens.Any(t => t is { Kind: TokenKind.Negator, InName: false }) && !fact.Tokens.Any(t => t is { Negated: true, InName: false });
    }

    /// <summary>"Not 50% done" of what is, and "nobody is not overloaded" of what has one denial.</summary>
    private static bool DeniesWhatIsSo(IReadOnlyList<Token> line, FactReading fact)
    {
        var denials = line.Where(t => t is { Kind: TokenKind.Negator, InName: false }).ToList();
        if (denials.Count > 1 && denials.Count > fact.Tokens.Count(t => t is { Kind: TokenKind.Negator, InName: false }) && denials.DistinctBy(t => t.Segment).Count() < denials.Count) return true;
        var denied = denials.Count == 0 ? null : line.SkipWhile(t => !ReferenceEquals(t, denials[0])).Skip(1).FirstOrDefault(t => t.Tells);
        return denied is { Kind: TokenKind.State, Negated: true } && !line.Any(t => t.IsWhole) && fact.Tokens.Where(t => !t.InName && t.Kind == TokenKind.State && t.Key == denied.Key).ToList() is { Count: > 0 } stated && stated.TrueForAll(t => t is { Negated: false, Hedged: false });
    }

    /// <summary>"It came on 18 November" of what was to come then.</summary>
    private static bool TellsTheMeantAsDone(IReadOnlyList<Token> line, FactReading fact) => IsMeant(fact.Tokens) && line.Any(t => t is { Kind: TokenKind.Day, InName: false }) && !IsMeant(line) && !line.Any(t => t is { Kind: TokenKind.State, InName: false, Key: "due" or "planned" or "promised" or "expected" or "late" or "overdue" });

    private static bool IsMeant(IReadOnlyList<Token> line) => line.Zip(line.Skip(1)).Any(p => !p.First.InName && p.First.Text.ToLowerInvariant() is "was" or "were" && p.Second.Text.StartsWith("to", StringComparison.OrdinalIgnoreCase));

    /// <summary>"In scope" of what stands under "out of scope".</summary>
    private static bool LeavesOutTheOut(IReadOnlyList<Token> line, FactReading fact)
    {
        var topic = fact.TopicTokens;
        var out_ = Places.Find(topic, i => i + 2 < topic.Count && topic[i].Text.Equals("out", StringComparison.OrdinalIgnoreCase) && topic[i + 1].Text.Equals("of", StringComparison.OrdinalIgnoreCase));
        return out_ >= 0 && line.Any(t => !t.InName && t.Key == topic[out_ + 2].Key) && !line.Any(t => t.Text.Equals("out", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What would come about has not.</summary>
    private static bool TellsTheSupposedAsPast(IReadOnlyList<Token> line, FactReading fact) => fact.IsUnder("what") && fact.IsUnder("if") && (line.Any(t => t is { Key: "later" or "earlier" or "less" or "more", InName: false } && t.Text.EndsWith("ed", StringComparison.OrdinalIgnoreCase)) && !line.Any(t => t is { Kind: TokenKind.Hedge, InName: false }) || line.Any(t => !t.InName && t.Text.ToLowerInvariant() is "has" or "have" or "had" or "did" or "has gone" or "have gone" or "was" or "were" && !fact.Tokens.Any(f => f.Text.Equals(t.Text, StringComparison.OrdinalIgnoreCase))) && (line.Any(t => t is { InName: false, Key: "later" or "earlier" }) || line.Any(t => t.Text.EndsWith(" gone", StringComparison.OrdinalIgnoreCase))));

    /// <summary>"A may be late" of what is late says less than is so.</summary>
    private static bool DoubtsWhatIsSo(IReadOnlyList<Token> line, FactReading fact)
    {
        if (fact.IsForecast || line.FirstOrDefault(t => t is { Kind: TokenKind.Hedge, InName: false } && Firm.Contains(t.Text.ToLowerInvariant())) is not { } doubt) return false;
        return line.SkipWhile(t => !ReferenceEquals(t, doubt)).Skip(1).FirstOrDefault(t => t.Tells) is { } told && fact.Tokens.Any(f => Same(told, f)) && fact.Tokens.Where(f => Same(told, f)).All(f => f is { Hedged: false, InName: false });
    }

    private static bool Same(Token said, Token stated) => stated.Kind is TokenKind.State or TokenKind.Word && said.Key == stated.Key;

    /// <summary>What lies ahead has not happened, unless it was only planned so.</summary>
    private static bool TellsTheFutureAsPast(IReadOnlyList<Token> line, Setting setting)
    {
        if (!line.Any(t => t.Text.ToLowerInvariant() is "was" or "were" or "had")) return false;
        var ahead = line.Any(t => t is { Kind: TokenKind.Day, Key: "", InName: false } && t.Days.First > setting.Today);
        return ahead && !line.Any(t => t.Key is "planned" or "expected" or "due" or "later" or "promised" or "from" or "baseline" or "late");
    }

    /// <summary>"The app was submitted to both stores" claims that the milestone of that name is reached.</summary>
    private static bool TellsANameAsTrue(IReadOnlyList<Token> line, FactReading fact) => ClaimsAName(line) && !fact.Says("done");

    /// <summary>Whether a clause says that what a name wishes for has come true.</summary>
    public static bool ClaimsAName(IReadOnlyList<Token> line)
    {
        for (var i = 1; i < line.Count; i++)
        {
            if (!line[i].InName || !IsParticiple(line[i].Text)) continue;
            var at = i - 1;
            while (at > 0 && line[at].Kind == TokenKind.Neutral && !Copulas.Contains(line[at].Text.ToLowerInvariant()) && line[at].Text.EndsWith("ly", StringComparison.Ordinal)) at--;
            if (line[at].InName || !Copulas.Contains(line[at].Text.ToLowerInvariant())) continue;
            var isAhead = line.Take(at).Any(t => t.Text.ToLowerInvariant() is "before" or "until" or "once" or "when" or "to" or "will");
            if (!isAhead) return true;
        }

        return false;
    }

    private static bool IsParticiple(string word) => word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || word.ToLowerInvariant() is "complete" or "ready" or "live" or "done" or "signed" or "sent" or "built" or "begun" or "over";

    /// <summary>"Version 1.0 is in the stores" says what the name of a milestone wishes for.</summary>
    private static bool SaysMoreThanAName(IReadOnlyList<Token> line) =>
        line.Any(t => !t.InName && (t.IsValue || t.Kind is TokenKind.State or TokenKind.Word)) || !line.Any(t => t.InName);

    /// <summary>What a fact states is not only possible.</summary>
    private static bool DoubtsWhatIsDoubtful(IReadOnlyList<Token> line, FactReading fact) =>
        !line.Any(t => t is { Kind: TokenKind.Hedge, InName: false } && Firm.Contains(t.Text.ToLowerInvariant())) || fact.Tokens.Any(t => t.Hedged || t.Text == "?") || fact.IsForecast || fact.IsUnder("risk") || fact.IsUnder("decide");

    /// <summary>Nothing is certain by itself, and what is 80% sure is not certain.</summary>
    private static bool SureOfSomething(IReadOnlyList<Token> line, FactReading fact) =>
        line.Where(t => t is { Kind: TokenKind.State, Key: "sure", InName: false }).All(t => fact.Tokens.Any(f => f.Key == "sure" && f.Text.Equals(t.Text, StringComparison.OrdinalIgnoreCase)) || line.Any(n => n is { Kind: TokenKind.Number, Unit: "%" }));
}
