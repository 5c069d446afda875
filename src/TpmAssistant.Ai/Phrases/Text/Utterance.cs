using System.Text;
using TpmAssistant.Ai.Phrases.Grammar;

namespace TpmAssistant.Ai.Phrases.Text;

/// <summary>What somebody typed, cut into tokens. Only the beginning of a long text is looked at.</summary>
internal sealed class Utterance
{
    /// <summary>Characters looked at.</summary>
    public const int MaxLength = 400;

    /// <summary>Tokens looked at; a set of them fits into 64 bits.</summary>
    public const int MaxTokens = 60;

    private readonly char[] _folded;
    private readonly char[] _shown;
    private readonly int _length;

    private Utterance(char[] folded, char[] shown, int length, Token[] tokens, bool cut)
    {
        _folded = folded;
        _shown = shown;
        _length = length;
        Tokens = tokens;
        Cut = cut;
    }

    public Token[] Tokens { get; }

    public int Count => Tokens.Length;

    /// <summary>Whether there was more text than was looked at.</summary>
    public bool Cut { get; }

    public static Utterance Read(string text, Vocabulary vocabulary)
    {
        var folded = new char[Math.Min(text.Length, MaxLength)];
        var shown = new char[folded.Length];
        var length = 0;
        var at = 0;
        for (; at < text.Length && at < MaxLength * 2 && length < folded.Length; at++)
        {
            var c = Folding.Fold(text[at]);
            if (c == '\0')
                continue;
            folded[length] = c;
            shown[length++] = text[at];
        }

        var tokens = Tokenizer.Cut(folded.AsSpan(0, length), vocabulary);
        return new Utterance(folded, shown, length, tokens, at < text.Length);
    }

    public ReadOnlySpan<char> Folded(int token) => _folded.AsSpan(Tokens[token].Start, Tokens[token].Length);

    /// <summary>The text of some tokens as it was typed.</summary>
    public string Shown(int first, int count) =>
        new(_shown, Tokens[first].Start, Tokens[first + count - 1].Start + Tokens[first + count - 1].Length - Tokens[first].Start);

    /// <summary>The text as it was typed, with some runs of tokens, in their order, put otherwise.</summary>
    public string Rewritten(IEnumerable<(int First, int Count, string Text)> runs)
    {
        var text = new StringBuilder();
        var from = 0;
        foreach (var (first, count, replacement) in runs)
        {
            text.Append(_shown, from, Tokens[first].Start - from).Append(replacement);
            from = Tokens[first + count - 1].Start + Tokens[first + count - 1].Length;
        }

        return text.Append(_shown, from, _length - from).ToString();
    }

    public bool IsCapital(int token) => char.IsUpper(_shown[Tokens[token].Start]);

    /// <summary>Whether all of it is in capitals, so that capitals mean nothing.</summary>
    public bool IsShouted => !_shown.AsSpan().ContainsAnyInRange('a', 'z');

    /// <summary>Whether the token belongs to its neighbour, as in <c>Priya's</c>.</summary>
    public bool IsPossessive(int token) => token + 1 < Count && Tokens[token + 1] is { Length: 1 } next
        && _folded[next.Start] == 's' && next.Start > 0 && _folded[next.Start - 1] == '\'';

    /// <summary>Whether a percent sign follows the token.</summary>
    public bool IsPercent(int token)
    {
        var end = Tokens[token].Start + Tokens[token].Length;
        while (end < _folded.Length && _folded[end] == ' ')
            end++;
        return end < _folded.Length && _folded[end] == '%';
    }
}
