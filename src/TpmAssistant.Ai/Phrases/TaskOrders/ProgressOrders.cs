using System.Text.RegularExpressions;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.TaskOrders;

/// <summary>Reads what a task is to be called and how far it has come: "mark the load test as done", "the second one is done", "rename the data load to full data load".</summary>
internal static partial class ProgressOrders
{
    public static FunctionCall? Read(string text, World world, TaskFinding find)
    {
        if (Renamed().Match(text) is { Success: true } renamed && find(renamed.Groups["task"].Value) is { } named)
            return named.With("title", renamed.Groups["value"].Value.Trim(' ', '"', '“', '”', '\''));
        if (Progress().Match(text) is { Success: true } progress && find(progress.Groups["task"].Value) is { } done)
            return done.With("status", Status(progress.Groups["state"].Value));
        if (Finished().Match(text) is { Success: true } finished && find(finished.Groups["task"].Value, mustBePlaced: !finished.Groups["said"].Success) is { } over)
            return over.With("status", "done");
        return Reopened().Match(text) is { Success: true } again ? find(again.Groups["task"].Value)?.With("status", "open") : null;
    }

    private static string Status(string words) => words.ToLowerInvariant() switch
    {
        "started" or "begun" or "in progress" or "in-progress" or "ongoing" => "started",
        "not started" or "open" or "to do" or "todo" or "not done" => "open",
        _ => "done",
    };

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:rename|retitle|call)\s+(?<task>.+?)\s+(?:to|as|into)\s+(?<value>.{2,255})$", Options, 2000)]
    private static partial Regex Renamed();

    [GeneratedRegex(
        @"^(?:mark|set|flag|put|tick(?:\s+off)?|check\s+off|report)\s+(?<task>.+?)\s+(?:as\s+|to\s+|on\s+)?(?<state>done|complete|completed|finished|closed|started|begun|in[\s-]progress|ongoing|not\s+started|not\s+done|open|to\s+do)$",
        Options, 2000)]
    private static partial Regex Progress();

    [GeneratedRegex(
        @"^(?:(?:complete|finish|close(?:\s+(?:out|off))?|tick\s+off|check\s+off|wrap\s+up)\s+(?:(?<task>.+?\s+(?<said>task|to-?do))(?=$)|(?<task>(?:(?<said>the\s+task|task|to-?do|the\s+to-?do)\s+)?.+))|(?<task>(?:the\s+)?(?:" + Positions.Pattern + @")(?:\s+(?:one|task|item))?|(?<said>the\s+task|task|the(?=\s+\S+\s+\S+)(?!\s+(?:sprint|project|meeting|week|report|phase|year|day)\b))\s+.+?)\s+(?:is|was|are|were)\s+(?:now\s+|already\s+)?(?:done|finished|completed?))$",
        Options, 2000)]
    private static partial Regex Finished();

    [GeneratedRegex(@"^re-?open\s+(?<task>(?:(?:the\s+)?task\s+|the\s+(?=\S+\s+\S+)).+|.+?\s+task)$", Options, 2000)]
    private static partial Regex Reopened();
}
