using TpmAssistant.Ai.Phrases.Grammar;

namespace TpmAssistant.Ai.Phrases.Text;

/// <summary>Cuts folded text into tokens and looks each up in the vocabulary.</summary>
internal static class Tokenizer
{
    public static Token[] Cut(ReadOnlySpan<char> text, Vocabulary vocabulary)
    {
        Span<Token> tokens = stackalloc Token[Utterance.MaxTokens];
        var count = 0;
        var afterBreak = false;
        for (var i = 0; i < text.Length && count < tokens.Length - 1;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                afterBreak |= text[i] is ',' or ';' or '.' or ':' or '!' or '?';
                i++;
                continue;
            }

            var token = Next(text, i);
            i = token.Start + token.Length;
            if (token.Kind != TokenKind.Word)
            {
                tokens[count++] = token with { AfterBreak = afterBreak };
                afterBreak = false;
                continue;
            }

            var word = text.Slice(token.Start, token.Length);
            if (vocabulary.TryContraction(word, out var first, out var second))
            {
                tokens[count++] = token with { Word = first, AfterBreak = afterBreak };
                tokens[count++] = token with { Word = second };
            }
            else if (word is "s" && count > 0 && vocabulary.Contracts(tokens[count - 1].Word) && token.Start > 0 && text[token.Start - 1] == '\'')
            {
                tokens[count++] = token with { Word = vocabulary.Is };
            }
            else
            {
                tokens[count++] = token with { Word = vocabulary.Find(word), AfterBreak = afterBreak };
            }

            afterBreak = false;
        }

        return tokens[..count].ToArray();
    }

    private static Token Next(ReadOnlySpan<char> text, int start)
    {
        var chunk = start;
        var at = -1;
        while (chunk < text.Length && (char.IsLetterOrDigit(text[chunk]) || text[chunk] is '@' or '.' or '-' or '_' or '+'))
        {
            if (text[chunk] == '@')
                at = chunk;
            chunk++;
        }

        while (chunk > start && !char.IsLetterOrDigit(text[chunk - 1]))
            chunk--;
        if (at > start && at < chunk - 1 && text[at..chunk].Contains('.'))
            return new Token(TokenKind.Address, start, chunk - start);

        var end = start;
        if (char.IsAsciiDigit(text[start]))
            return Digits(text, start);
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsShort(text, end)))
            end++;
        return new Token(TokenKind.Word, start, end - start);
    }

    // "don't" stays one word; its apostrophe is looked over when it is looked up.
    private static bool IsShort(ReadOnlySpan<char> text, int at) =>
        text[at] == '\'' && at + 1 < text.Length && text[at + 1] == 't' && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]));

    private static Token Digits(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        var separators = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end])
            || (text[end] is '/' or '.' or '-' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            if (!char.IsAsciiDigit(text[end]))
                separators++;
            end++;
        }

        if (separators > 0)
            return new Token(TokenKind.Date, start, end - start);
        var suffix = end;
        while (suffix < text.Length && char.IsLetterOrDigit(text[suffix]))
            suffix++;
        if (suffix == end)
            return new Token(TokenKind.Number, start, end - start);
        return text[end..suffix] is "st" or "nd" or "rd" or "th"
            ? new Token(TokenKind.Number, start, suffix - start)
            : new Token(TokenKind.Word, start, suffix - start);
    }
}
