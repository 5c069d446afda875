using System.Globalization;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Register;
using TpmAssistant.Ai.Phrases.Shown;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.TaskOrders;

/// <summary>Reads what is to become of a task: "move the load test to Friday", "mark the second one done", "who owns the third?".</summary>
internal static partial class TaskOrder
{
    public static FunctionCall? Read(string text, World world, ConversationMemory? memory)
    {
        if (Negated().IsMatch(text)) return null;
        if (memory?.LastCall is { Name: FunctionNames.UpdateTask } last && last.Arguments.TryGetValue("task", out var same) && Instead().Match(text) is { Success: true } instead && DaysInWords.Whole(instead.Groups["value"].Value, world) is { } other)
        {
            var changed = new FunctionCall(FunctionNames.UpdateTask).With("task", same).With("due", CallBuilder.Iso(other));
            return last.Arguments.TryGetValue("project", out var its) ? changed.With("project", its) : changed;
        }

        if (Renamed().Match(text) is { Success: true } renamed && Task(renamed.Groups["task"].Value, world, memory) is { } named)
            return named.With("title", renamed.Groups["value"].Value.Trim(' ', '"', '“', '”', '\''));
        if (Progress().Match(text) is { Success: true } progress && Task(progress.Groups["task"].Value, world, memory) is { } done)
            return done.With("status", Status(progress.Groups["state"].Value));
        if (Finished().Match(text) is { Success: true } finished && Task(finished.Groups["task"].Value, world, memory, mustBePlaced: !finished.Groups["said"].Success) is { } over)
            return over.With("status", "done");
        if (Reopened().Match(text) is { Success: true } again && Task(again.Groups["task"].Value, world, memory) is { } reopened) return reopened.With("status", "open");
        if (Undated().Match(text) is { Success: true } undated && Task(undated.Groups["task"].Value, world, memory) is { } open) return open.With("due", "none");
        if (Shifted().Match(text) is { Success: true } shifted && !NoTask().IsMatch(shifted.Groups["task"].Value) && Task(shifted.Groups["task"].Value, world, memory) is { } later)
            return later.With("due", Later(shifted));
        if (Moved().Match(text) is { Success: true } moved && DaysInWords.Whole(moved.Groups["value"].Value, world) is { } day && Task(moved.Groups["task"].Value, world, memory) is { } dated)
            return dated.With("due", CallBuilder.Iso(day));
        if (Given().Match(text) is { Success: true } given && Somebody(given.Groups["value"].Value, world) is { } person && Task(given.Groups["task"].Value, world, memory) is { } owned)
            return owned.With("assignee", person);
        if (TakenOff().Match(text) is { Success: true } off && !NoTask().IsMatch(off.Groups["task"].Value) && Somebody(off.Groups["value"].Value, world) is not null && Task(off.Groups["task"].Value, world, memory) is { } left) return left.With("assignee", "nobody");
        if (Freed().Match(text) is { Success: true } freed && Task(freed.Groups["task"].Value, world, memory) is { } free) return free.With("assignee", "nobody");
        if (About().Match(text) is { Success: true } about && !NoTask().IsMatch(about.Groups["task"].Value)) return Task(about.Groups["task"].Value + about.Groups["in"].Value, world, memory);
        return Shown().Match(text) is { Success: true } shown ? Task(shown.Groups["task"].Value, world, memory) : null;
    }

    /// <summary>The call for a task that is named, or that stands at a place in the last list.</summary>
    private static FunctionCall? Task(string words, World world, ConversationMemory? memory, bool mustBePlaced = false)
    {
        var (project, left) = Names.Project(words.Trim(), world);
        var name = Kind().Replace(Article().Replace(left.Trim().Trim(',', ':'), ""), "").Trim(' ', '"', '“', '”', '\'', '‘', '’');
        var call = new FunctionCall(FunctionNames.UpdateTask);
        if (ShownItems.Of(name.Length == 0 || Positions.IsPlace(words) ? words : name, memory) is { Item: { Source: not Phrasebook.RegisterItems } item }) return call.With("task", item.Id);
        if (mustBePlaced || name.Length < 3 || Positions.IsPlace(words) || Vague().IsMatch(name)) return null;
        call = call.With("task", name);
        return project is null ? call : call.With("project", project);
    }

