using System.Globalization;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Application.Conversations;

namespace TpmAssistant.Ai.Phrases.TaskOrders;

/// <summary>"The second one", "number 3", "the last": a place in the list that was shown last.</summary>
internal static partial class Positions
{
    /// <summary>How a place is said.</summary>
    public const string Pattern = @"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d{1,2}(?:st|nd|rd|th)|(?:number|no\.?|nr\.?|#)\s*(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)";

    private static readonly string[] Words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>The item that stands there; <see langword="null"/> when the words name no place, or the list has none.</summary>
    public static ShownItem? Of(string words, ConversationMemory? memory)
    {
        if (memory is not { Shown.Count: > 0 } || Place().Match(words.Trim()) is not { Success: true } place) return null;
        var said = place.Groups["at"].Value.ToLowerInvariant();
        var digits = string.Concat(said.Where(char.IsAsciiDigit));
        var counted = said[(said.LastIndexOf(' ') + 1)..];
        var index = said == "last" ? memory.Shown.Count - 1
            : digits.Length > 0 ? int.Parse(digits, CultureInfo.InvariantCulture) - 1 : DateWords.Numbers.TryGetValue(counted, out var number) ? number - 1 : Array.IndexOf(Words, said);
        return index >= 0 && index < memory.Shown.Count ? memory.Shown[index] : null;
    }

    /// <summary>Whether the words say a place and nothing else.</summary>
    public static bool IsPlace(string words) => Place().IsMatch(words.Trim());

    [GeneratedRegex(@"^(?:the\s+)?(?<at>" + Pattern + @")(?:\s+(?:one|task|ticket|item|entry|risk|issue))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Place();
}
