using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Register;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.TaskOrders;

/// <summary>Reads who is to do a task: "give the load test to Priya", "@Priya please take the load test", "take Jonas off the review", "unassign the data load".</summary>
internal static partial class OwnerOrders
{
    public static FunctionCall? Read(string text, World world, TaskFinding find)
    {
        if (Given().Match(text) is { Success: true } given && Somebody(given.Groups["value"].Value, world) is { } person && find(given.Groups["task"].Value) is { } owned)
            return owned.With("assignee", person);
        if (TakenOff().Match(text) is { Success: true } off && !TaskQuestions.IsNoTask(off.Groups["task"].Value) && Somebody(off.Groups["value"].Value, world) is not null && find(off.Groups["task"].Value) is { } left)
            return left.With("assignee", "nobody");
        return Freed().Match(text) is { Success: true } freed ? find(freed.Groups["task"].Value)?.With("assignee", "nobody") : null;
    }

    private static string? Somebody(string text, World world)
    {
        var name = text.Trim().TrimStart('@');
        if (name.ToLowerInvariant() is "me" or "myself") return "me";
        if (name.ToLowerInvariant() is "nobody" or "no one") return "nobody";
        return Names.LeadingPerson(name, world)?.Length == name.Length ? Names.Person(name, world) : Names.Shortened(name, world);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"^(?:(?:re-?assign|assign|give|hand(?:\s+over)?|pass|move|transfer)\s+(?<task>.+?)\s+(?:over\s+)?to\s+(?<value>@?[^,;:]{2,50})|make\s+(?<value>[^,;:]{2,50}?)\s+(?:the\s+)?owner\s+of\s+(?<task>.+)|give\s+(?<value>(?!me\b|us\b|myself\b)[^,;:]{2,50}?)\s+(?<task>the\s+.+)|(?<value>@?[^,;:]{2,50}?),?\s+(?:please\s+)?(?:take(?:\s+over|\s+on)?|pick\s+up)\s+(?<task>the\s+.+))$",
        Options, 2000)]
    private static partial Regex Given();

    [GeneratedRegex(@"^(?:take|remove)\s+(?<value>@?[^,;:]{2,50}?)\s+(?:off|from|as\s+(?:the\s+)?owner\s+(?:of|from))\s+(?:of\s+)?(?<task>.+)$", Options, 2000)]
    private static partial Regex TakenOff();

    [GeneratedRegex(@"^unassign\s+(?<task>.+)$|^nobody\s+(?:should\s+|shall\s+|is\s+to\s+)?owns?\s+(?<task>[^,]+?)(?:\s+(?:any\s*more|now|for\s+now))*(?:,.*\b(?:take|remove|clear)\b.*)?$", Options, 2000)]
    private static partial Regex Freed();
}
