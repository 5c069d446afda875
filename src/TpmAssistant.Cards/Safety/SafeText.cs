using System.Buffers;
using System.Globalization;
using System.Text;
using TpmAssistant.Application.Text;

namespace TpmAssistant.Cards.Safety;

/// <summary>Makes text from outside harmless to look at, and keeps honest text (emoji, right-to-left names, accents) as it is.</summary>
internal static class SafeText
{
    public const int DefaultLength = 300;

    private const string Ellipsis = "…";

    private static readonly SearchValues<string> Active =
        SearchValues.Create(["[", "<", "`", "*", "_", "{", "://", "www."], StringComparison.OrdinalIgnoreCase);

    /// <summary>One line without hidden characters, cut to so many visible characters.</summary>
    public static string Clean(string? text, int maxLength = DefaultLength) =>
        Clip(Collapse(Neutraliser.Run(text ?? "", keepLines: false)), maxLength);

    /// <summary>The same, keeping line breaks.</summary>
    public static string CleanLines(string? text, int maxLength) => Clip(Neutraliser.Run(text ?? "", keepLines: true).Trim(), maxLength);

    /// <summary>For runs of literal text: spaces stay, and a host's date function finds nothing to replace.</summary>
    public static string Literal(string? text) =>
        Neutraliser.Run(text ?? "", keepLines: true).Replace("{{", "{ {", StringComparison.Ordinal);

    /// <summary>For places where a host may or may not read Markdown, so that neither escaping nor leaving it is right: broken visibly.</summary>
    public static string Inert(string? text, int maxLength)
    {
        string clean = Clean(text, maxLength);
        if (!clean.AsSpan().ContainsAny(Active))
            return clean;
        return clean.Replace("](", "] (", StringComparison.Ordinal).Replace("][", "] [", StringComparison.Ordinal)
            .Replace('<', '‹').Replace('>', '›').Replace('`', '\'').Replace('*', '∗').Replace("__", "_ _", StringComparison.Ordinal)
            .Replace("{{", "{ {", StringComparison.Ordinal)
            .Replace("://", ": //", StringComparison.Ordinal).Replace("www.", "www .", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>For a screen reader, which may take angle brackets as speech markup.</summary>
    public static string Spoken(string? text) =>
        Clean(text, 600).Replace("<", " ", StringComparison.Ordinal).Replace(">", " ", StringComparison.Ordinal);

    /// <summary>Shows hidden characters as their code points: for text that somebody is asked to confirm to the letter.</summary>
    public static string Revealed(string text) => Neutraliser.Reveal(text);

    /// <summary>Cuts at a visible character, never inside a surrogate pair, an accent or a family emoji.</summary>
    public static string Clip(string text, int maxLength)
    {
        if (text.Length <= maxLength)
            return text;
        int position = 0, count = 0, lastRoom = 0;
        while (position < text.Length)
        {
            if (++count == maxLength)
                lastRoom = position;
            if (count > maxLength)
                return text[..lastRoom].TrimEnd() + Ellipsis;
            position += StringInfo.GetNextTextElementLength(text, position);
        }

        return text;
    }

    private static string Collapse(string text)
    {
        if (!text.Contains("  ", StringComparison.Ordinal))
            return text.Trim();
        var collapsed = new StringBuilder(text.Length);
        foreach (char c in text)
            if (c != ' ' || (collapsed.Length > 0 && collapsed[^1] != ' '))
                collapsed.Append(c);
        return collapsed.ToString().TrimEnd();
    }
}
