using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Planning;

/// <summary>Reads "who should take the load test on Atlas?".</summary>
internal static partial class OwnerPhrases
{
    public static FunctionCall? Read(string text, World world)
    {
        if ((Who().Match(text) is { Success: true } who ? who : Suggest().Match(text)) is not { Success: true } match) return null;
        var (project, task) = DecidePhrases.Project(match.Groups["task"].Value, world);
        task = Article().Replace(task, "").Trim();
        if (Vague().IsMatch(task)) return null;
        var call = new FunctionCall(FunctionNames.SuggestOwner);
        if (project is not null) call = call.With("project", project);
        return task.Length > 0 ? call.With("task", task) : call;
    }

    public static string Say(FunctionCall call) => call.Get("task") is { } task ? $"Who should take {task} on {call.Get("project")}?" : $"Suggest an owner on {call.Get("project")}";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^who\s+(?:should|could|can|might|shall|would\s+be\s+(?:best|right|good)\s+(?:to|for)|is\s+(?:best|the\s+best|right|the\s+right\s+(?:person|one)|free)\s+(?:to|for))\s+(?:best\s+)?(?:do|own|take(?:\s+(?:over|on))?|handle|fix|pick\s+up|lead|get|be\s+the\s+owner\s+of)\s+(?<task>.{3,200})$", Options, 2000)]
    private static partial Regex Who();

    [GeneratedRegex(@"^(?:suggest|find|recommend|propose|name)\s+(?:me\s+)?(?:an?\s+|the\s+best\s+)?(?:owner|assignee|somebody|someone)\b(?:\s+(?:for|to\s+(?:do|take|own)))?\s*(?<task>.{0,200})$", Options, 2000)]
    private static partial Regex Suggest();

    [GeneratedRegex(@"^(?:the|a|an|task|our|for|on)\s+", Options, 2000)]
    private static partial Regex Article();

    /// <summary>Whoever has room for anything is a question about workload.</summary>
    [GeneratedRegex(@"^(?:more|on\s+more|it|this|that|something|anything|some|extra|another|work|tasks?|over|notes|minutes|care|part)\b(?!\s+[\p{L}]{4,}\s+[\p{L}]{3,})", Options, 2000)]
    private static partial Regex Vague();
}
