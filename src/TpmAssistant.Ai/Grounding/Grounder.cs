using System.Text.RegularExpressions;
using TpmAssistant.Ai.Talk;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.HouseStyle;

namespace TpmAssistant.Ai.Grounding;

/// <summary>Keeps of a model's words the sentences that follow from the facts they cite. A sentence that cites nothing is not kept.</summary>
public static partial class Grounder
{
    private const int LongestSentence = 400;

    /// <summary>Checks every sentence by itself.</summary>
    /// <param name="said">The model's words; any text.</param>
    /// <param name="facts">What it was told.</param>
    /// <param name="today">The day that words such as "tomorrow" lean on.</param>
    /// <param name="style">House style; a sentence that it forbids is left out.</param>
    public static Narration Check(string said, FactBook facts, DateOnly today, HouseVoice? style = null) => Check(said, facts, new SentenceCheck(today), style);

    /// <summary>The same for a piece of what is said, with a check that knows the facts from the pieces before.</summary>
    internal static Narration Check(string said, FactBook facts, SentenceCheck check, HouseVoice? style)
    {
        var kept = new List<CitedSentence>();
        var dropped = 0;
        foreach (var sentence in Sentences(said))
        {
            var cited = Cited(sentence, facts);
            var text = Plain(sentence);
            if (cited is not { Count: > 0 } || !IsPlain(text) || !check.Holds(text, [.. cited, .. Supposed(cited, facts)])) dropped++;
            else if ((style ?? HouseVoice.Standard).Keep(text) is { } worded) kept.Add(new CitedSentence(worded, cited));
        }

        return new Narration(kept, dropped);
    }

    /// <summary>How much of some words is whole sentences, to which nothing that comes behind them can add: no more words, and no cites.</summary>
    internal static int WholeSentences(string said)
    {
        foreach (var end in SureEnd().Matches(said).Reverse())
            if (said.LastIndexOf('[', end.Index) <= said.LastIndexOf(']', end.Index)) return end.Index + end.Length;
        return 0;
    }

    private static IEnumerable<string> Sentences(string said)
    {
        var text = CitesAfterStop().Replace(said, "${cites}${stop} ");
        return SentenceEnd().Split(text).Select(s => s.Trim()).Where(s => s.Any(char.IsLetterOrDigit));
    }

    /// <summary>The facts cited; <see langword="null"/> where one of them does not exist.</summary>
    private static List<Fact>? Cited(string sentence, FactBook facts)
    {
        var cited = new List<Fact>();
        foreach (Match id in Id().Matches(sentence))
        {
            if (facts.Find(id.Value) is not { } fact) return null;
            if (!cited.Contains(fact.Fact)) cited.Add(fact.Fact);
        }

        return cited;
    }

    /// <summary>What the facts cited hold under: "If “A” slips by 5 days", which stands first in what was returned.</summary>
    private static IEnumerable<Fact> Supposed(List<Fact> cited, FactBook facts) =>
        from fact in facts.Facts.Select(f => f.Fact)
        where fact.Text.StartsWith("If ", StringComparison.Ordinal) && !cited.Contains(fact) && cited.Exists(c => c.Topic.StartsWith(fact.Topic, StringComparison.Ordinal))
        let colon = fact.Text.IndexOf(':', Math.Max(0, fact.Text.IndexOf('”', StringComparison.Ordinal)))
        where colon > 0
        select fact with { Subject = "", Parts = [new FactPart("", fact.Text[..colon])] };

    private static string Plain(string sentence)
    {
        var text = Blanks().Replace(Cites().Replace(sentence, ""), " ").Trim();
        return text.Replace(" .", ".", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal);
    }

    /// <summary>Whether it is words only: no address, link, mention or markup, which code alone may write.</summary>
    private static bool IsPlain(string text) => text.Length <= LongestSentence && !Active().IsMatch(text);

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[^\s\[])|[\r\n]+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SentenceEnd();

    /// <summary>The same, once it is seen that no cites follow.</summary>
    [GeneratedRegex(@"(?:(?<=[.!?])\s+|[\r\n]\s*)(?=[^\s\[])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SureEnd();

    [GeneratedRegex(@"(?<stop>[.!?])\s*(?<cites>\[\s*F\d+(?:\s*[,;]\s*F\d+)*\s*\](?:\s*\[\s*F\d+(?:\s*[,;]\s*F\d+)*\s*\])*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex CitesAfterStop();

    [GeneratedRegex(@"\[\s*F\d+(?:\s*[,;]\s*F\d+)*\s*\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Cites();

    [GeneratedRegex(@"(?<=\[[^\[\]]{0,80})F\d{1,4}(?=[^\[\]]{0,80}\])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Id();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"://|www\.|@|[<>`*_\[\]{}|\\]|#(?!\d)|\b[a-z0-9-]+\.(?:com|net|org|io|example|test|dev|app|eu|de|ru|cn)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Active();
}
