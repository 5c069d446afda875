using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.HouseStyle;

namespace TpmAssistant.Ai.Talk;

/// <summary>The instructions to the model: a file of the product, filled in for a question.</summary>
internal static class Prompt
{
    private static readonly string Assistant = Read("assistant.md");

    public static string For(Asker asker, TalkContext context, string mark, HouseVoice style) => Assistant
        .Replace("{projects}", context.Projects.Count == 0 ? "none are known here" : string.Join(", ", context.Projects), StringComparison.Ordinal)
        .Replace("{today}", context.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{weekday}", context.Today.DayOfWeek.ToString(), StringComparison.Ordinal)
        .Replace("{last}", Last(context), StringComparison.Ordinal)
        .Replace("{mark}", mark, StringComparison.Ordinal)
        .Replace("{reader}", asker.Conversation.IsShared ? "group that reads along" : "project manager who knows the plan", StringComparison.Ordinal)
        .Replace("{style}", style.Instructions, StringComparison.Ordinal);

    private static string Last(TalkContext context) => context.LastCall is { } last
        ? $"The question before was answered by {last.Name}({string.Join(", ", last.Arguments.Select(a => $"{a.Key}: {a.Value}"))})."
        : "";

    private static string Read(string name)
    {
        using var stream = typeof(Prompt).Assembly.GetManifestResourceStream($"TpmAssistant.Ai.Prompts.{name}")
            ?? throw new InvalidOperationException($"The prompt {name} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
