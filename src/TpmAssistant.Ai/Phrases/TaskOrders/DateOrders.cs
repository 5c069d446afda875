using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.TaskOrders;

/// <summary>Reads when a task is to be due: "move the load test to Friday", "push it by two days", "take the due date off the logo refresh".</summary>
internal static partial class DateOrders
{
    /// <summary>Without one of these it speaks of no due date by its name.</summary>
    private static readonly SearchValues<string> OfDueDates = SearchValues.Create(["due", "date", "deadline"], StringComparison.OrdinalIgnoreCase);

    public static FunctionCall? Read(string text, World world, TaskFinding find)
    {
        FunctionCall? Task(string words) => find(words, mustBePlaced: true) ?? (Meeting().IsMatch(words.Trim()) ? null : find(words));
        if (text.AsSpan().ContainsAny(OfDueDates) && Undated().Match(text) is { Success: true } undated && find(undated.Groups["task"].Value) is { } open) return open.With("due", "none");
        if (Shifted().Match(text) is { Success: true } shifted && (find(shifted.Groups["task"].Value, mustBePlaced: true) ?? (TaskQuestions.IsNoTask(shifted.Groups["task"].Value) ? null : Task(shifted.Groups["task"].Value))) is { } later)
            return later.With("due", Later(shifted));
        return Moved().Match(text) is { Success: true } moved && DaysInWords.Whole(moved.Groups["value"].Value, world) is { } day ? Task(moved.Groups["task"].Value)?.With("due", CallBuilder.Iso(day)) : null;
    }

    /// <summary>How many working days later, as the function takes it: "+5" for a week, "-2" for two days earlier.</summary>
    private static string Later(Match shifted)
    {
        var said = shifted.Groups["n"].Value.ToLowerInvariant();
        var number = int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure : DateWords.Numbers.GetValueOrDefault(said, 1);
        var days = number * (shifted.Groups["week"].Success ? 5 : 1);
        return shifted.Groups["earlier"].Success ? $"-{days}" : $"+{days}";
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>A meeting is in everybody's calendar and no task, unless it was listed as one.</summary>
    [GeneratedRegex(@"(?:^|\s)(?:weekly|daily|stand-?\s?up|sync|1:1|one-on-one|steering(?:\s+(?:committee|board|group))?|steerco|retro(?:spective)?|meeting|appointment)(?:\s+(?:with|of|for|in|on)\s+.+)?$", Options, 2000)]
    private static partial Regex Meeting();

    [GeneratedRegex(
        @"^take\s+(?:the\s+)?(?:due\s+date|deadline|due\s+day|date)\s+(?:off|from|away\s+from)\s+(?<task>.+)$|^(?:remove|delete|drop|clear|take\s+away|unset|cancel|lift)\s+(?:the\s+)?(?:due\s+date|deadline|due\s+day|date)\s+(?:of|for|from|on)\s+(?<task>.+)$|^(?<task>.+?)\s+(?:has|needs|should\s+have)\s+no\s+(?:due\s+date|deadline)(?:\s+(?:any\s*more|now))*$",
        Options, 2000)]
    private static partial Regex Undated();

    /// <summary>"push the penetration test by two days", "bring the demo forward a week".</summary>
    [GeneratedRegex(
        @"^(?:move|push|postpone|shift|delay|slip|extend|bring|pull|reschedule)\s+(?:back\s+)?(?<task>.+?)\s+(?:(?:back|out)\s+|(?<earlier>forward|in|up|ahead)\s+)?(?:by\s+|for\s+)?(?<n>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:working\s+)?(?:days?|(?<week>weeks?))(?:\s+(?:later|back|out)|\s+(?<earlier>earlier|sooner|forward))?$",
        Options, 2000)]
    private static partial Regex Shifted();

    [GeneratedRegex(
        @"^(?:move|push|postpone|reschedule|shift|delay|extend|bring\s+forward|pull\s+forward|set|change)\s+(?:back\s+)?(?:the\s+)?(?:(?:due\s+date|deadline|date|end)\s+(?:of|for)\s+)?(?<task>.+?)\s+(?:out\s+|back\s+|forward\s+)?(?:to|until|till|for|by)\s+(?<value>.{3,40})$|^(?:the\s+)?(?:new\s+)?(?:due\s+date|deadline)\s+(?:of|for)\s+(?<task>.+?)\s+(?:is|should\s+be|becomes|moves\s+to)\s+(?:now\s+)?(?<value>.{3,40})$",
        Options, 2000)]
    private static partial Regex Moved();
}
