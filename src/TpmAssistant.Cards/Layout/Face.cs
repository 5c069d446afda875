namespace TpmAssistant.Cards.Layout;

/// <summary>An answer laid out: what card, text and mail are drawn from.</summary>
/// <param name="Summary">All of it in one sentence.</param>
/// <param name="Blocks">Top to bottom.</param>
/// <param name="Buttons">At the foot of the card.</param>
internal sealed record Face(string Summary, IReadOnlyList<Block> Blocks, IReadOnlyList<Button> Buttons)
{
    /// <summary>How a client asks for its reader's own view of a shared card.</summary>
    public FaceRefresh? Refresh { get; init; }
}

/// <summary>How a client asks for its reader's own view.</summary>
/// <param name="Title">What a reader presses whose client does not ask by itself.</param>
/// <param name="Verb">The verb it sends.</param>
/// <param name="Data">The values beside it.</param>
/// <param name="Readers">Teams' ids of those whose clients ask by themselves; empty where every client may.</param>
internal sealed record FaceRefresh(string Title, string Verb, IReadOnlyDictionary<string, string> Data, IReadOnlyList<string> Readers);
