namespace TpmAssistant.Cards.Layout;

/// <summary>How much an answer may show where space is short.</summary>
/// <param name="Items">Rows in a list.</param>
/// <param name="Details">Rows in what unfolds below a verdict, and findings told there.</param>
internal readonly record struct Room(int Items, int Details);
