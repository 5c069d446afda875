using System.Text;

namespace TpmAssistant.Cards.Safety;

/// <summary>
/// Text for the places that a host reads as Markdown. The only ways to make one escape what they are given,
/// so no link, image, emphasis, list or mention in it is live unless code asked for it.
/// </summary>
internal readonly record struct CardText
{
    private readonly string? _markdown;

    private CardText(string markdown) => _markdown = markdown;

    public string Markdown => _markdown ?? "";

    public static CardText Plain(string text, int maxLength = SafeText.DefaultLength) => new(Escape(SafeText.Clean(text, maxLength)));

    /// <summary>Keeps line breaks.</summary>
    public static CardText Lines(string text, int maxLength) => new(Escape(SafeText.CleanLines(text, maxLength)));

    public static CardText Linked(string text, Link? link, int maxLength = SafeText.DefaultLength)
    {
        var label = Plain(text, maxLength);
        return link is null ? label : new CardText($"[{label.Markdown}]({link.Address})");
    }

    internal static CardText ForMention(string inertName) => new($"<at>{inertName}</at>");

    public static CardText operator +(CardText left, CardText right) => new(left.Markdown + right.Markdown);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        bool lineStart = true;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (IsActive(c) || (lineStart && StartsBlock(text, i)) || EndsSchemeOrHost(text, i) || EndsListNumber(text, i))
                escaped.Append('\\');
            escaped.Append(c);
            lineStart = c == '\n' || (lineStart && c == ' ');
        }

        return escaped.ToString();
    }

    private static bool IsActive(char c) => c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '~' or '{' or '}' or '|' or '&';

    private static bool StartsBlock(string text, int i) =>
        text[i] is '#' or '=' || (text[i] is '-' or '+' && (i + 1 == text.Length || text[i + 1] is ' ' or '-' or '\t'));

    /// <summary>
    /// The colon of <c>https://</c> or <c>mailto:</c>, slashes without one, the dot inside a host's name and the sign inside a mail address: what makes a bare
    /// address into a link for a host that looks for them.
    /// </summary>
    private static bool EndsSchemeOrHost(string text, int i) =>
        (text[i] == ':' && i + 1 < text.Length && (text[i + 1] == '/' || EndsWithWord(text, i, "mailto") || EndsWithWord(text, i, "tel")))
        || (text[i] == '/' && i > 0 && text[i - 1] == '/' && (i < 2 || text[i - 2] != ':'))
        || (text[i] == '.' && i > 0 && char.IsLetterOrDigit(text[i - 1]) && AreLetters(text, i + 1))
        || (text[i] == '@' && i > 0 && char.IsLetterOrDigit(text[i - 1]) && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]));

    private static bool AreLetters(string text, int start) =>
        start + 1 < text.Length && char.IsLetter(text[start]) && char.IsLetter(text[start + 1]);

    private static bool EndsWithWord(string text, int end, string word) =>
        end >= word.Length && text.AsSpan(end - word.Length, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The dot or bracket of "1. " at the start of a line, which would make a list of it.</summary>
    private static bool EndsListNumber(string text, int i)
    {
        if (text[i] is not ('.' or ')') || i == 0 || i + 1 >= text.Length || text[i + 1] != ' ')
            return false;
        int start = i;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        return start < i && (start == 0 || text[start - 1] == '\n');
    }
}
