using System.Buffers;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.TaskOrders;

/// <summary>Reads "add a task to Atlas: renew the certificate, for Priya, due Friday" and "remind me to call Karl tomorrow".</summary>
internal static partial class NewTask
{
    private const int MostPieces = 4;

    /// <summary>Without one of these it is none of the forms below.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(["task", "ticket", "todo", "to-do", "to do", "remind", "forget", "list"], StringComparison.OrdinalIgnoreCase);

    public static FunctionCall? Read(string text, World world)
    {
        if (!text.AsSpan().ContainsAny(Hints)) return null;
        if (Needs().Match(text) is { Success: true } needs && TaskWords.ProjectOf(needs.Groups["project"].Value, world) is { } place) text = $"add a task to {place}{needs.Groups["rest"].Value}";
        text = text.TrimEnd('?', ' ');
        var start = Start().Match(text);
        if (!start.Success) start = Reminder().Match(text);
        if (!start.Success || Negated().IsMatch(text)) return null;
        var call = new FunctionCall(FunctionNames.CreateTask);
        var (head, rest) = Head(start.Groups["rest"].Value.Trim(), call, world);
        (call, var title) = Tail(head, rest, world);
        title = Quotes().Replace(title.Trim(), "${inner}").Trim(' ', '.', ',', '-', '–', '—', ':');
        if (start.Groups["reminder"].Success && title.Length == 0) return null;
        if (start.Groups["when"] is { Success: true } when && call.Get("due") is null && DaysInWords.Whole(when.Value, world) is { } day) call = call.With("due", CallBuilder.Iso(day));
        return title.Length == 0 ? call : call.With("title", char.ToUpperInvariant(title[0]) + title[1..]);
    }

    /// <summary>Where and for whom, before what it is.</summary>
    private static (FunctionCall Call, string Left) Head(string rest, FunctionCall call, World world)
    {
        for (var i = 0; i < MostPieces && InHead().Match(rest) is { Success: true } piece; i++)
        {
            var (value, left) = TaskWords.Project(piece.Groups["name"].Value, world);
            if (value is not null && call.Get("project") is null) (call, rest) = (call.With("project", value), left);
            else if (TaskWords.Named(piece.Groups["name"].Value, world) is { Person: { } person } named && call.Get("assignee") is null) (call, rest) = (call.With("assignee", person), named.Left);
            else break;
        }

        return (call, Separator().Replace(Board().Replace(rest, ""), "", 1));
    }

