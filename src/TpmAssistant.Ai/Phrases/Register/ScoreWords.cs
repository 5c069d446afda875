using System.Globalization;
using System.Text.RegularExpressions;

namespace TpmAssistant.Ai.Phrases.Register;

/// <summary>Reads likelihood and impact as people say them: "likely", "high impact", "probability 4", "4 x 5".</summary>
internal static partial class ScoreWords
{
    /// <summary>A likelihood of 1 to 5, and the text without the words that said it.</summary>
    public static (int? Score, string Left) Probability(string text)
    {
        if (NumberedProbability().Match(text) is { Success: true } number) return (Digit(number), Without(text, number));
        if (GradedProbability().Match(text) is { Success: true } graded) return (Grade(graded.Groups["grade"].Value), Without(text, graded));
        return Likely().Match(text) is { Success: true } likely ? (Likelihood(likely.Groups["how"].Value), Without(text, likely)) : (null, text);
    }

    /// <summary>An impact of 1 to 5, and the text without the words that said it.</summary>
    public static (int? Score, string Left) Impact(string text)
    {
        if (NumberedImpact().Match(text) is { Success: true } number) return (Digit(number), Without(text, number));
        return GradedImpact().Match(text) is { Success: true } graded ? (Grade(graded.Groups["grade"].Value), Without(text, graded)) : (null, text);
    }

    /// <summary>Both at once: "4 x 5".</summary>
    public static (int? Probability, int? Impact, string Left) Both(string text) => Product().Match(text) is { Success: true } product
        ? (int.Parse(product.Groups["p"].Value, CultureInfo.InvariantCulture), int.Parse(product.Groups["i"].Value, CultureInfo.InvariantCulture), Without(text, product))
        : (null, null, text);

    private static int Digit(Match match) => Slots.DateWords.Numbers.TryGetValue(match.Groups["n"].Value.ToLowerInvariant(), out var word) ? word : int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);

    private static string Without(string text, Match match) => (text[..match.Index] + " " + text[(match.Index + match.Length)..]).Trim();

    private static int Grade(string words) => Plain(words) switch
    {
        "very low" or "negligible" or "tiny" => 1,
        "low" or "minor" or "small" => 2,
        "medium" or "moderate" or "average" => 3,
        "very high" or "severe" or "critical" or "huge" or "catastrophic" => 5,
        _ => 4,
    };

    private static int Likelihood(string words) => Plain(words) switch
    {
        "rare" or "remote" or "very unlikely" or "highly unlikely" => 1,
        "unlikely" or "not likely" or "improbable" => 2,
        "possible" or "maybe" => 3,
        "very likely" or "highly likely" or "almost certain" or "nearly certain" or "certain" => 5,
        _ => 4,
    };

    private static string Plain(string words) => Blanks().Replace(words.ToLowerInvariant(), " ");

    [GeneratedRegex(@"\b(?:probability|likelihood|chance)\s*(?:of\s*)?(?:\|\s*)?(?:(?:is|up|down|now)\s+)?(?:to|=|:|of|at)?\s*(?:a\s+)?(?<n>[1-5]|one|two|three|four|five)\b(?!\s*%)", Options, 2000)]
    private static partial Regex NumberedProbability();

    [GeneratedRegex(@"\b(?<grade>very\s+low|very\s+high|low|medium|moderate|high)\s+(?:probability|likelihood|chance)\b|\b(?:probability|likelihood|chance)\s*(?:of\s*)?(?:\|\s*)?(?:is\s+)?(?:to|=|:)?\s*(?<grade>very\s+low|very\s+high|low|medium|moderate|high)\b", Options, 2000)]
    private static partial Regex GradedProbability();

    [GeneratedRegex(@"(?<=^|[,;.]|\bis|\bnow)\s*(?<how>very\s+unlikely|highly\s+unlikely|unlikely|not\s+likely|improbable|rare|remote|possible|maybe|very\s+likely|highly\s+likely|likely|probable|almost\s+certain|nearly\s+certain|certain)\s*(?=$|[,;.]|\band\b)", Options, 2000)]
    private static partial Regex Likely();

    [GeneratedRegex(@"\b(?:impact|severity)\s*(?:of\s*)?(?:\|\s*)?(?:(?:is|up|down|now)\s+)?(?:to|=|:|of|at)?\s*(?:a\s+)?(?<n>[1-5]|one|two|three|four|five)\b", Options, 2000)]
    private static partial Regex NumberedImpact();

    [GeneratedRegex(@"\b(?<grade>very\s+low|very\s+high|low|minor|small|tiny|negligible|medium|moderate|average|high|major|big|serious|severe|critical|huge|catastrophic)\s+(?:impact|severity)\b|\b(?:impact|severity)\s*(?:of\s*)?(?:\|\s*)?(?:is\s+)?(?:to|=|:)?\s*(?<grade>very\s+low|very\s+high|low|minor|negligible|medium|moderate|high|major|serious|severe|critical|huge)\b", Options, 2000)]
    private static partial Regex GradedImpact();

    [GeneratedRegex(@"\b(?<p>[1-5])\s*[x×*]\s*(?<i>[1-5])\b", Options, 2000)]
    private static partial Regex Product();

    [GeneratedRegex(@"\s+", RegexOptions.None, 2000)]
    private static partial Regex Blanks();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
