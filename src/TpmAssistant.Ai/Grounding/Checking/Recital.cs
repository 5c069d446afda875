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
        return (IsRecited(said) || telling.Count < said.Count && IsRecited(telling)) && Relations.Hold(_line, _fact) && !Wording.TellsANameAsTrue(_line, _fact) && !Wording.PromisesWhatMayBe(_line, _fact) && !Wording.TellsTheSupposedAsPast(_line, _fact);
    }

    /// <summary>Whether it names what the fact is about, or goes on about it.</summary>
    private bool SpeaksOfIt()
    {
        var subject = _fact.Tokens.Where(t => t.Part == 0 && t.InName).ToList();
        if (_line.Where(t => t.InName).Any(t => !_fact.Tokens.Any(f => IsSameName(t, f)))) return false;
        if (_setting.Before.Contains(_fact) || _fact.Tokens is [{ Part: 0, Kind: TokenKind.Word, InName: false } only, ..] && only.Text.Contains('-', StringComparison.Ordinal) && only.Text.Any(char.IsAsciiDigit)) return true;
        if (subject.Count > 0) return _line.Any(t => t.InName && subject.Exists(s => IsSameName(t, s)));
        var words = _fact.Tokens.Where(t => t.Part == 0 && Stretch.Counts(t)).ToList();
        return words.Count == 0 || _line.Any(t => words.Exists(w => Stretch.IsSame(t, w)));
    }

    /// <summary>A word of the fact's name, or of what kind of thing it is.</summary>
    private bool IsSubject(Token token) => token.InName || token.Kind == TokenKind.Word && _fact.Tokens.Where(t => t.Part == 0).Take(2).ToList() is [{ InName: false } only] && Stretch.IsSame(token, only) || token is { Kind: TokenKind.Word } && Values.Nouns.Contains(token.Key) && _fact.Named.Count > 0 && !_fact.Bears(token.Key) && !Values.Nouns.Any(_fact.IsUnder);

    private static bool IsSameName(Token said, Token stated) => stated.InName
        && (said.Kind == TokenKind.Number || stated.Kind == TokenKind.Number ? said.Value.Equals(stated.Value) && said.Kind == stated.Kind : Stems.Names(said.Text, stated.Text));

    /// <summary>A word that says nothing elsewhere, and is all the name that a measure has: "Found: 2".</summary>
    private bool NamesAMeasure(Token token) => token.Kind == TokenKind.Neutral && _fact.Stretches.Any(s => s.Tokens.Any(t => t is { InMeasure: true, Kind: TokenKind.Neutral } && t.Text.Equals(token.Text, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A word that what the fact stands under says already.</summary>
    private bool IsMeant(Token token) => token.Kind == TokenKind.Hedge && token.Text.Equals("would", StringComparison.OrdinalIgnoreCase) && _fact.IsUnder("what") && _fact.IsUnder("if") || token is { Key: "open", Kind: TokenKind.State, Negated: false } && _fact.IsUnder("decide") || token is { Key: "done", Negated: false } && _fact.IsForecast && !_fact.Says("done") || token.Kind == TokenKind.Word && !(char.IsUpper(token.Text[0]) && _fact.Words.Contains(token.Key)) && (_fact.Topic.Contains(token.Key) || Topics.Mean(_fact, token.Key));

    private bool IsRecited(List<Token> said) => said.Count > 0 && From(said, 0, []);

    private bool From(List<Token> said, int at, HashSet<int> dead)
    {
        if (at == said.Count) return true;
        if (dead.Contains(at)) return false;
        foreach (var stretch in _fact.Stretches)
        {
            for (var length = Math.Min(stretch.Tokens.Count, said.Count - at); length > 0; length--)
            {
                var run = said.GetRange(at, length);
                if (stretch.Says(run, _spoken) && From(said, at + length, dead)) return true;
                if (length < said.Count - at && Parted(said, at, length, stretch, dead)) return true;
            }
        }

        dead.Add(at);
        return false;
    }

    /// <summary>"Mara has set Budget to amber until 6 Dec": a state may part a run.</summary>
    private bool Parted(List<Token> said, int at, int length, Stretch stretch, HashSet<int> dead)
    {
        for (var hole = at + 1; hole < at + length; hole++)
        {
            if (said[hole] is not { Kind: TokenKind.State, Negated: false }) continue;
            List<Token> run = [.. said.Take(hole).Skip(at), .. said.Skip(hole + 1).Take(at + length - hole)];
            if (stretch.Says(run, _spoken) && _fact.Stretches.Any(s => s.Says([said[hole]], _spoken)) && From(said, at + length + 1, dead)) return true;
        }

        return false;
    }
}
