using TpmAssistant.Ai.Phrases.Shown;
using TpmAssistant.Application.Conversations;

namespace TpmAssistant.Ai.Phrases.Rewording;

/// <summary>Other words for the same request, each in the way that the forms know. What is tried comes after the words as they were typed, so that it never replaces what they say plainly.</summary>
internal static class Reworded
{
    public static IEnumerable<string> Of(string text, World world, ConversationMemory? memory)
    {
        if (text.Contains('\n', StringComparison.Ordinal)) yield break;
        if (FirstWords.Plain(text) is { } plain) yield return plain;
        if (Statements.AsOrder(text, world) is { } order) yield return order;
        if (Headed.Afterwards(text, world) is { } noted) yield return noted;
        if (ShownItems.Pointed(text, memory) is { } pointed) yield return pointed;
    }
}
