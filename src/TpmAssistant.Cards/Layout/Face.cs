namespace TpmAssistant.Cards.Layout;

/// <summary>An answer laid out: what card, text and mail are drawn from.</summary>
/// <param name="Summary">All of it in one sentence.</param>
/// <param name="Blocks">Top to bottom.</param>
/// <param name="Buttons">At the foot of the card.</param>
internal sealed record Face(string Summary, IReadOnlyList<Block> Blocks, IReadOnlyList<Button> Buttons);
