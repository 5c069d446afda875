using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.TaskOrders;

/// <summary>
/// Understands sentences that make a task or change one. They carry words of their own, so they are read by their form; whatever has not
/// that form is left to the grammar. All of them come to a card that waits for a click.
/// </summary>
internal static partial class TaskPhrases
{
    private const double Confidence = 0.95;
    private const int Longest = 600;

    /// <summary>The understanding, or <see langword="null"/> when the text is none of these.</summary>
    public static Understanding? Read(string utterance, World world, ConversationMemory? memory)
    {
        if (utterance.Length > Longest || utterance.Contains('\n', StringComparison.Ordinal)) return null;
        var text = Polite().Replace(utterance.Trim(), "").Trim();
        var bare = Thanks().Replace(text, "").Trim();
        if (NewTask.Read(bare, world) is { } made) return Understanding.Of(Placed(made, world, memory), Confidence);
        return TaskOrder.Read(bare, world, memory) is { } changed ? Understanding.Of(changed, Confidence) : null;
    }

    /// <summary>The call in words that reach it again.</summary>
    public static string Say(FunctionCall call)
    {
        var project = call.Get("project") is { } name ? $" in {name}" : "";
        return call.Name == FunctionNames.CreateTask ? $"Add a task{project}: {call.Get("title")}" : $"Show the task {call.Get("task")}{project}";
    }

    /// <summary>A task for somebody else belongs to a project: the one spoken of, where none is named.</summary>
    private static FunctionCall Placed(FunctionCall call, World world, ConversationMemory? memory)
    {
        if (call.Get("project") is not null || call.Get("assignee") is null or "me") return call;
        var project = world.DefaultProject ?? memory?.LastCall.Get("project") ?? (world.Projects.Count == 1 ? world.Projects[0].Name : null);
        return project is null ? call : call.With("project", project);
    }

    [GeneratedRegex(
        @"^(?:(?:please|pls|plz|kindly|hi|hey|hello|ok|okay|so|now|and|also|then|yes|just)[,!]?\s+|(?:can|could|would|will)\s+(?:you|we)\s+(?:please\s+)?|(?:i\s+(?:want|need(?!\s+an?\s)|would\s+like)|i'd\s+like|let'?s|let\s+us|you\s+should)\s+(?:you\s+)?(?:to\s+)?|go\s+ahead\s+and\s+)+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Polite();

    [GeneratedRegex(@"(?:[,.!]?\s+(?:please|pls|plz|thanks|thank\s+you|thx|asap|for\s+me))*\s*[.!?]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Thanks();
}
