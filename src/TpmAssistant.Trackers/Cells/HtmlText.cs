using System.Net;
using System.Text;

namespace TpmAssistant.Trackers.Cells;

/// <summary>HTML descriptions to plain text: lines and list marks are kept, everything else of the markup goes.</summary>
internal static class HtmlText
{
    private static readonly string[] LineTags = ["br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "ul", "ol", "table", "pre", "blockquote"];

    public static string ToPlain(string text)
    {
        if (!LooksLikeHtml(text)) return text.Trim();
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var open = text.IndexOf('<', i);
            if (open < 0) open = text.Length;
            plain.Append(text, i, open - i);
            if (open == text.Length) break;

            var close = text.IndexOf('>', open);
            if (close < 0 || !IsTag(text.AsSpan(open + 1)))
            {
                plain.Append('<');
                i = open + 1;
                continue;
            }

            var name = NameOf(text.AsSpan(open + 1, close - open - 1));
            i = close + 1;
            if (name is "script" or "style" && text[open + 1] != '/')
            {
                var end = text.IndexOf("</" + name, i, StringComparison.OrdinalIgnoreCase);
                i = end < 0 ? text.Length : end;
            }
            else if (LineTags.Contains(name))
            {
                NewLine(plain);
                if (name == "li" && text[open + 1] != '/') plain.Append("- ");
            }
        }

        return Tidy(WebUtility.HtmlDecode(plain.ToString()));
    }

    private static bool LooksLikeHtml(string text)
    {
        var open = text.IndexOf('<');
        while (open >= 0 && open + 1 < text.Length)
        {
            if (IsTag(text.AsSpan(open + 1)) && text.IndexOf('>', open) > 0) return true;
            open = text.IndexOf('<', open + 1);
            if (text.Length - open < 3) break;
        }

        return text.Contains("&nbsp;", StringComparison.Ordinal) || text.Contains("&amp;", StringComparison.Ordinal);
    }

    /// <summary>A tag's name follows the bracket at once, and is no address as in <c>&lt;ann@example.com&gt;</c>.</summary>
    private static bool IsTag(ReadOnlySpan<char> after)
    {
        if (after.Length > 0 && after[0] == '/') after = after[1..];
        if (after.Length == 0) return false;
        if (after[0] == '!') return true;
        var length = after.IndexOfAnyExcept(CharSets.LettersAndDigits);
        return length is > 0 and < 12 && char.IsAsciiLetter(after[0])
            && after[length] is ' ' or '>' or '/' or '\n' or '\r' or '\t';
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        var length = tag.IndexOfAny(CharSets.TagNameEnd);
        return (length < 0 ? tag : tag[..length]).ToString().ToLowerInvariant();
    }

    private static void NewLine(StringBuilder plain)
    {
        while (plain.Length > 0 && plain[^1] == ' ') plain.Length--;
        if (plain.Length > 0 && plain[^1] != '\n') plain.Append('\n');
    }

    private static string Tidy(string text)
    {
        var lines = text.Replace('\u00A0', ' ').Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l != "-");
        return string.Join('\n', lines);
    }
}