    private static string? Somebody(string text, World world)
    {
        var name = text.Trim().TrimStart('@');
        if (name.ToLowerInvariant() is "me" or "myself") return "me";
        if (name.ToLowerInvariant() is "nobody" or "no one") return "nobody";
        return Names.LeadingPerson(name, world)?.Length == name.Length ? Names.Person(name, world) : null;
    }

    /// <summary>How many working days later, as the function takes it: "+5" for a week, "-2" for two days earlier.</summary>
    private static string Later(Match shifted)
    {
        var said = shifted.Groups["n"].Value.ToLowerInvariant();
        var number = int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure : DateWords.Numbers.GetValueOrDefault(said, 1);
        var days = number * (shifted.Groups["week"].Success ? 5 : 1);
        return shifted.Groups["earlier"].Success ? $"-{days}" : $"+{days}";
    }

    private static string Status(string words) => words.ToLowerInvariant() switch
    {
        "started" or "begun" or "in progress" or "in-progress" or "ongoing" => "started",
        "not started" or "open" or "to do" or "todo" or "not done" => "open",
        _ => "done",
    };

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:don'?t|do\s+not|never|not\s+to|without|shouldn'?t|mustn'?t)\b", Options, 2000)]
    private static partial Regex Negated();

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

    /// <summary>"push the penetration test by two days", "bring the demo forward a week".</summary>
    [GeneratedRegex(
        @"^(?:move|push|postpone|shift|delay|slip|extend|bring|pull|reschedule)\s+(?:back\s+)?(?<task>.+?)\s+(?:(?:back|out)\s+|(?<earlier>forward|in|up|ahead)\s+)?(?:by\s+|for\s+)?(?<n>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:working\s+)?(?:days?|(?<week>weeks?))(?:\s+(?:later|back|out)|\s+(?<earlier>earlier|sooner|forward))?$",
        Options, 2000)]
    private static partial Regex Shifted();

    [GeneratedRegex(
        @"^(?:move|push|postpone|reschedule|shift|delay|extend|bring\s+forward|pull\s+forward|set|change)\s+(?:back\s+)?(?:the\s+)?(?:(?:due\s+date|deadline|date|end)\s+(?:of|for)\s+)?(?<task>.+?)\s+(?:out\s+|back\s+|forward\s+)?(?:to|until|till|for|by)\s+(?<value>.{3,40})$|^(?:the\s+)?(?:new\s+)?(?:due\s+date|deadline)\s+(?:of|for)\s+(?<task>.+?)\s+(?:is|should\s+be|becomes|moves\s+to)\s+(?:now\s+)?(?<value>.{3,40})$",
        Options, 2000)]
    private static partial Regex Moved();

    [GeneratedRegex(
        @"^(?:(?:re-?assign|assign|give|hand(?:\s+over)?|pass|move|transfer)\s+(?<task>.+?)\s+(?:over\s+)?to\s+(?<value>@?[^,;:]{2,50})|make\s+(?<value>[^,;:]{2,50}?)\s+(?:the\s+)?owner\s+of\s+(?<task>.+)|give\s+(?<value>(?!me\b|us\b|myself\b)[^,;:]{2,50}?)\s+(?<task>the\s+.+))$",
        Options, 2000)]
    private static partial Regex Given();

    [GeneratedRegex(
        @"^take\s+(?:the\s+)?(?:due\s+date|deadline|due\s+day|date)\s+(?:off|from|away\s+from)\s+(?<task>.+)$|^(?:remove|delete|drop|clear|take\s+away|unset|cancel|lift)\s+(?:the\s+)?(?:due\s+date|deadline|due\s+day|date)\s+(?:of|for|from|on)\s+(?<task>.+)$|^(?<task>.+?)\s+(?:has|needs|should\s+have)\s+no\s+(?:due\s+date|deadline)(?:\s+(?:any\s*more|now))*$",
        Options, 2000)]
    private static partial Regex Undated();

    [GeneratedRegex(@"^(?:take|remove)\s+(?<value>@?[^,;:]{2,50}?)\s+(?:off|from|as\s+(?:the\s+)?owner\s+(?:of|from))\s+(?:of\s+)?(?<task>.+)$", Options, 2000)]
    private static partial Regex TakenOff();

    [GeneratedRegex(@"^re-?open\s+(?<task>(?:(?:the\s+)?task\s+|the\s+(?=\S+\s+\S+)).+|.+?\s+task)$", Options, 2000)]
    private static partial Regex Reopened();

