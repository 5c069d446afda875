using System.Text.RegularExpressions;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Grounding.Stating;

/// <summary>"Promised by Fri 27 Nov: A (27 Nov); B (25 Nov)": a list within a measure states of each item its own day.</summary>
internal static partial class Listed
{
    /// <summary>The fact, and what it lists as facts of their own.</summary>
    public static IEnumerable<Fact> Of(Fact fact)
    {
        yield return fact;
        foreach (var part in fact.Parts.Where(p => Dated().IsMatch(p.Measure)))
        {
            foreach (Match item in Item().Matches(part.Value))
                yield return fact with { Subject = item.Groups["name"].Value, Parts = [new FactPart("", $"{Dated().Match(part.Measure).Groups["what"].Value} {item.Groups["day"].Value}")], Names = [item.Groups["name"].Value] };
        }
    }

    [GeneratedRegex(@"^(?<what>\p{L}+ by) .*\d", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Dated();

    [GeneratedRegex(@"(?<=^|; )(?:\p{L}+: )?(?<name>[^;]+) \((?<day>[^()]*\d[^()]*)\)(?=;|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Item();
}
