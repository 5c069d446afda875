using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>
/// Whether a clause says again what one fact states of its subject, in the fact's own words: the clause is a row of runs, each of which stands together in one
/// part of the fact, and leaves out nothing of it that would change what is said.
/// </summary>
internal sealed class Recital
{
    private const int MostTokens = 40;
    private const int MostTried = 2_000;
    private readonly IReadOnlyList<Token> _line;
    private readonly FactReading _fact;
    private readonly Setting _setting;
    private readonly Spoken _spoken;

    public Recital(IReadOnlyList<Token> line, FactReading fact, Setting setting)
    {
        (_line, _fact, _setting) = (line, fact, setting);
        _spoken = new Spoken(line, setting.IsDoubtful, fact.IsRow);
    }

    /// <summary>Whether it does.</summary>
    public bool Holds()
    {
        var turns = _fact.Tokens.Any(t => t is { Kind: TokenKind.Soft, Key: "from" or "to" });
        var said = _line.Where(t => (Stretch.Counts(t) || NamesAMeasure(t)) && !IsSubject(t) && (turns || t is not { Kind: TokenKind.Soft, Key: "from" or "to" })).ToList();
        if (said.Count > MostTokens || !SpeaksOfIt()) return false;
        var telling = said.Where(t => !IsMeant(t)).ToList();
        return IsRecited(said) || telling.Count < said.Count && IsRecited(telling) || IsRecited(said.Where(t => !IsMeant(t) || _fact.Tokens.Any(f => f.InMeasure && f.Key == t.Key)).ToList()) || Restored() is { } restored && IsRecited(restored);
    }

    /// <summary>"They move in two waves because one wave would need a freeze": behind a cause, a word of the name is one of the reason where that has it.</summary>
    private List<Token>? Restored()
    {
        var cause = _line.TakeWhile(t => t.InName || t.Kind != TokenKind.Cause).Count();
        bool IsOfReason(Token said) => said.InName && _fact.Tokens.Any(t => t is { InName: false, Part: > 0, Kind: TokenKind.Word } && t.Key == said.Key);
        if (!_line.Skip(cause).Any(IsOfReason)) return null;
        var all = _line.Select((t, i) => i > cause && IsOfReason(t) ? t with { InName = false } : t);
        return [.. all.Where(t => Stretch.Counts(t) && !IsSubject(t) && !IsMeant(t))];
    }

    /// <summary>Whether it names what the fact is about, or goes on about it.</summary>
    private bool SpeaksOfIt()
    {
        var subject = _fact.Tokens.Where(t => t.Part == 0 && t.InName).ToList();
        if (_line.Where(t => t.InName).Any(t => !_fact.Tokens.Any(f => IsSameName(t, f)) && !_fact.TopicTokens.Any(f => _fact.Heading.Length > 0 && IsSameName(t, f with { InName = true })))) return false;
        if (_setting.Before.Contains(_fact) || _fact.Tokens is [{ Part: 0, Kind: TokenKind.Word, InName: false } only, ..] && only.Text.Contains('-', StringComparison.Ordinal) && only.Text.Any(char.IsAsciiDigit)) return true;
        if (subject.Count > 0) return _line.Any(t => t.InName && subject.Exists(s => IsSameName(t, s)));
        if (_fact.Fact.Subject.Contains(" = ", StringComparison.Ordinal)) return true;
        var words = _fact.Tokens.Where(t => t.Part == 0 && Stretch.Counts(t)).ToList();
        return words.Count == 0 || _line.Any(t => words.Exists(w => Stretch.IsSame(t, w)));
    }

    /// <summary>A word of the fact's name, or of what kind of thing it is.</summary>
    private bool IsSubject(Token token) => token.InName || token.Kind == TokenKind.Word && _fact.Tokens.Any(t => t is { InName: true, Part: 0 } && FactReading.Meaning(t) == token.Key && t.Key != token.Key) || token.Kind == TokenKind.Word && _fact.Tokens.Where(t => t.Part == 0).Take(2).ToList() is [{ InName: false } only] && Stretch.IsSame(token, only) || token is { Kind: TokenKind.Word } && Values.Nouns.Contains(token.Key) && _fact.Named.Count > 0 && !_fact.Bears(token.Key) && !Values.Nouns.Any(_fact.IsUnder);

    private static bool IsSameName(Token said, Token stated) => stated.InName
        && (said.Kind == TokenKind.Number || stated.Kind == TokenKind.Number ? said.Value.Equals(stated.Value) && said.Kind == stated.Kind : Stems.Names(said.Text, stated.Text));

