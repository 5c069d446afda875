using System.Globalization;
using System.Text.RegularExpressions;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Ai.Phrases.TaskOrders;

/// <summary>"The second one", "number 3", "the last": a place in the list that was shown last.</summary>
internal static partial class Positions
{
    /// <summary>How a place is said.</summary>
    public const string Pattern = @"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d{1,2}(?:st|nd|rd|th)|(?:number|no\.?|nr\.?|#)\s*\d{1,2}";

    private static readonly string[] Words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>The item that stands there; <see langword="null"/> when the words name no place, or the list has none.</summary>
    public static ItemRef? Of(string words, ConversationMemory? memory)
    {
        if (memory is not { Items.Count: > 0 } || Place().Match(words.Trim()) is not { Success: true } place) return null;
        var said = place.Groups["at"].Value.ToLowerInvariant();
        var digits = string.Concat(said.Where(char.IsAsciiDigit));
        var index = said == "last" ? memory.Items.Count - 1
            : digits.Length > 0 ? int.Parse(digits, CultureInfo.InvariantCulture) - 1 : Array.IndexOf(Words, said);
        return index >= 0 && index < memory.Items.Count ? memory.Items[index] : null;
    }

    /// <summary>Whether the words say a place and nothing else.</summary>
    public static bool IsPlace(string words) => Place().IsMatch(words.Trim());

    /// <summary>A text with the places in it replaced by what stands there, where that has a short name.</summary>
    public static string Named(string text, ConversationMemory? memory, string source) => memory is not { Items.Count: > 0 } ? text
        : Anywhere().Replace(text, place => Of(place.Value, memory) is { } item && item.Source == source ? item.Id : place.Value);

    [GeneratedRegex(@"^(?:the\s+)?(?<at>" + Pattern + @")(?:\s+(?:one|task|item|entry|risk))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(?:the\s+)(?:" + Pattern + @")(?:\s+(?:one|entry|risk))?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Anywhere();
}
