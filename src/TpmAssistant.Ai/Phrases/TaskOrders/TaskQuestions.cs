using System.Text.RegularExpressions;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.TaskOrders;

/// <summary>Reads questions about one task that is named: "who owns the load test?", "show the task firewall change". They show it and change nothing.</summary>
internal static partial class TaskQuestions
{
    public static FunctionCall? Read(string text, World world, TaskFinding find)
    {
        if (About().Match(text) is { Success: true } about && !IsNoTask(about.Groups["task"].Value)) return find(about.Groups["task"].Value + about.Groups["in"].Value);
        return Shown().Match(text) is { Success: true } shown ? find(shown.Groups["task"].Value) : null;
    }

    /// <summary>Whether it is something that has answers of its own.</summary>
    public static bool IsNoTask(string words) => NoTask().IsMatch(words);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>A question about one thing that is named: "who owns the load test?", "when is the rehearsal due on Atlas?". It shows, and changes nothing.</summary>
    [GeneratedRegex(
        @"^who(?:\s+(?:owns|does)|(?:'s|\s+is)\s+(?:doing|on|working\s+on|responsible\s+for|in\s+charge\s+of|assigned\s+to|the\s+(?:owner|assignee)\s+of))\s+(?<task>the\s+.+?)\s*\?*$|^when(?:'s|\s+is|\s+are)\s+(?<task>(?:the\s+)?.+?)\s+due(?<in>\s+(?:on|in)\s+\S+)?\s*\?*$|^what(?:'s|\s+is)\s+the\s+(?:status|state|owner|due\s+date|deadline|progress)\s+of\s+(?<task>the\s+.+?)\s*\?*$|^how\s+far\s+(?:is|are)\s+(?<task>the\s+.+?)\s*\?*$",
        Options, 2000)]
    private static partial Regex About();

    [GeneratedRegex(@"^(?:show|open|find|details?\s+(?:of|on)|pull\s+up|look\s+up)\s+(?:me\s+)?(?:the\s+)?task\s+(?!list|board|s\b|dependenc|link|owner|status|overview|report|count|backlog)(?<task>.+)$|^(?:show|open|pull\s+up)\s+(?:me\s+)?(?:the\s+)(?<task>(?!\S+\s+task\b|open|overdue|next|last|first)\S+(?:\s+\S+){1,4}?\s+task)(?:\s+(?:in|on|of)\s+\S+)?$|^(?:who\s+(?:owns|has|is\s+(?:doing|on|working\s+on))|what(?:'s|\s+is)\s+the\s+(?:status|state|owner|due\s+date|deadline)\s+of|when\s+is)\s+(?:the\s+)?task\s+(?<task>.+?)(?:\s+due)?$|^(?:is|has)\s+the\s+(?<task>(?!sprint|project|meeting|week|report|phase|year|day|team|plan|release|month)\S+.*?)\s+(?:been\s+)?(?:done|finished|completed?)(?:\s+(?:yet|already|now))*\s*\?*$", Options, 2000)]
    private static partial Regex Shown();

    /// <summary>What has answers of its own.</summary>
    [GeneratedRegex(@"\b(?:project|programme|portfolio|plan|team|budget|cost|money|risks?|register|issues?|milestones?|release|launch|go-?live|sprint|meeting|weekly|agenda|report|decisions?|actions?|work|tasks|items|next|most|deliver(?:y|ies)|contract|licen[cs]e|invoice|directory|company|channel|chat|[a-z]-\d+)\b|,|\band\b", Options, 2000)]
    private static partial Regex NoTask();
}
