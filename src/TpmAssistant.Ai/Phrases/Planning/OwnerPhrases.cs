using System.Buffers;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Register;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Planning;

/// <summary>Reads "who should take the load test on Atlas?".</summary>
internal static partial class OwnerPhrases
{
    /// <summary>Without one of these it is none of the forms below.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(["who", "owner", "assignee", "somebody", "someone", "person", "fit", "best", "right", "ideal", "delegate", "hand", "pass", "ask"], StringComparison.OrdinalIgnoreCase);

    public static FunctionCall? Read(string text, World world)
    {
        if (!text.AsSpan().ContainsAny(Hints)) return null;
        if (Array.Find([Who().Match(text), Suggest().Match(text), Delegate().Match(text)], m => m.Success) is not { } match) return null;
        var (project, task) = DecidePhrases.Project(match.Groups["task"].Value + match.Groups["after"].Value, world);
        task = Article().Replace(task, "").Trim();
        if (task.EndsWith(" to", StringComparison.OrdinalIgnoreCase)) task = task[..^" to".Length].TrimEnd();
        task = Kind().Replace(task, "");
        if (Unowned().IsMatch(task)) task = "";
        else if (Vague().IsMatch(task)) return null;
        var call = new FunctionCall(FunctionNames.SuggestOwner);
        if (match.Groups["person"] is { Success: true, Value: var named }) call = call.With("person", Names.Person(named, world));
        if (project is not null) call = call.With("project", project);
        return task.Length > 0 ? call.With("task", task) : call;
    }

    public static string Say(FunctionCall call) => call.Get("task") is { } task ? call.Get("person") is { } person ? $"Ask {person} to take over {task} on {call.Get("project")}" : $"Who should take {task} on {call.Get("project")}?" : $"Suggest an owner on {call.Get("project")}";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:to\s+)?whom?\s+(?:should|shall|can|could)\s+(?:i|we)\s+(?:give|assign|hand|ask\s+to\s+(?:do|take))\s+(?:the(?=\s+\w)\s*)?(?<task>.{3,200}?)(?:\s+to)?$|^who(?:\s*'(?:s|d))?\s+(?:be\s+(?:the\s+)?(?:best|right|good|ideal)(?:\s+(?:person|one|fit|owner))?\s+(?:to|for)|should|could|can|might|shall|would\s+be\s+(?:the\s+)?(?:best|right|good|ideal)(?:\s+(?:person|one|fit|owner))?\s+(?:to|for)|(?:is\s+)?(?:best|the\s+best|right|the\s+right|free|best\s+placed)(?:\s+(?:person|one|fit|owner|suited|placed|qualified))?\s+(?:to|for))\s+(?:best\s+)?(?:the(?=\s+\w)|do|own|take(?:\s+(?:over|on))?|handle|fix|pick\s+up|lead|get|be\s+the\s+owner\s+of)\s+(?<task>.{3,200})$", Options, 2000)]
    private static partial Regex Who();

    [GeneratedRegex(@"^(?:the\s+)?(?:best|right|ideal)\s+(?:person|owner|fit|one)\s+(?:to\s+(?:do|own|take|handle|fix)|for)\s+(?<task>.{3,200})$|^(?:suggest|find|recommend|propose|name|pick|(?:i|we)\s+need(?=\s+an\s+(?:owner|assignee)))\s+(?:me\s+|us\s+)?(?:an?\s+|the\s+best\s+|the\s+right\s+)?(?:good\s+)?(?:owners?|assignees?|somebody|someone|person)\b(?:\s+(?:for|to\s+(?:do|take|own)))?\s*(?<task>.{0,200})$", Options, 2000)]
    private static partial Regex Suggest();

    [GeneratedRegex(@"^(?:delegate|hand\s+over|pass\s+on)\s+(?<task>.{3,120}?)\s+to\s+(?<person>[\p{L}'-]+(?:\s+(?!on\b|in\b|for\b)[\p{L}'-]+)?)(?<after>\s+(?:on|in|for)\s+.{2,40})?$|^ask\s+(?<person>(?!me\b|us\b|them\b|the\b|everyone\b|everybody\b)[\p{L}'-]+(?:\s+[\p{L}'-]+)?)\s+to\s+(?:take\s+over|take\s+on|take|do|own)\s+(?<task>.{3,160})$|^who\s+(?:has|would\s+have)\s+(?:the\s+)?(?:time|room|capacity)\s+(?:to\s+(?:do|take|handle)|for)\s+(?:the\s+)?(?<task>.{3,160})$|^who\s+is\s+free\s+for\s+(?:the\s+)?(?<task>.{3,160})$", Options, 2000)]
    private static partial Regex Delegate();

    [GeneratedRegex(@"^(?:the|a|an|task|our|for|on)\s+", Options, 2000)]
    private static partial Regex Article();

    [GeneratedRegex(@"(?<=\S\s+\S+)\s+(?:task|ticket|story|card)$", Options, 2000)]
    private static partial Regex Kind();

    [GeneratedRegex(@"^(?:all\s+)?(?:the\s+)?(?:open\s+)*(?:unowned\s+tasks|(?:tasks?|work)\s+(?:that\s+)?(?:nobody\s+owns|no\s+one\s+owns|(?:have|has)\s+no\s+owner|without\s+(?:an\s+)?owners?))$", Options, 2000)]
    private static partial Regex Unowned();

    /// <summary>Whoever has room for anything is a question about workload.</summary>
    [GeneratedRegex(@"^(?:more|on\s+more|it|this|that|something|anything|some|extra|another|work|tasks?|over|notes|minutes|care|part)\b(?!\s+[\p{L}]{4,}\s+[\p{L}]{3,})", Options, 2000)]
    private static partial Regex Vague();
}
