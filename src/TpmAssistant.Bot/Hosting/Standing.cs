namespace TpmAssistant.Bot.Hosting;

/// <summary>What this process runs on, in the words shown at start and on its page.</summary>
/// <param name="Lines">Name and value, in order.</param>
internal sealed record Standing(IReadOnlyList<(string Name, string Value)> Lines);
