using System.Text.RegularExpressions;

namespace TpmAssistant.Ai.Grounding;

/// <summary>Cuts a sentence where it says something else, but never inside the name of an item.</summary>
internal static partial class Clauses
{
    public static IReadOnlyList<string> Of(string sentence, IReadOnlyList<SenseFact> facts)
    {
        var names = facts.SelectMany(f => f.Named).Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var clauses = new List<string>();
        var start = 0;
        foreach (Match cut in Cut().Matches(sentence))
        {
            if (names.Exists(n => IsWithin(sentence, n, cut.Index))) continue;
            clauses.Add(sentence[start..cut.Index]);
            start = cut.Index + cut.Length;
        }

        clauses.Add(sentence[start..]);
        return [.. clauses.Where(c => c.Any(char.IsLetterOrDigit))];
    }

    private static bool IsWithin(string sentence, string name, int at)
    {
        for (var found = sentence.IndexOf(name, StringComparison.OrdinalIgnoreCase); found >= 0; found = sentence.IndexOf(name, found + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at >= found && at < found + name.Length) return true;
        }

        return false;
    }

    [GeneratedRegex(@";\s+|,?\s+(?:but|while|whereas|although|though)\s+|,\s+(?:and\s+|which\s+|so\s+)?|\s+and\s+|:\s+|\s+—\s+|\s+-\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Cut();
}
