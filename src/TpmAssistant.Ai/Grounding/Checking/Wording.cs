using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>How a clause says things: doubt, negation, tense.</summary>
internal static class Wording
{
    private static readonly string[] Copulas = ["is", "are", "was", "were", "been", "went", "gone", "came"];
    private static readonly string[] Firm = ["may", "might", "could", "possibly", "perhaps", "likely", "probably", "potentially"];

    public static bool Holds(IReadOnlyList<Token> line, FactReading fact, Setting setting) =>
        NegatesSomething(line) && !TellsTheSupposedAsPast(line, fact) && !PromisesWhatMayBe(line, fact) && !DoubtsWhatIsSo(line, fact) && !TellsTheFutureAsPast(line, setting) && !TellsANameAsTrue(line, fact) && (setting.IsPart || SaysMoreThanAName(line)) && DoubtsWhatIsDoubtful(line, fact) && SureOfSomething(line);

    /// <summary>A negator that turns nothing round is not understood.</summary>
    private static bool NegatesSomething(IReadOnlyList<Token> line) =>
        !line.Any(t => t is { Kind: TokenKind.Negator, InName: false }) || line.Any(t => t.Negated && t is { InName: false, Kind: TokenKind.State or TokenKind.Word });

    /// <summary>"A will slip" is more than "A may slip".</summary>
    public static bool PromisesWhatMayBe(IReadOnlyList<Token> line, FactReading fact) =>
        line.Any(t => !t.InName && t.Text.ToLowerInvariant() is "will" or "shall") && fact.Tokens.Any(t => t is { Kind: TokenKind.Hedge, InName: false }) && !line.Any(t => t is { Kind: TokenKind.Hedge, InName: false });

    /// <summary>What would come about has not.</summary>
    public static bool TellsTheSupposedAsPast(IReadOnlyList<Token> line, FactReading fact) => fact.IsUnder("what") && fact.IsUnder("if") && line.Any(t => !t.InName && t.Text.ToLowerInvariant() is "has" or "have" or "had" or "has gone" or "have gone" or "was" or "were") && (line.Any(t => t is { InName: false, Key: "later" or "earlier" }) || line.Any(t => t.Text.EndsWith(" gone", StringComparison.OrdinalIgnoreCase)));

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
    public static bool TellsANameAsTrue(IReadOnlyList<Token> line, FactReading fact) => ClaimsAName(line) && !fact.Says("done");

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

    /// <summary>Nothing is certain by itself.</summary>
    private static bool SureOfSomething(IReadOnlyList<Token> line) =>
        !line.Any(t => t is { Kind: TokenKind.State, Key: "sure", InName: false }) || line.Any(t => t is { Kind: TokenKind.Number, Unit: "%" });
}
