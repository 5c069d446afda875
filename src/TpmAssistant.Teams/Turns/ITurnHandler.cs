using TpmAssistant.Application.Conversations;

namespace TpmAssistant.Teams.Turns;

/// <summary>
/// Answers turns. May be called again with the same turn when the first time ended in an exception or a crash, so whatever it does
/// besides answering has to bear that.
/// </summary>
public interface ITurnHandler
{
    /// <summary>Answers one turn. The token is the turn's own deadline, not the request's.</summary>
    ValueTask<TurnAnswer> HandleAsync(Turn turn, CancellationToken cancellationToken);
}

/// <summary>What a turn is answered with.</summary>
/// <param name="Messages">What to send into the conversation, in order.</param>
/// <param name="InPlace">
/// For <see cref="TurnKind.CardAction"/>: what the clicked card becomes. Goes back in the waiting request, or replaces the card later
/// when the request could not wait. For a dialog: what it shows next; nothing closes it.
/// </param>
/// <param name="Memory">What to remember for follow-ups; <see langword="null"/> leaves the memory as it is.</param>
public sealed record TurnAnswer(IReadOnlyList<OutgoingMessage> Messages, InPlaceAnswer? InPlace = null, ConversationMemory? Memory = null)
{
    /// <summary>Nothing to say.</summary>
    public static TurnAnswer Nothing { get; } = new([]);

    /// <summary>One message.</summary>
    public static TurnAnswer Of(OutgoingMessage message) => new([message]);
}

/// <summary>What a click shows at once: a card in the place of the clicked one, or a short text.</summary>
/// <param name="Card">The card, UTF-8 JSON; <see langword="null"/> for a text.</param>
/// <param name="Text">The text where there is no card.</param>
public sealed record InPlaceAnswer(ReadOnlyMemory<byte>? Card, string? Text)
{
    /// <summary>A card.</summary>
    public static InPlaceAnswer OfCard(ReadOnlyMemory<byte> card) => new(card, null);

    /// <summary>What the window of a dialog is called; only there it shows.</summary>
    public string? Title { get; init; }

    /// <summary>A short text.</summary>
    public static InPlaceAnswer OfText(string text) => new(null, text);
}
