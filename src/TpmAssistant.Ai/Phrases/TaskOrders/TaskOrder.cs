using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Register;
using TpmAssistant.Ai.Phrases.Shown;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.TaskOrders;

/// <summary>Reads what is to become of a task: how far it is, when it is due, whose it is; or what is asked about it.</summary>
internal static partial class TaskOrder
{
    private static readonly Func<string, World, TaskFinding, FunctionCall?>[] Readers = [ProgressOrders.Read, DateOrders.Read, OwnerOrders.Read, TaskQuestions.Read];

    public static FunctionCall? Read(string text, World world, ConversationMemory? memory)
    {
        if (Negated().IsMatch(text)) return null;
        if (memory?.LastCall is { Name: FunctionNames.UpdateTask } last && last.Arguments.TryGetValue("task", out var same) && Instead().Match(text) is { Success: true } instead && DaysInWords.Whole(instead.Groups["value"].Value, world) is { } other)
        {
            var changed = new FunctionCall(FunctionNames.UpdateTask).With("task", same).With("due", CallBuilder.Iso(other));
            return last.Arguments.TryGetValue("project", out var its) ? changed.With("project", its) : changed;
        }

        foreach (var read in Readers)
        {
            if (read(text, world, (words, mustBePlaced) => Task(words, world, memory, mustBePlaced)) is { } call) return call;
        }

        return null;
    }

    /// <summary>The call for a task that is named, or that stands at a place in the last list.</summary>
    private static FunctionCall? Task(string words, World world, ConversationMemory? memory, bool mustBePlaced = false)
    {
        var (project, left) = Names.Project(words.Trim(), world);
        var name = Kind().Replace(Article().Replace(left.Trim().Trim(',', ':'), ""), "").Trim(' ', '"', '“', '”', '\'', '‘', '’');
        var call = new FunctionCall(FunctionNames.UpdateTask);
        if (name.ToLowerInvariant() is "it" or "that" or "this" && memory is { LastCall: { Name: FunctionNames.UpdateTask } last, Shown.Count: 0 } && last.Get("task") is { } same)
            return last.Get("project") is { } its ? call.With("task", same).With("project", its) : call.With("task", same);
        if (ShownItems.Of(name.Length == 0 || Positions.IsPlace(words) ? words : name, memory) is { Item: { Source: not Phrasebook.RegisterItems } item }) return call.With("task", item.Id);
        if (mustBePlaced || name.Length < 3 || Positions.IsPlace(words) || Vague().IsMatch(name)) return null;
        call = call.With("task", name);
        return project is null ? call : call.With("project", project);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:don'?t|do\s+not|never|not\s+to|without|shouldn'?t|mustn'?t)\b", Options, 2000)]
    private static partial Regex Negated();

    /// <summary>"make it the 19th of March instead", after a task whose day was to change.</summary>
    [GeneratedRegex(@"^(?:no,?\s+|actually,?\s+)?(?:make|move|set|push)\s+(?:it|that)\s+(?:to\s+)?(?<value>.{3,40}?)(?:\s+instead)?$", Options, 2000)]
    private static partial Regex Instead();

    [GeneratedRegex(@"^(?:(?:the|my|our|a|task|to-?do|item|due\s+date\s+of)\s+)+", Options, 2000)]
    private static partial Regex Article();

    /// <summary>"the logo refresh task".</summary>
    [GeneratedRegex(@"(?<=\S\s+\S+)\s+(?:task|ticket|story|card)$", Options, 2000)]
    private static partial Regex Kind();

    // What could be several, or no task at all.
    [GeneratedRegex(@"^(?:it|this|that|them|these|those|all|everything|something|anything|one|us|(?:the\s+)?(?:report|status|meeting|project|deadline|date))$|^(?:all|both|every|any)\b|\b(?:tasks|ones|items|to-?dos|everything|meeting|report)$|^(?:(?:risk|issue|assumption|dependency|delivery|entry)\s+)?[raidv]-?\d{1,4}$", Options, 2000)]
    private static partial Regex Vague();
}
