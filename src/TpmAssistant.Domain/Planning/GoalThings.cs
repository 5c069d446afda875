using System.Globalization;
using System.Text.RegularExpressions;

namespace TpmAssistant.Domain.Planning;

/// <summary>The things that a goal lists, as in "version 5 with single sign-on, dark mode and an audit log".</summary>
/// <remarks>Stated rule: what stands after "with", "including", "such as", "namely" or a colon counts when it names at least two things of five words at most each.</remarks>
internal static partial class GoalThings
{
    private const int MostWords = 5;
    private const int LeastThings = 2;

    /// <summary>The things in the goal's order; empty where it lists none.</summary>
    public static IReadOnlyList<string> Of(string goal)
    {
        if (List().Match(goal) is not { Success: true } list) return [];
        var things = Between().Split(End().Split(list.Groups["things"].Value, 2)[0]).Select(t => Article().Replace(t, "").Trim(' ', '"', '\'', '“', '”')).Where(t => t.Length > 0).ToList();
        return things.Count >= LeastThings && things.TrueForAll(t => t.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWords)
            ? [.. things.Select(t => char.ToUpper(t[0], CultureInfo.InvariantCulture) + t[1..])] : [];
    }

    /// <summary>A title with the things in their places; a place without a thing bears its usual name.</summary>
    public static string Named(string title, IReadOnlyList<string> things) => Place().Replace(title, place =>
        int.Parse(place.Groups["number"].Value, CultureInfo.InvariantCulture) is var number && number <= things.Count ? things[number - 1] : place.Groups["usual"].Value);

    [GeneratedRegex(@"(?:\b(?:with|including|such as|namely)\b|:)\s+(?<things>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline, 2000)]
    private static partial Regex List();

    /// <summary>Where the list ends: a day, a reason, a reader, the end of the sentence.</summary>
    [GeneratedRegex(@"\s+(?:by|until|before|for|in|so that|because|on)\s+|[.;!?](?:\s|$)|\n", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex End();

    [GeneratedRegex(@"\s*,\s*(?:and\s+)?|\s+(?:and|plus|as well as)\s+|\s*&\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:a|an|the|some|our)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Article();

    [GeneratedRegex(@"\{(?<number>[1-9])\|(?<usual>[^}]*)\}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Place();
}