    /// <summary>When, where and for whom, behind what it is.</summary>
    private static (FunctionCall Call, string Title) Tail(FunctionCall call, string rest, World world)
    {
        for (var i = 0; i < MostPieces; i++)
        {
            if (call.Get("due") is null && DaysInWords.Last(rest, world) is { } due) (call, rest) = (call.With("due", CallBuilder.Iso(due.Day)), due.Left);
            else if (call.Get("assignee") is null && Owner().Match(rest) is { Success: true } owner && TaskWords.Person(owner.Groups["name"].Value, owner.Groups["sure"].Success, world) is { } person)
                (call, rest) = (call.With("assignee", person), owner.Groups["left"].Value);
            else if (call.Get("assignee") is null && LastName().Match(rest) is { Success: true } bare && TaskWords.Person(bare.Groups["name"].Value, false, world) is { } named)
                (call, rest) = (call.With("assignee", named), bare.Groups["left"].Value);
            else if (call.Get("project") is null && Place().Match(rest) is { Success: true } place && TaskWords.ProjectOf(place.Groups["name"].Value, world) is { } project)
                (call, rest) = (call.With("project", project), place.Groups["left"].Value);
            else break;
        }

        return (call, rest);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"^(?!(?:put|set\s+up|open|get)\s+(?:the|this|my)\s+task\b(?![^:]{0,60}:))(?:(?:add|create|make|log|note|capture|set\s+up|write\s+down|put|open|raise|file|enter|get|(?:i|we)\s+need(?=\s+(?:an?|another)\s+(?:new\s+)?(?:task|to-?do)\b)|need(?=\s+a\s+(?:new\s+)?(?:task|to-?do)\b)|(?:i\s+)?need(?=\s+a\s+reminder\s+to\b))\s+(?:me\s+|us\s+|down\s+|in\s+)?(?:(?:a|an|another|one|this|my|the)\s+)?(?:new\s+|private\s+|personal\s+)?(?:jira\s+)?(?:task|ticket|to-?do(?:\s+item)?|todo(?:\s+item)?|reminder)\b(?!\s+(?:list|report|board|status|owner|update))|(?:new\s+task|(?:new\s+)?(?:to-?do|todo))\s*:|new\s+(?:task|to-?do|todo)\b)(?<rest>.*)$",
        Options, 2000)]
    private static partial Regex Start();

    /// <summary>"Cobalt needs a new task: …".</summary>
    [GeneratedRegex(@"^(?:the\s+)?(?<project>[^,:]{2,40}?)\s+needs\s+an?\s+(?:new\s+)?(?:task|to-?do)\b(?<rest>.*)$", Options, 2000)]
    private static partial Regex Needs();

    [GeneratedRegex(@"^(?<reminder>remind\s+me|(?:don'?t|do\s+not)\s+let\s+me\s+forget|i\s+must\s+not\s+forget)\s+(?:(?<when>(?:on\s+|next\s+|this\s+)*(?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|in\s+\w+\s+(?:days?|weeks?)|next\s+week))\s+)?(?:to|about|of)\s+(?<rest>.+)$|^(?:new\s+)?(?:to-?do|reminder)(?:\s+for\s+(?<mine>me|myself))?\s*[:–]\s*(?<rest>.+)$|^(?:add|put)\s+(?:to|on)\s+my\s+(?:to[\s-]?do|task)(?:\s*list|s)?\s*[:–-]\s*(?<rest>.+)$|^(?:add|put)\s+(?<rest>.+?)\s+(?:to|on|onto)\s+my\s+(?:(?:to-?do|todo|task)(?:\s*list|s)?|list)(?:\s+(?:for|by|on)\s+(?<when>\w+(?:\s+\w+)?))?$", Options, 2000)]
    private static partial Regex Reminder();

    [GeneratedRegex(@"^(?:don'?t(?!\s+let\s+me\s+forget)|do\s+not(?!\s+let\s+me\s+forget)|never|stop)\b", Options, 2000)]
    private static partial Regex Negated();

    [GeneratedRegex(@"^(?:in|into|on|to|for|under|assigned\s+to)\s+(?:the\s+)?(?:project\s+)?@?(?<name>.+)$", Options, 2000)]
    private static partial Regex InHead();

    [GeneratedRegex(@"^(?:project\s*)?(?:[:,–—-]\s*|(?:to|called|named|titled|that\s+says|saying|about|with\s+(?:the\s+)?title)\s+|for\s+(?=\w+ing\b))+", Options, 2000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?<left>.*)(?:^|[\s,;(]+)(?:(?<sure>assigned\s+to|assign(?:\s+it)?\s+to|assignee:?|owner:?|owned\s+by|give\s+it\s+to)|for)\s+(?<name>@?[^,;:()]{2,50})\)?$", Options, 2000)]
    private static partial Regex Owner();

    [GeneratedRegex(@"^(?<left>.*)(?:^|[\s,;(]+)(?:in|on|to|for|under)\s+(?:the\s+)?(?:project\s+)?(?<name>[^,;:()]{2,50})\)?$", Options, 2000)]
    private static partial Regex Place();

    [GeneratedRegex(@"^(?:board|plan|backlog|list)\b\s*", Options, 2000)]
    private static partial Regex Board();

    [GeneratedRegex(@"^(?<left>.{3,}),\s*(?<name>@?[\p{L}][\p{L}\s.'-]{1,49})$", Options, 2000)]
    private static partial Regex LastName();

    [GeneratedRegex("^[\"“'‘](?<inner>.+)[\"”'’]$", Options, 2000)]
    private static partial Regex Quotes();
}