    [GeneratedRegex(@"^unassign\s+(?<task>.+)$|^nobody\s+(?:should\s+|shall\s+|is\s+to\s+)?owns?\s+(?<task>.+?)(?:\s+(?:any\s*more|now|for\s+now))*$", Options, 2000)]
    private static partial Regex Freed();

    [GeneratedRegex(@"^(?:show|open|find|details?\s+(?:of|on)|pull\s+up|look\s+up)\s+(?:me\s+)?(?:the\s+)?task\s+(?!list|board|s\b|dependenc|link|owner|status|overview|report|count|backlog)(?<task>.+)$|^(?:show|open|pull\s+up)\s+(?:me\s+)?(?:the\s+)(?<task>(?!\S+\s+task\b|open|overdue|next|last|first)\S+(?:\s+\S+){1,4}?\s+task)(?:\s+(?:in|on|of)\s+\S+)?$|^(?:who\s+(?:owns|has|is\s+(?:doing|on|working\s+on))|what(?:'s|\s+is)\s+the\s+(?:status|state|owner|due\s+date|deadline)\s+of|when\s+is)\s+(?:the\s+)?task\s+(?<task>.+?)(?:\s+due)?$|^(?:is|has)\s+the\s+(?<task>(?!sprint|project|meeting|week|report|phase|year|day|team|plan|release|month)\S+.*?)\s+(?:been\s+)?(?:done|finished|completed?)(?:\s+(?:yet|already|now))*\s*\?*$", Options, 2000)]
    private static partial Regex Shown();

    /// <summary>A question about one thing that is named: "who owns the load test?", "when is the rehearsal due on Atlas?". It shows, and changes nothing.</summary>
    [GeneratedRegex(
        @"^who(?:\s+(?:owns|does)|(?:'s|\s+is)\s+(?:doing|on|working\s+on|responsible\s+for|in\s+charge\s+of|assigned\s+to|the\s+(?:owner|assignee)\s+of))\s+(?<task>the\s+.+?)\s*\?*$|^when(?:'s|\s+is|\s+are)\s+(?<task>(?:the\s+)?.+?)\s+due(?<in>\s+(?:on|in)\s+\S+)?\s*\?*$|^what(?:'s|\s+is)\s+the\s+(?:status|state|owner|due\s+date|deadline|progress)\s+of\s+(?<task>the\s+.+?)\s*\?*$|^how\s+far\s+(?:is|are)\s+(?<task>the\s+.+?)\s*\?*$",
        Options, 2000)]
    private static partial Regex About();

    /// <summary>What has answers of its own.</summary>
    [GeneratedRegex(@"\b(?:project|programme|portfolio|plan|team|budget|cost|money|risks?|register|issues?|milestones?|release|launch|go-?live|sprint|meeting|weekly|agenda|report|decisions?|actions?|work|tasks|items|next|most|deliver(?:y|ies)|contract|licen[cs]e|invoice|directory|company|channel|chat|[a-z]-\d+)\b|,|\band\b", Options, 2000)]
    private static partial Regex NoTask();

    [GeneratedRegex(@"^(?:(?:the|my|our|a|task|to-?do|item|due\s+date\s+of)\s+)+", Options, 2000)]
    private static partial Regex Article();

    /// <summary>"the logo refresh task".</summary>
    [GeneratedRegex(@"(?<=\S\s+\S+)\s+(?:task|ticket|story|card)$", Options, 2000)]
    private static partial Regex Kind();

    /// <summary>"make it the 19th of March instead", after a task whose day was to change.</summary>
    [GeneratedRegex(@"^(?:no,?\s+|actually,?\s+)?(?:make|move|set|push)\s+(?:it|that)\s+(?:to\s+)?(?<value>.{3,40}?)(?:\s+instead)?$", Options, 2000)]
    private static partial Regex Instead();

    // What could be several, or no task at all.
    [GeneratedRegex(@"^(?:it|this|that|them|these|those|all|everything|something|anything|one|us|(?:the\s+)?(?:report|status|meeting|project|deadline|date))$|^(?:all|both|every|any)\b|\b(?:tasks|ones|items|to-?dos|everything|meeting|report)$|^(?:(?:risk|issue|assumption|dependency|delivery|entry)\s+)?[raidv]-?\d{1,4}$", Options, 2000)]
    private static partial Regex Vague();
}
