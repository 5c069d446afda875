using TpmAssistant.Ai.Grounding.Checking;
using TpmAssistant.Ai.Grounding.Reading;

namespace TpmAssistant.Ai.Grounding.Stating;

/// <summary>What a sentence says only beside its facts.</summary>
internal static class Beside
{
    /// <summary>The line as it is meant beside them.</summary>
    public static List<Token> Of(List<Token> line, IReadOnlyList<FactReading> facts)
    {
        None(line, facts);
        // "The register holds six entries" does not say that it stays.
        for (var i = 0; i + 1 < line.Count; i++)
        {
            if (line[i] is { InName: false, Key: "unchanged" } && line[i].Text.StartsWith("hold", StringComparison.OrdinalIgnoreCase) && line[i + 1].Kind == TokenKind.Number) line[i] = line[i] with { Kind = TokenKind.Neutral, Key = "" };
        }

        // Behind a cause stand the fact's own words for it.
        var isReason = false;
        for (var i = 0; i < line.Count; i++)
        {
            isReason |= Causes.IsCause(line, i);
            if (!isReason || !facts.Any(f => f.Tokens.Any(t => !t.InName && t.Text.Equals(line[i].Text, StringComparison.OrdinalIgnoreCase)))) line[i] = CameTrue(line[i], i > 0 ? line[i - 1] : null, facts);
        }

        // "As" and "since" before a reason, unless the fact itself has the word there.
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i].Text.ToLowerInvariant() is "as" or "since" && Causes.IsCause(line, i) && !facts.Any(f => f.Tokens.Any(t => t is { InName: false, InMeasure: false } && t.Text.Equals(line[i].Text, StringComparison.OrdinalIgnoreCase)))) line[i] = line[i] with { Kind = TokenKind.Cause, Key = "", Text = "because" };
        }

        return line;
    }

    /// <summary>"None carried" of "carried: 0".</summary>
    private static void None(List<Token> line, IReadOnlyList<FactReading> facts)
    {
        if (!facts.Any(f => f.Tokens.Any(t => t is { Kind: TokenKind.Number, Value: 0, InName: false })) || facts.Any(f => f.Tokens.Any(t => t is { Kind: TokenKind.Negator, InName: false }))) return;
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i].InName || line[i].Text.ToLowerInvariant() is not ("none" or "no" or "nothing")) continue;
            line[i] = new Token(TokenKind.Number, line[i].Text, "", line[i].Segment);
            for (var k = i + 1; k < line.Count; k++) line[k] = line[k] with { Negated = false };
        }
    }

    /// <summary>"Archived" of an item named "Archive raw files" says that it is done; "is copied" of what was decided only names it.</summary>
    private static Token CameTrue(Token token, Token? before, IReadOnlyList<FactReading> facts)
    {
        if (token.InName || token.Kind is not (TokenKind.State or TokenKind.Word) || !token.Text.EndsWith("ed", StringComparison.OrdinalIgnoreCase)) return token;
        if (token.Kind == TokenKind.State) return before is { Kind: TokenKind.Neutral } && facts.Any(f => f.Tokens.Any(t => t.InName && Stems.Bare(t.Text) == Stems.Bare(token.Text))) ? token with { Kind = TokenKind.Word, Key = Stems.Of(token.Text), InName = true } : token;
        var naming = facts.Where(f => f.Tokens.Any(t => t is { InName: true, Kind: TokenKind.Word } && t.Key == token.Key && !t.Text.EndsWith("ed", StringComparison.OrdinalIgnoreCase))).ToList();
        if (naming.Count == 0) return token;
        var isMeant = before?.Text.ToLowerInvariant() is "should have" or "be" || before?.Text.ToLowerInvariant() is "is" or "are" && naming.TrueForAll(f => f.Says("decided") && f.Cause is not null);
        return isMeant ? token with { Kind = TokenKind.Neutral, Key = "" } : token with { Kind = TokenKind.State, Key = "done" };
    }
}
