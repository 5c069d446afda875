using System.Buffers;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Planning;

/// <summary>Reads "record a lesson for Atlas: …", "what did we learn about vendors?", "close project Atlas".</summary>
internal static partial class LessonPhrases
{
    /// <summary>Without one of these it is about no lesson.</summary>
    private static readonly SearchValues<string> OfLessons = SearchValues.Create(["lesson", "learn", "before"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Without one of these it closes no project.</summary>
    private static readonly SearchValues<string> OfClosing = SearchValues.Create(["clos", "final", "end", "post", "completion", "handover", "wrap", "wind", "finish"], StringComparison.OrdinalIgnoreCase);

    public static FunctionCall? Read(string text, World world) => (text.AsSpan().ContainsAny(OfLessons) ? Recorded(text, world) ?? Sought(text) : null) ?? (text.AsSpan().ContainsAny(OfClosing) ? Closed(text, world) : null);

    public static string Say(FunctionCall call) => call.Name switch
    {
        FunctionNames.RecordLesson => $"Record a lesson{call.Told("for", "project")}: {call.Get("text")}",
        FunctionNames.FindLessons => call.Get("query") is { } query ? $"Lessons about {query}" : "Lessons learned",
        _ => $"Closure report for {call.Get("project")}",
    };

    private static FunctionCall? Recorded(string text, World world)
    {
        var match = Record().Match(text) is { Success: true } record ? record : Plain().Match(text);
        if (!match.Success) return null;
        var (project, left) = DecidePhrases.Project(match.Groups["head"].Value, world);
        var body = match.Groups["text"].Value.Trim();
        if (left.Length > 0 && project is null && match.Groups["text"].Success) body = $"{left}: {body}";
        else if (!match.Groups["text"].Success) body = That().Replace(left, "").Trim();
        var call = new FunctionCall(FunctionNames.RecordLesson);
        if (project is not null) call = call.With("project", project);
        return body.Length > 0 ? call.With("text", body) : call;
    }

    private static FunctionCall? Sought(string text)
    {
        if (Array.Find([Learned().Match(text), Lessons().Match(text), Before().Match(text)], m => m.Success) is not { } match) return null;
        var query = (match.Groups["query"].Captures.Select(c => c.Value).MaxBy(q => q.Length) ?? "").Trim(' ', '?', '.', '!', ':');
        var call = new FunctionCall(FunctionNames.FindLessons);
        return query.Length > 0 ? call.With("query", query) : call;
    }

    private static FunctionCall? Closed(string text, World world)
    {
        var (project, left) = DecidePhrases.Project(text, world);
        if (!Closing().IsMatch(left) && !(project is not null && Close().IsMatch(left))) return null;
        var call = new FunctionCall(FunctionNames.CloseProject);
        return project is null ? call : call.With("project", project);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:record|add|note|capture|log|save|keep|write(?:\s+down)?|put|new|remember|store|keep\s+in\s+mind)\s+(?:down\s+|(?:this\s+|it\s+)?(?:to|into|in|as)\s+)?(?:(?:a|the|this|another|new|our)\s+)*lessons?(?:\s+learn(?:ed|t))?\b(?<head>[^:]*)(?::\s*(?<text>.+))?$", Options, 2000)]
    private static partial Regex Record();

    [GeneratedRegex(@"^lessons?(?:\s+learn(?:ed|t))?\b(?<head>[^:]{0,60}):\s*(?<text>.+)$|^(?:we|i)\s+(?:have\s+)?learn(?:ed|t)\s+(?<head>that\s+.+)$", Options, 2000)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(?:that|about|to)\s+", Options, 2000)]
    private static partial Regex That();

    [GeneratedRegex(@"^(?:what\s+(?=we\b)|(?:what\s*)?(?:did|have|has|'ve)\s+)(?:we|the\s+team|others|they|i|people|anyone|anybody|other\s+(?:teams|projects))\s+(?:ever\s+|already\s+)?learn(?:ed|t)?\b(?:\s+(?:anything|something|lessons|much))?(?:\s+(?:about|from|on|in|for|with))?(?:\s+the)?\s*(?<query>.*?)(?:\s+(?:before|so\s+far|in\s+the\s+past|already))?\s*\?*$", Options, 2000)]
    private static partial Regex Learned();

    [GeneratedRegex(@"^(?:have|did|had)\s+(?:we|others|other\s+(?:teams|projects)|anybody|anyone)\s+(?:ever\s+)?(?:had|have|has|seen|see|met|meet|been\s+through|run\s+into)\s+(?:this|that|it|something\s+like\s+(?:this|that)|(?<query>.{3,80}?))\s+before\b\s*[?:,\u2013-]*\s*(?<query>.{0,120})$", Options, 2000)]
    private static partial Regex Before();

    [GeneratedRegex(@"^(?:(?:find|show|search|list|give|look\s+up|get|see|any|are\s+there|what)\s+)*(?:(?:me|us|the|all|any|our|for|are|newest|latest|recent|last|old|past|earlier|previous)\s+)*lessons?(?:\s+(?:were\s+|was\s+|have\s+been\s+|did\s+we\s+)?learn(?:ed|t)?)?\b(?:\s+(?:do|did|have|are)\s+(?:we|there|you)(?:\s+(?:have|got|learn|learned|recorded|written\s+down|know))?)?(?:\s+(?:about|from|on|of|with|for(?=\s+(?!us\b)[a-z])))?(?:\s+the)?\s*(?<query>.*)$", Options, 2000)]
    private static partial Regex Lessons();

    [GeneratedRegex(@"\b(?:closure|closing|close-?out|close\s+out|final|end[ -](?:of[ -])?project|post[ -]?project|completion|handover)\s+(?:project\s+)?(?:report|summary|document)\b|^(?:close|wrap\s+up|close\s+out|end)\s+(?:the|this|our)\s+project$|^(?:(?:write|draft|prepare|make|do|create|start)\s+)?(?:me\s+|us\s+)?(?:a\s+|the\s+)?project\s+closure$|(?<!\?.*)\b(?:close|wrap\s+up)\s+(?:out\s+)?(?:the|this|our)\s+project$", Options, 2000)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^(?:close(?:\s+(?:down|off))?|finish\s+off|wrap\s+up|wind\s+(?:down|up)|close\s+out|finali[sz]e|closure(?:\s+of)?|project\s+closure(?:\s+of)?)(?:\s+(?:the\s+)?project)?$", Options, 2000)]
    private static partial Regex Close();
}
