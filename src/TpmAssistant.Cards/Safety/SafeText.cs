using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TpmAssistant.Application.Text;

namespace TpmAssistant.Cards.Safety;

/// <summary>Makes text from outside harmless to look at, and keeps honest text (emoji, right-to-left names, accents) as it is.</summary>
internal static partial class SafeText
{
    public const int DefaultLength = 300;

    private const string Ellipsis = "…";

    private static readonly SearchValues<string> Active =
        SearchValues.Create(["[", "<", "`", "*", "_", "{", "//", "&", "]:", "www."], StringComparison.OrdinalIgnoreCase);

    /// <summary>Ends of names of files and programs that are no country and no registry, so that nobody makes a link of them.</summary>
    private static readonly FrozenSet<string> Kinds = new[]
    {
        "js", "ts", "cs", "json", "xml", "csv", "xlsx", "docx", "pptx", "pdf", "txt", "sql", "yaml", "yml", "html", "css", "exe", "dll", "png", "jpg", "mpp", "bak", "log", "config",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>One line without hidden characters, cut to so many visible characters.</summary>
    public static string Clean(string? text, int maxLength = DefaultLength) =>
        Clip(Collapse(Neutraliser.Run(text ?? "", keepLines: false)), maxLength);

    /// <summary>The same, keeping line breaks.</summary>
    public static string CleanLines(string? text, int maxLength) => Clip(Neutraliser.Run(text ?? "", keepLines: true).Trim(), maxLength);

    /// <summary>For runs of literal text: spaces stay, and a host's date function finds nothing to replace.</summary>
    public static string Literal(string? text) => Parted(Neutraliser.Run(text ?? "", keepLines: true));

    /// <summary>For places where a host may or may not read Markdown, so that neither escaping nor leaving it is right: broken visibly.</summary>
    public static string Inert(string? text, int maxLength) => At().Replace(Host().Replace(InertTitle(text, maxLength), Apart), " @");

    /// <summary>The same for titles of fields, which no host looks through for addresses: there an address stands to the letter.</summary>
    public static string InertTitle(string? text, int maxLength)
    {
        string clean = Clean(text, maxLength);
        if (!clean.AsSpan().ContainsAny(Active))
            return clean;
        string broken = Parted(clean.Replace("](", "] (", StringComparison.Ordinal).Replace("][", "] [", StringComparison.Ordinal).Replace("]:", "] :", StringComparison.Ordinal)
            .Replace('<', '‹').Replace('>', '›').Replace('`', '\'').Replace('*', '∗').Replace("__", "_ _", StringComparison.Ordinal));
        broken = Entity().Replace(broken, "& ").Replace("://", ": / /", StringComparison.Ordinal);
        broken = Slashes().Replace(broken, "/ /");
        return broken.Replace("www.", "www .", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A host's name with a blank before each dot that could end one, since what stands before the last is one as well; the name of a file as it is.</summary>
    private static string Apart(Match host)
    {
        string name = host.Value, end = host.Groups["end"].Value;
        return name.Count(c => c == '.') == 1 && Kinds.Contains(end) ? name : Dot().Replace(name, " .");
    }

    /// <summary>Without two opening braces in a row, however many there were.</summary>
    private static string Parted(string text) => text.Contains("{{", StringComparison.Ordinal) ? Braces().Replace(text, "{ ") : text;

    [GeneratedRegex(@"\{(?=\{)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Braces();

    [GeneratedRegex(@"&(?=#|\p{L}[\p{L}\p{N}]+;)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Entity();

    [GeneratedRegex(@"//(?=\S)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Slashes();

    /// <summary>Labels with dots between them, of which the last has two letters or more.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,10}(?<end>\p{L}[\p{L}\p{N}-]{1,62})", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Host();

    [GeneratedRegex(@"\.(?=\p{L}[\p{L}\p{N}-])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Dot();

    [GeneratedRegex(@"(?<=[\p{L}\p{N}])@(?=[\p{L}\p{N}])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex At();

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
