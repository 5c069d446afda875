using System.Text.RegularExpressions;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Grounding.Stating;

/// <summary>What a fact states of other things than its subject: facts of their own.</summary>
internal static partial class Listed
{
    /// <summary>The fact, and those.</summary>
    public static IEnumerable<Fact> Of(Fact fact)
    {
        yield return fact;
        foreach (var part in fact.Parts)
        {
            // "Promised by Fri 27 Nov: A (27 Nov); B (25 Nov)": each item has its own day.
            if (Dated().Match(part.Measure) is { Success: true } dated)
            {
                foreach (Match item in Item().Matches(part.Value))
                    yield return fact with { Subject = item.Groups["name"].Value, Parts = [new FactPart("", $"{dated.Groups["what"].Value} {item.Groups["day"].Value}")], Names = [item.Groups["name"].Value] };
            }

            // "Schedule — Amber · “A” is expected 27 Nov": that is said of A.
            if (part.Measure.Length == 0 && Said().Match(part.Value) is { Success: true } said)
                yield return fact with { Subject = said.Groups["name"].Value, Parts = [new FactPart("", said.Groups["what"].Value)], Names = [said.Groups["name"].Value] };
        }
    }

    [GeneratedRegex(@"^(?<what>\p{L}+ by) .*\d", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Dated();

    [GeneratedRegex(@"(?<=^|; )(?:\p{L}+: )?(?<name>[^;]+) \((?<day>[^()]*\d[^()]*)\)(?=;|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Item();

    [GeneratedRegex(@"^“(?<name>[^“”]+)” (?<what>(?:is|are|has|have) [^“”]+)$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Said();
}