    /// <summary>A word that says nothing elsewhere, and is all the name that a measure has: "Found: 2".</summary>
    private bool NamesAMeasure(Token token) => token.Kind == TokenKind.Neutral && _fact.Stretches.Any(s => s.Tokens.Any(t => t is { InMeasure: true, Kind: TokenKind.Neutral } && t.Text.Equals(token.Text, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A word that what the fact stands under says already.</summary>
    private bool IsMeant(Token token) => token.Kind == TokenKind.Hedge && token.Text.Equals("would", StringComparison.OrdinalIgnoreCase) && (_fact.IsUnder("what") && _fact.IsUnder("if") || _fact.Tokens.Any(t => t is { InMeasure: true } && t.Text.Equals("when", StringComparison.OrdinalIgnoreCase))) || token is { Key: "chance", Negated: false } && _fact.IsForecast && !_fact.Says("chance") || token is { Key: "open", Kind: TokenKind.State, Negated: false } && (_fact.IsUnder("decide") || _fact.IsUnder("open") && _line.First(t => t.Key == "open") != token) || IsByThen(token) || IsOfScore(token) || IsOnTop(token) || token.Key == "gives" && !token.Text.EndsWith("up", StringComparison.OrdinalIgnoreCase) && !_fact.Tokens.Any(t => t.Key is "gives" or "gains") || IsPlannedSpan(token) || token.Kind == TokenKind.Word && !(char.IsUpper(token.Text[0]) && _fact.Words.Contains(token.Key)) && (_fact.Topic.Contains(token.Key) && !_fact.Tokens.Any(t => t is { InName: false } && t.Key == token.Key) && Topics.IsContext(_line, token) || Topics.Mean(_fact, token.Key));

    /// <summary>"Done by 27 January" of a forecast, whose dates are those of the end.</summary>
    private bool IsByThen(Token token) => token is { Key: "done", Negated: false } && _fact.IsForecast && !_fact.Says("done")
        && _line.SkipWhile(t => !ReferenceEquals(t, token)).Skip(1).Take(3).Any(t => t.Kind == TokenKind.Day) || token.Text.StartsWith("be", StringComparison.OrdinalIgnoreCase) && token.Key == "done";

    /// <summary>"The gravest has an exposure of 20 of 25" of "the gravest at 20 of 25".</summary>
    private bool IsOfScore(Token token) => token.Key == "exposure" && _fact.Tokens.Any(t => t.Text.Equals("gravest", StringComparison.OrdinalIgnoreCase)) && _line.Any(t => t.Text.Equals("gravest", StringComparison.OrdinalIgnoreCase));

    /// <summary>"57k more" of "+57k".</summary>
    private bool IsOnTop(Token token) => token.Key == "more" && _line.TakeWhile(t => !ReferenceEquals(t, token)).LastOrDefault() is { Kind: TokenKind.Number } sum && NumberWords.IsMoney(sum.Unit) && _fact.Fact.Parts.Any(p => p.Value.StartsWith('+'));

    /// <summary>"Planned from 2 Dec to 3 Dec" of the row of a plan: "2 Dec – 3 Dec".</summary>
    private bool IsPlannedSpan(Token token) => token.Key == "planned" && (_fact.IsUnder("milestone") || _fact.IsUnder("critical"))
        && _line.SkipWhile(t => !ReferenceEquals(t, token)).Skip(1).Take(4).ToList() is [{ Key: "from" }, { Kind: TokenKind.Day } first, { Key: "to" }, { Kind: TokenKind.Day } last]
        && _fact.Tokens.Zip(_fact.Tokens.Skip(1)).Any(p => p.First.Kind == TokenKind.Day && p.First.Days == first.Days && p.Second.Kind == TokenKind.Day && p.Second.Days == last.Days);

    private bool IsRecited(List<Token> said) => said.Count > 0 && From(said, 0, 0, []);

    /// <summary>Whether what is left from a place is told, each value and state of the fact once: "6 found and 6 closed" is not "6 closed and 6 closed".</summary>
    private bool From(List<Token> said, int at, UInt128 told, HashSet<(int, UInt128)> tried)
    {
        if (at == said.Count) return true;
        if (tried.Count > MostTried || !tried.Add((at, told))) return false;
        foreach (var stretch in _fact.Stretches)
        {
            if (stretch.IsTopic && said[at] is { IsValue: false } first && (!Topics.IsContext(_line, first) || _fact.Tokens.Any(t => t is { InName: false, Negated: true } && t.Key == first.Key))) continue;
            for (var length = Math.Min(stretch.Tokens.Count, said.Count - at); length > 0; length--)
            {
                // The word that tells the role of a value stands with it.
                if (at + length < said.Count && said[at + length - 1].Kind == TokenKind.Soft && said[at + length].IsValue) continue;
                if (GoesOn(stretch.Tells(said.GetRange(at, length), _spoken), said, at + length, told, tried)) return true;
                if (length < said.Count - at && Parted(said, at, length, stretch, told, tried)) return true;
            }
        }

        return false;
    }

    private bool GoesOn(IEnumerable<UInt128> places, List<Token> said, int at, UInt128 told, HashSet<(int, UInt128)> tried) =>
        places.Any(p => (p & told) == 0 && From(said, at, told | p, tried));

    /// <summary>"Mara has set Budget to amber until 6 Dec": a state may part a run.</summary>
    private bool Parted(List<Token> said, int at, int length, Stretch stretch, UInt128 told, HashSet<(int, UInt128)> tried)
    {
        for (var hole = at + 1; hole < at + length; hole++)
        {
            if (said[hole] is not { Kind: TokenKind.State, Negated: false }) continue;
            List<Token> run = [.. said.Take(hole).Skip(at), .. said.Skip(hole + 1).Take(at + length - hole)];
            var around = stretch.Tells(run, _spoken).ToList();
            if (around.Count == 0) continue;
            var within = _fact.Stretches.SelectMany(s => s.Tells([said[hole]], _spoken)).ToList();
            if (GoesOn(around.SelectMany(a => within.Where(w => (a & w) == 0).Select(w => a | w)), said, at + length + 1, told, tried)) return true;
        }

        return false;
    }
}
