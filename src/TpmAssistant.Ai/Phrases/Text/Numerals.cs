using System.Globalization;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Slots;

namespace TpmAssistant.Ai.Phrases.Text;

/// <summary>Numbers in words, where a unit shows that one is counted: "forty-five minutes" is "45 minutes".</summary>
internal static partial class Numerals
{
    public static string InFigures(string text) => Counted().Replace(text, number =>
        (Value(number.Groups["tens"].Value) + Value(number.Groups["ones"].Value)).ToString(CultureInfo.InvariantCulture));

    private static int Value(string word) => DateWords.Numbers.GetValueOrDefault(word.ToLowerInvariant());

    [GeneratedRegex(
        @"\b((?<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)([\s-](?<ones>one|two|three|four|five|six|seven|eight|nine))?|(?<ones>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))(?=[\s-]+(working\s+)?(minutes?|mins?|hours?|hrs?|days?|weeks?|months?|percent|per\s+cent|nudges?|notifications?|alerts?|points?)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Counted();
}
