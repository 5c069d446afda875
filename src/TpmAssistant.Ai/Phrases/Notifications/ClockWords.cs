using System.Globalization;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Slots;

namespace TpmAssistant.Ai.Phrases.Notifications;

/// <summary>Times of day in words: "half past eight" is "8:30", "five in the afternoon" is "5 pm".</summary>
internal static partial class ClockWords
{
    public static string InFigures(string text) => Daytime().Replace(Plain().Replace(Past().Replace(text, Figures), number => Hour(number.Value).ToString(CultureInfo.InvariantCulture)),
        part => part.Groups["am"].Success ? " am" : " pm");

    private static string Figures(Match past)
    {
        var hour = Hour(past.Groups["hour"].Value);
        return past.Groups["half"].Success ? $"{hour}:30" : past.Groups["to"].Success ? $"{(hour == 1 ? 12 : hour - 1)}:45" : $"{hour}:15";
    }

    private static int Hour(string text) => text.Equals("noon", StringComparison.OrdinalIgnoreCase) || text.Equals("midday", StringComparison.OrdinalIgnoreCase) ? 12
        : DateWords.Numbers.TryGetValue(text.ToLowerInvariant(), out var number) ? number : int.Parse(text, CultureInfo.InvariantCulture);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Hours = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

    [GeneratedRegex(@"\b((?<half>half\s+past)|(a\s+)?quarter\s+((?<to>to)|past))\s+(?<hour>\d{1,2}|" + Hours + @")\b", Options, 2000)]
    private static partial Regex Past();

    [GeneratedRegex(@"(?<=\b(between|from|and|to|until|till)\s+)(" + Hours + @"|noon|midday)\b(?!\s+(nudge|notification|alert|day|week|hour|minute)s?)", Options, 2000)]
    private static partial Regex Plain();

    [GeneratedRegex(@"\s+(o'?clock\s+)?in\s+the\s+((?<am>morning)|afternoon|evening)\b", Options, 2000)]
    private static partial Regex Daytime();
}
