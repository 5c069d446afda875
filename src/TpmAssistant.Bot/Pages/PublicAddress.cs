namespace TpmAssistant.Bot.Pages;

/// <summary>Where people's browsers reach this process.</summary>
/// <param name="Base">The address, with a final slash.</param>
internal sealed record PublicAddress(Uri Base);
