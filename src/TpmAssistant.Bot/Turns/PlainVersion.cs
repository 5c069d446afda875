using System.Collections.Frozen;

namespace TpmAssistant.Bot.Turns;

/// <summary>The words that ask for the last answer without the language model's part in it; a button says the first.</summary>
internal static class PlainVersion
{
    public const string Words = "Plain version";

    private static readonly FrozenSet<string> Known = new[]
    {
        Words, "the plain version", "show the plain version", "plain version please", "plain", "without the model", "just the facts", "klartext", "version simple", "versión simple",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a message asks for it.</summary>
    public static bool Is(string text) => Known.Contains(text.Trim().TrimEnd('.', '!', '?'));
}
