using System.Globalization;
using System.Net;
using System.Text;

namespace TpmAssistant.Application.Mail;

/// <summary>
/// The lines of a mail's body as a reader sees them. Whatever program wrote it, only the text between its tags is taken: no address,
/// picture, style or script comes out of it.
/// </summary>
internal static class MailLines
{
    /// <summary>The most characters of a body that are looked at.</summary>
    private const int MostCharacters = 400_000;

    private static readonly string[] Breaking =
        ["p", "div", "br", "tr", "td", "th", "table", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "body", "blockquote"];

    private static readonly string[] Silent = ["style", "script", "head", "title"];

    /// <summary>The lines in order, blanks folded, empty ones left out.</summary>
    public static IReadOnlyList<string> Of(string html)
    {
        var text = new StringBuilder();
        int end = Math.Min(html.Length, MostCharacters);
        for (int position = 0; position < end;)
        {
            if (html[position] != '<')
            {
                text.Append(html[position] is '\r' or '\n' or '\t' ? ' ' : html[position]);
                position++;
                continue;
            }

            position = Skip(html, position, end, text);
        }

        return
        [
            .. WebUtility.HtmlDecode(text.ToString()).Split('\n').Select(Plain).Where(line => line.Length > 0),
        ];
    }

    /// <summary>One line without what is not seen, blanks folded.</summary>
    public static string Plain(string line)
    {
        var plain = new StringBuilder(line.Length);
        foreach (char c in line)
        {
            if (char.IsWhiteSpace(c) || c is '\u00A0')
            {
                if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            {
                plain.Append(c);
            }
        }

        return plain.ToString().Trim();
    }

    /// <summary>Goes past a tag or comment, and past the content of what is not shown; a tag that makes a new line leaves one.</summary>
    private static int Skip(string html, int open, int end, StringBuilder text)
    {
        if (string.CompareOrdinal(html, open, "<!--", 0, 4) == 0)
            return After(html, "-->", open, end);
        int close = html.IndexOf('>', open, end - open);
        if (close < 0) return end;
        var name = new string([.. html[(open + 1)..close].TrimStart('/').TakeWhile(char.IsAsciiLetterOrDigit)]).ToLowerInvariant();
        if (Breaking.Contains(name)) text.Append('\n');
        return html[open + 1] != '/' && Silent.Contains(name) ? After(html, $"</{name}", close, end) : close + 1;
    }

    private static int After(string html, string mark, int from, int end)
    {
        int found = html.IndexOf(mark, from, end - from, StringComparison.OrdinalIgnoreCase);
        if (found < 0) return end;
        int close = html.IndexOf('>', found, end - found);
        return close < 0 ? end : close + 1;
    }
}
