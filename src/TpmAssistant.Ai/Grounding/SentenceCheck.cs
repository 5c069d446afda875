using TpmAssistant.Ai.Grounding.Checking;
using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Grounding;

/// <summary>
/// Decides whether a sentence follows from facts. Both are read as words, states, numbers and days; code works out what follows from the facts;
/// then every clause must be borne whole, by one fact alone or by several that code brings together. What is not understood does not hold.
/// </summary>
internal sealed class SentenceCheck(DateOnly today)
{
    private readonly Dictionary<Fact, FactReading> _readings = [];
    private readonly LineReader _reader = new(today);

    /// <summary>Whether the sentence holds.</summary>
    public bool Holds(string sentence, IReadOnlyList<Fact> facts)
    {
        var readings = facts.Select(Reading).ToList();
        var pieces = Pieces.Of(sentence);
        var names = readings.SelectMany(r => r.Named).Distinct(StringComparer.OrdinalIgnoreCase).SelectMany(n => Names.Near(pieces, Pieces.Of(n))).ToList();
        var line = _reader.Read(sentence, names);
        Turned(line);
        Evenly(line);
        None(line, readings);
        for (var i = 0; i < line.Count; i++) line[i] = CameTrue(line[i], i > 0 ? line[i - 1] : null, readings);
        return !line.Exists(t => t is { Key: DayReader.Impossible, InName: false }) && new Clauses(line, readings, today).Hold();
    }

    /// <summary>"Of 32 open tasks, 3 are overdue" is "3 of 32 open tasks are overdue".</summary>
    private static void Turned(List<Token> line)
    {
        if (line.Count < 4 || !line[0].Text.Equals("of", StringComparison.OrdinalIgnoreCase)) return;
        var whole = line.FindIndex(t => t is { Kind: TokenKind.Number, InName: false });
        var part = whole < 0 ? -1 : line.FindIndex(whole + 1, t => t is { Kind: TokenKind.Number, InName: false });
        if (whole > 3 || part < 0 || line[whole].Kind != line[part].Kind) return;
        var opening = line.GetRange(0, part).Select(t => t with { Segment = line[part].Segment }).ToList();
        line.RemoveRange(0, part);
        line[0] = line[0] with { Unit = line[0].Unit.Length > 0 ? line[0].Unit : opening[whole].Unit };
        opening[whole] = opening[whole] with { IsWhole = true };
        line.InsertRange(1, opening);
    }

    /// <summary>"None carried" of "carried: 0".</summary>
    private static void None(List<Token> line, List<FactReading> facts)
    {
        if (!facts.Exists(f => f.Tokens.Any(t => t is { Kind: TokenKind.Number, Value: 0, InName: false })) || facts.Exists(f => f.Tokens.Any(t => t is { Kind: TokenKind.Negator, InName: false }))) return;
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i].InName || line[i].Text.ToLowerInvariant() is not ("none" or "no" or "nothing")) continue;
            line[i] = new Token(TokenKind.Number, line[i].Text, "", line[i].Segment);
            for (var k = i + 1; k < line.Count; k++) line[k] = line[k] with { Negated = false };
        }
    }

    /// <summary>"As many defects were closed as were found, 6 each" is "6 defects were closed, 6 were found".</summary>
    private static void Evenly(List<Token> line)
    {
        var first = line.FindIndex(t => t is { InName: false } && t.Text.Equals("as", StringComparison.OrdinalIgnoreCase));
        var second = first < 0 ? -1 : line.FindIndex(first + 2, t => t is { InName: false } && t.Text.Equals("as", StringComparison.OrdinalIgnoreCase));
        var number = line.FindIndex(Math.Max(0, second), t => t is { Kind: TokenKind.Number, InName: false });
        if (second < 0 || number < second || line[first + 1].Text.ToLowerInvariant() is not ("many" or "much") || !line.Skip(number).Any(t => t.Text.Equals("each", StringComparison.OrdinalIgnoreCase))) return;
        var last = line.Count > 0 ? line[^1].Segment + 1 : 0;
        List<Token> even = [.. line.Take(first), line[number], .. line.Skip(first + 2).Take(second - first - 2), line[number] with { Segment = last }, .. line.Skip(second + 1).Where((t, i) => i + second + 1 != number && !t.Text.Equals("each", StringComparison.OrdinalIgnoreCase)).Select(t => t with { Segment = last + t.Segment })];
        line.Clear();
        line.AddRange(even);
    }

    /// <summary>"Archived" of an item named "Archive raw files" says that it is done.</summary>
    private static Token CameTrue(Token token, Token? before, List<FactReading> facts) =>
        token is { Kind: TokenKind.State, InName: false } && token.Text.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && before is { Kind: TokenKind.Neutral } && facts.Exists(f => f.Tokens.Any(t => t.InName && Stems.Bare(t.Text) == Stems.Bare(token.Text)))
            ? token with { Kind = TokenKind.Word, Key = Stems.Of(token.Text), InName = true }
        : token is { Kind: TokenKind.Word, InName: false } && token.Text.EndsWith("ed", StringComparison.OrdinalIgnoreCase)
        && facts.Exists(f => f.Tokens.Any(t => t is { InName: true, Kind: TokenKind.Word } && t.Key == token.Key && !t.Text.EndsWith("ed", StringComparison.OrdinalIgnoreCase)))
            ? before?.Text.ToLowerInvariant() is "should have" or "be" ? token with { Kind = TokenKind.Neutral, Key = "" } : token with { Kind = TokenKind.State, Key = "done" } : token;

    private FactReading Reading(Fact fact)
    {
        if (!_readings.TryGetValue(fact, out var reading)) _readings[fact] = reading = new FactReading(fact, today);
        return reading;
    }
}
