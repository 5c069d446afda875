using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace TpmAssistant.Ai.Phrases.Text;

/// <summary>
/// What people say beside a request: before it why they ask, "I've got steering in an hour, so could you ..."; behind it how much it hurries,
/// "..., it's for the third time". A request may begin or end at each break of the sentence.
/// </summary>
internal static partial class Asides
{
    private const int Longest = 300;

    private const int MostParts = 5;

    private static readonly FrozenSet<string> Polites = Set("please pls plz kindly so could can would");
    private static readonly FrozenSet<string> Starts = Set("i i'd we let's what which who when how is are show give list find draft write prepare start open run post add log record note mark put move set make");
    private static readonly FrozenSet<string> Joined = Set("so and then but therefore");

    private static readonly SearchValues<char> Stops = SearchValues.Create(",?.;–");
    private static readonly SearchValues<string> Pleases = SearchValues.Create(["please", "pls", "plz"], StringComparison.OrdinalIgnoreCase);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>A request within a longer text.</summary>
    /// <param name="Before">What stands before it.</param>
    /// <param name="Text">The request.</param>
    /// <param name="IsPolite">Whether it says of itself that it is one: "could you", "please".</param>
    public readonly record struct Request(string Before, string Text, bool IsPolite);

    /// <summary>The requests that may begin within the text, the earliest first.</summary>
    public static IEnumerable<Request> Behind(string text)
    {
        if (text.Length > Longest) yield break;
        for (var start = Break().Match(text); start.Success; start = start.NextMatch())
            yield return new Request(text[..start.Index], text[(start.Index + start.Groups["gap"].Length)..].Trim(), start.Groups["polite"].Success || Wish().IsMatch(text));
    }

    /// <summary>A part of a text that may be the request.</summary>
    /// <param name="Before">What stands before it.</param>
    /// <param name="Text">The part, to the end.</param>
    /// <param name="IsOwnClause">Whether a mark or a polite word divides it from what stands before.</param>
    /// <param name="IsAsked">Whether it is said to be what is asked: behind a mark, ", so ..." or ", please ...".</param>
    /// <param name="Follows">Whether what stands before is the reason, so that a "not" in it refuses nothing.</param>
    public readonly record struct Part(string Before, string Text, bool IsOwnClause, bool IsAsked, bool Follows);

    /// <summary>The parts that may be the request, the longest first: behind a mark, and from words on that requests begin with.</summary>
    public static IEnumerable<Part> Within(string text)
    {
        var found = 0;
        for (var at = text.IndexOf(' ', StringComparison.Ordinal); at > 0 && found < MostParts; at = text.IndexOf(' ', at + 1))
        {
            var afterMark = text[at - 1] is ',' or ';' or '.' or '!' or '?' or ':' or '-' or '\u2013';
            var rest = text[(at + 1)..];
            var space = rest.IndexOf(' ', StringComparison.Ordinal);
            var word = (space < 0 ? rest : rest[..space]).ToLowerInvariant().TrimEnd(',');
            var isPolite = Polites.Contains(word);
            if (!afterMark && !isPolite && !Starts.Contains(word)) continue;
            found++;
            yield return new Part(text[..at], Joined.Contains(word) ? rest[(space + 1)..] : rest, afterMark || isPolite, afterMark && isPolite, afterMark && word is "so" or "therefore");
        }
    }

    /// <summary>The text without what stands behind the request; <see langword="null"/> where nothing does.</summary>
    public static string? Before(string text) => text.Length <= Longest && text.AsSpan().ContainsAny(Stops) && After().Match(text) is { Success: true, Index: > 0 } after ? text[..after.Index] : null;

    /// <summary>Without words of politeness in the middle: "options for Borealis pls: we lost Ada", "put please the colour to red". What stands behind a colon is the person's own.</summary>
    public static string Smooth(string text)
    {
        if (text.Length > Longest || !text.AsSpan().ContainsAny(Pleases)) return text;
        var colon = OwnWordsAt(text);
        return Amid().Replace(Polite().Replace(text[..colon], ""), " ") + text[colon..];
    }

    /// <summary>Where words of the person's own begin: at a colon; at the end where there are none.</summary>
    public static int OwnWordsAt(string text) => text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon ? colon : text.Length;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<gap>(?:[,;.!?–]|\s-)\s*(?:(?:so|and|then|but|therefore|that's\s+why|hence|i\s+mean)\s+)?)(?:(?<polite>please|pls|plz|(?:can|could|would|will)\s+you|i(?:'d|d|\s+would)\s+(?:like|need)|kindly)|i\s+need|i\s+want|give|show|tell|what|how|who|when|where|which|list|help|draft|write|prepare|find|suggest|compare|get|any|why|will|do|does|did|let'?s|check|need|make|next|set|can\s+(?:we|i)|are\s+we|is\s+there)\b", Options, 2000)]
    private static partial Regex Break();

    [GeneratedRegex(@"\s(?:please|pls|plz)\s*[.?!]*$", Options, 2000)]
    private static partial Regex Wish();

    [GeneratedRegex(@"\s*[,?.;–]\s*(?:its|it'?s|it\s+is|it\s+was|(?:i\s+)?need\s+(?:it|that)|needed|running\s+late|we'?re|i'?m|i\s+am|he'?s|she'?s|\w+\s+is\s+(?:full|busy|away|ill|off|out|asking|waiting)|wasn'?t|they\s+(?:ask|keep|want))\b[^,:]*$", Options, 2000)]
    private static partial Regex After();

    [GeneratedRegex(@"(?<=.),?\s+(?:please|pls|plz)\s*$", Options, 2000)]
    private static partial Regex Polite();

    [GeneratedRegex(@"(?<=\p{L}|\d)(?:\s*,\s*(?:please|pls|plz)\s*,\s*|\s+(?:please|pls|plz)\s+(?!do\b|\w+\s+(?:it|them|that)\b))", Options, 2000)]
    private static partial Regex Amid();
}
