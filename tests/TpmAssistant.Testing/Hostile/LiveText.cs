using System.Text.RegularExpressions;

namespace TpmAssistant.Testing.Hostile;

/// <summary>Finds what a client would make of words: links, pictures, mentions, markup, functions of a card.</summary>
public static partial class LiveText
{
    private const string Broken = "\uE000";

    /// <summary>What is live of some hostile texts in a text that is read as Markdown, and whose bare addresses become links.</summary>
    public static IEnumerable<string> InMarkdown(string markdown, IReadOnlyList<string> hosts)
    {
        // What is escaped is no part of any construct, and breaks what stands around it.
        var live = Escaped().Replace(markdown, Broken);
        foreach (Match tag in Tag().Matches(live)) yield return $"markup {tag.Value}";
        foreach (Match entity in Entity().Matches(live)) yield return $"entity {entity.Value}";
        foreach (Match link in Destination().Matches(live))
            if (hosts.FirstOrDefault(h => link.Value.Contains(h, StringComparison.OrdinalIgnoreCase)) is { } host) yield return $"link to {host}: {link.Value}";
        foreach (var found in InWords(live, hosts)) yield return found;
    }

    /// <summary>What a client makes a link of by itself.</summary>
    public static IEnumerable<string> InWords(string words, IReadOnlyList<string> hosts)
    {
        foreach (var host in hosts)
        {
            var isName = host.LastIndexOf('.') is > 0 and var dot && char.IsLetter(host[dot + 1]);
            if (isName ? words.Contains(host, StringComparison.OrdinalIgnoreCase) : words.Replace($"{Broken}//", "", StringComparison.Ordinal).Contains($"//{host}", StringComparison.OrdinalIgnoreCase)) yield return $"bare address {host}";
        }

        foreach (Match function in CardFunction().Matches(words)) yield return $"function {function.Value}";
    }

    /// <summary>What is live in a page or a mail.</summary>
    /// <param name="html">The whole document.</param>
    /// <param name="hosts">Hosts that must not be led to.</param>
    /// <param name="makesLinks">Whether its readers' programs make links of bare addresses.</param>
    public static IEnumerable<string> InHtml(string html, IReadOnlyList<string> hosts, bool makesLinks)
    {
        foreach (Match tag in HtmlTag().Matches(html))
        {
            var name = tag.Groups["name"].Value.ToLowerInvariant();
            if (name is "script" or "img" or "iframe" or "object" or "embed" or "form" or "input" or "link" or "base" or "svg" or "video" or "audio" or "at") yield return $"tag {tag.Value}";
            if (Handler().IsMatch(tag.Value)) yield return $"handler in {tag.Value}";
            if (hosts.FirstOrDefault(h => tag.Value.Contains(h, StringComparison.OrdinalIgnoreCase)) is { } host && !tag.Value.Contains("aria-label", StringComparison.Ordinal)) yield return $"{host} in {tag.Value}";
        }

        if (!makesLinks) yield break;
        foreach (var found in InWords(HtmlTag().Replace(Style().Replace(html, ""), Broken), hosts)) yield return found;
    }

    [GeneratedRegex(@"\\[!-/:-@\[-`{-~]", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Escaped();

    [GeneratedRegex(@"<[a-zA-Z/!?][^>]*>", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"&(?:#\w+|[a-zA-Z]+);", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Entity();

    [GeneratedRegex(@"\]\([^)]*\)|\]:\s*\S+|<[^>\s]*>", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Destination();

    [GeneratedRegex(@"\{\{(?:DATE|TIME)\(", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex CardFunction();

    [GeneratedRegex(@"</?(?<name>[a-zA-Z][\w-]*)[^>]*>", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex HtmlTag();

    [GeneratedRegex(@"\s(?:on\w+|srcset|src|formaction|background)\s*=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Handler();

    [GeneratedRegex(@"<style>.*?</style>", RegexOptions.Singleline | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Style();
}
