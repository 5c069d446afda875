using System.Globalization;
using TpmAssistant.Domain.Cadence;

namespace TpmAssistant.Ai.Tests.Utterances;

/// <summary>
/// A call as its function takes it, so that two ways of writing one argument are one call: a project by its alias, a person by the first name, what a function does anyway
/// when it is left out, a cadence, capitals and the article of free words. Whatever a function would do otherwise stays different.
/// </summary>
internal static class SameCall
{
    private static readonly string[] People = ["assignee", "owner", "person", "people", "recipients"];
    private static readonly string[] Free = ["title", "text", "task", "query", "goal", "request", "question", "issue", "delivery", "what", "meeting", "reason", "place"];

    private static readonly string[] Deadlines = [" BY ", " UNTIL ", " BEFORE "];

    public static Dictionary<string, string> Of(string function, IEnumerable<KeyValuePair<string, string>> arguments, UtteranceCase asked)
    {
        var same = arguments.ToDictionary(a => a.Key, a => Value(a.Key, a.Value));
        if (function is "ShowReport" or "PostReport" && same.GetValueOrDefault("report") == "last") same.Remove("report");
        // The deadline is an argument of its own, whether the goal's words repeat it or not.
        if (same.ContainsKey("by") && same.TryGetValue("goal", out var goal) && Deadlines.Select(d => goal.LastIndexOf(d, StringComparison.Ordinal)).Max() is > 0 and var end) same["goal"] = goal[..end];
        if (same.GetValueOrDefault("query") == "") same.Remove("query");
        if (function != "CreateTask" && same.TryGetValue("project", out var project) && project == ConversationProject(asked)) same.Remove("project");
        return same;
    }

    private static string? ConversationProject(UtteranceCase asked) =>
        asked.DefaultProject.Length > 0 ? asked.DefaultProject : asked.Memory?.LastCall.Arguments.GetValueOrDefault("project");

    private static string Value(string name, string value) => name switch
    {
        "project" or "name" => UtteranceSet.Projects.FirstOrDefault(p => p.Aliases.Prepend(p.Name).Contains(value, StringComparer.OrdinalIgnoreCase))?.Name ?? value.ToUpperInvariant(),
        // "every Monday at 8:30" and "every Monday at 08:30" are one cadence.
        "cadence" => CadenceText.Read(value, UtteranceSet.Today) is { } rule ? CadenceText.Write(rule) : value,
        "confidence" => value.TrimStart('P', 'p'),
        _ when People.Contains(name) => string.Join(", ", value.Split([", ", " and "], StringSplitOptions.RemoveEmptyEntries).Select(Person).Where(p => name != "people" || p is not ("me" or "myself"))),
        _ when Free.Contains(name) => WithoutArticle(value).ToUpperInvariant(),
        _ => value,
    };

    // The one who asks always meets too, and a project's name means its team.
    private static string Person(string said)
    {
        var name = WithoutArticle(said.Trim());
        if (name.EndsWith(" team", StringComparison.OrdinalIgnoreCase)) name = name[..^" team".Length];
        var known = UtteranceSet.People.Where(p => p.Split(' ').Append(p).Any(n => CultureInfo.InvariantCulture.CompareInfo.Compare(n, name, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0)).ToList();
        return known is [var one] ? one : name;
    }

    private static string WithoutArticle(string text) => text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text["the ".Length..] : text;
}
