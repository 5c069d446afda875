namespace TpmAssistant.Cards;

/// <summary>An answer as Teams gets it.</summary>
/// <param name="Json">The Adaptive Card, UTF-8.</param>
/// <param name="Summary">The card in a sentence, for notifications.</param>
public sealed record CardFace(ReadOnlyMemory<byte> Json, string Summary);
