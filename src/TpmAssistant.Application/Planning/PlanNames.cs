using System.Text.RegularExpressions;
using TpmAssistant.Application.Text;

namespace TpmAssistant.Application.Planning;

/// <summary>Names for plans and projects.</summary>
internal static partial class PlanNames
{
    private const int Longest = 60;
    private const int LongestSlug = 32;

    /// <summary>A goal as a name: without when it must be done and without what only leads in.</summary>
    public static string Of(string goal)
    {
        var said = Blanks().Replace(Neutraliser.Run(goal, keepLines: false), " ").Trim();
        var name = Lead().Replace(When().Replace(said, ""), "").Trim(' ', '.', ',', ';', ':', '!', '?', '"', '\'');
        if (name.Length == 0) name = said;
        if (name.Length > Longest) name = name[..(name.LastIndexOf(' ', Longest) is > 20 and var end ? end : char.IsHighSurrogate(name[Longest - 1]) ? Longest - 1 : Longest)].TrimEnd(' ', ',');
        return name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>The name, told from those that are taken by a number.</summary>
    public static string Distinct(string name, IEnumerable<string> taken)
    {
        var known = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (!known.Contains(name)) return name;
        var number = 2;
        while (known.Contains($"{name} {number}")) number++;
        return $"{name} {number}";
    }

    /// <summary>A key made of a name: short, lower case, readable.</summary>
    public static string Slug(string name)
    {
        var slug = string.Join('-', new string([.. name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length == 0 ? "project" : slug.Length > LongestSlug ? slug[..LongestSlug].TrimEnd('-') : slug;
    }

    [GeneratedRegex(@"[,;]?\s*\b(?:it\s+|which\s+|that\s+)?(?:must|has\s+to|needs\s+to|should)\s+be\s+(?:done|ready|finished|live|complete[d]?)\b.*$|[,;]?\s*\b(?:by|before|until|no\s+later\s+than)\s+(?:the\s+)?(?:end\s+of\s+|mid\s+|early\s+|late\s+|\d|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|q[1-4]|next|christmas|easter|monday|tuesday|wednesday|thursday|friday).*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex When();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(?:we\s+(?:want|need|have|must|plan)\s+to\s+|i\s+(?:want|need)\s+to\s+|please\s+|to\s+|the\s+goal\s+is\s+(?:to\s+)?|our\s+goal\s+is\s+(?:to\s+)?)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Lead();
}
