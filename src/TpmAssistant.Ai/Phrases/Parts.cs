using System.Text.RegularExpressions;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases;

/// <summary>
/// Two requests in one sentence, of which not all is clear: "mark the load test done and tell Priya". Each part that is plain by itself is offered as a button, and none is done.
/// </summary>
internal static partial class Parts
{
    private const int Longest = 300;
    private const int Most = 4;
    private const int FewestWords = 2;
    private const double Offered = 0.5;

    /// <summary>What was understood, with such parts in place of vaguer readings.</summary>
    /// <param name="understood">What was understood.</param>
    /// <param name="text">The utterance.</param>
    /// <param name="reader">Reads the parts.</param>
    public static Understanding With(Understanding understood, string text, Reader reader)
    {
        if (understood.IsSure || understood.Limit is not null || text.Length > Longest || text.Contains('\n', StringComparison.Ordinal)) return understood;
        string[] parts = [.. Joint().Split(text).Select(p => p.Trim(' ', '.', '!', ',', ';')).Where(p => p.Length > 0)];
        if (parts.Length is < 2 or > Most) return understood;
        List<Reading> found = [.. parts.Where(p => p.Count(' ') + 1 >= FewestWords && !Reader.Refuses(p)).SelectMany(p => reader.Understand(p) is { Calls: [{ Name: not FunctionNames.Help } call] } ? [new Reading(call, Capitalised(p))] : Array.Empty<Reading>())];
        if (found.Count == 0) return understood;
        return Understanding.Unsure([.. found.Take(CallBuilder.Most)], Math.Max(Offered, understood.Confidence));
    }

    private static string Capitalised(string part) => char.ToUpperInvariant(part[0]) + part[1..];

    [GeneratedRegex(@"\s*[,;]?\s+(?:and\s+then|and|then|plus)\s+|\s*;\s*|[.!?]\s+|,\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Joint();
}
