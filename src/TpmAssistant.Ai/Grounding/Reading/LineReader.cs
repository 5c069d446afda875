using System.Buffers;

namespace TpmAssistant.Ai.Grounding.Reading;

/// <summary>Reads a line as words, states, numbers and days.</summary>
internal sealed class LineReader(DateOnly today)
{
    private const int NegatedTokens = 5;
    private static readonly SearchValues<char> Breakers = SearchValues.Create(";:·—(),\"“”×=/");
    private readonly DayReader _days = new(today);

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="names">Where names of items stand in it.</param>
    public List<Token> Read(string line, IReadOnlyList<(int Start, int End)> names)
    {
        var pieces = Pieces.Of(line);
        var numbers = new NumberReader(pieces);
        var found = new List<Token>();
        var (segment, negated, hedged, isUnderColon) = (0, 0, false, false);
        for (var i = 0; i < pieces.Count;)
        {
            var between = i == 0 ? line.AsSpan(0, pieces[0].Start) : line.AsSpan(pieces[i - 1].End, pieces[i].Start - pieces[i - 1].End);
            if (Breaks(between))
            {
                segment++;
                (negated, hedged, isUnderColon) = (0, false, between.TrimStart().StartsWith(":"));
            }

            if (between.Contains('→')) Turn(found, segment);
            var piece = pieces[i];
            var inName = names.Any(n => piece.Start >= n.Start && piece.Start < n.End);
            var token = inName ? Named(piece, pieces, ref i, segment, numbers) : Next(line, pieces, ref i, segment, numbers);
            // "11 overdue risks" counts them; it does not doubt.
            if (token.Kind == TokenKind.Hedge && piece.Form == "risks" && found is [.., { InName: false, Kind: TokenKind.Number or TokenKind.State }]) token = token with { Kind = TokenKind.Word, Key = "risk" };
            if (!inName)
            {
                if (token.Kind == TokenKind.Turn) segment++;
                hedged |= token.Kind is TokenKind.Hedge or TokenKind.Ask;
                if (token.Kind == TokenKind.Cause) (negated, hedged) = (0, false);
                if (token.Kind == TokenKind.Negator) negated = NegatedTokens;
                else if (negated > 0) negated--;
            }

            found.Add(token with { IsUnderColon = isUnderColon, InName = inName, Negated = negated > 0 && token.Kind != TokenKind.Negator, Hedged = hedged });
        }

        return Joined.Of(found);
    }

    private static bool Breaks(ReadOnlySpan<char> between) => between.ContainsAny(Breakers) || between is ". " or "? " || between.Contains(" - ", StringComparison.Ordinal) || between.Contains(" – ", StringComparison.Ordinal);

    /// <summary>An arrow makes the value before it the old one, the one behind it the new one.</summary>
    private static void Turn(List<Token> found, int segment)
    {
        if (found is [.., { IsValue: true } last]) found.Insert(found.Count - 1, new Token(TokenKind.Soft, "→", "from", last.Segment));
        found.Add(new Token(TokenKind.Soft, "→", "to", segment));
    }

    private Token Named(Piece piece, List<Piece> pieces, ref int at, int segment, NumberReader numbers)
    {
        if (_days.Read(piece, segment) is { } day && !piece.IsWord)
        {
            at++;
            return day;
        }

        if (!piece.IsWord)
        {
            at++;
            return NumberWords.Value(piece.Form) is { } value
                ? new Token(TokenKind.Number, piece.Text, "", segment) { Value = value }
                : new Token(TokenKind.Word, piece.Text, piece.Form, segment);
        }

        at++;
        return NumberWords.Value(piece.Form) is { } word ? new Token(TokenKind.Number, piece.Text, "", segment) { Value = word } : new Token(TokenKind.Word, piece.Text, Stems.Of(piece.Text), segment);
    }

    private Token Next(string line, List<Piece> pieces, ref int at, int segment, NumberReader numbers)
    {
        var piece = pieces[at];
        if (_days.Read(piece, segment) is { } day)
        {
            at++;
            return day;
        }

        if (piece.Match.Groups["time"].Success)
        {
            at++;
            return new Token(TokenKind.Time, piece.Text, piece.Text.PadLeft(5, '0'), segment);
        }

        if (piece.Match.Groups["id"].Success || piece.Text == "A" && (at > 0 || piece.End < line.Length && line[piece.End] == '.'))
        {
            at++;
            return new Token(TokenKind.Word, piece.Text, piece.Form, segment);
        }

        if (numbers.ReadOdds(ref at, segment) is { } odds) return odds;
        var (phrase, length) = Longest(line, pieces, at);
        if (length > 1 || NumberWords.Value(piece.Form) is null)
        {
            var (bound, bounds) = BoundAt(line, pieces, at);
            if (bounds > 0 && at + bounds < pieces.Count && line[pieces[at + bounds - 1].End..pieces[at + bounds].Start].Trim().Length == 0 && StartsNumber(at + bounds))
            {
                at += bounds;
                var compared = numbers.Read(ref at, segment)!;
                return compared with { Bound = bound };
            }
        }

        if (length <= 1 && numbers.Read(ref at, segment) is { } number) return number;
        var text = string.Join(' ', pieces.Skip(at).Take(Math.Max(1, length)).Select(p => p.Text));
        at += Math.Max(1, length);
        if (phrase is null && Lexicon.Bounds.ContainsKey(text.ToLowerInvariant())) return new Token(TokenKind.Neutral, text, "", segment);
        if (text.Equals("once", StringComparison.OrdinalIgnoreCase)) return new Token(TokenKind.Turn, "when", "", segment);
        return phrase is { } known ? new Token(known.Kind, text, known.Key, segment) : new Token(TokenKind.Word, text, Stems.Of(text), segment);

        bool StartsNumber(int from)
        {
            var probe = from;
            return probe < pieces.Count && !pieces[probe].Match.Groups["day"].Success && numbers.Read(ref probe, segment) is { Kind: TokenKind.Number };
        }
    }

    private static ((TokenKind Kind, string Key)? Found, int Length) Longest(string line, List<Piece> pieces, int at)
    {
        for (var length = Reach(line, pieces, at); length > 0; length--)
        {
            var form = string.Join(' ', pieces.Skip(at).Take(length).Select(p => p.Form));
            if (Lexicon.Forms.TryGetValue(form, out var known)) return (known, length);
        }

        return Lexicon.Forms.TryGetValue(Stems.Bare(pieces[at].Text), out var bare) ? (bare, 1) : (null, 0);
    }

    private static (Bound Bound, int Length) BoundAt(string line, List<Piece> pieces, int at)
    {
        for (var length = Reach(line, pieces, at); length > 0; length--)
        {
            if (Lexicon.Bounds.TryGetValue(string.Join(' ', pieces.Skip(at).Take(length).Select(p => p.Form)), out var bound)) return (bound, length);
        }

        return (default, 0);
    }

    /// <summary>How many words stand in a row with nothing but a blank between them.</summary>
    private static int Reach(string line, List<Piece> pieces, int at)
    {
        var reach = 1;
        while (reach < Lexicon.Longest && at + reach < pieces.Count && pieces[at + reach].IsWord && pieces[at + reach].Start == pieces[at + reach - 1].End + 1 && line[pieces[at + reach].Start - 1] == ' ') reach++;
        return reach;
    }
}
