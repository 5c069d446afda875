using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Teams.Turns;

/// <summary>A message to send: a card or a text, never both, because Teams splits such a message in two and gives it no id.</summary>
public sealed record OutgoingMessage
{
    private OutgoingMessage()
    {
    }

    /// <summary>The card, UTF-8 JSON; <see langword="null"/> for a text.</summary>
    public ReadOnlyMemory<byte>? Card { get; private init; }

    /// <summary>The text, Markdown as Teams knows it; <see langword="null"/> for a card.</summary>
    public string? Text { get; private init; }

    /// <summary>What notifications and chat lists show of a card.</summary>
    public string? Summary { get; private init; }

    /// <summary>Name of what it shows: a later message of the same topic replaces it in place.</summary>
    public string? Topic { get; init; }

    /// <summary>Utterances offered as buttons below the message, three at most are shown.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>Whether Teams shows thumbs up and down beside it.</summary>
    public bool AsksForFeedback { get; init; }

    /// <summary>Whether a model worded part of it, which Teams then says.</summary>
    public bool IsAiGenerated { get; init; }

    /// <summary>What the numbers in brackets in a text stand for, the first for <c>[1]</c>; 20 at most.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>The sensitivity label that Teams shows with it; <see langword="null"/> for none.</summary>
    public SensitivityLabel? Label { get; init; }

    /// <summary>
    /// Whether it says that somebody has to sign in. Where they can, which is alone with the assistant, Teams' single sign-on is offered in
    /// its place.
    /// </summary>
    public bool AsksToSignIn { get; init; }

    /// <summary>A card, with the sentence that stands for it where cards do not show.</summary>
    public static OutgoingMessage OfCard(ReadOnlyMemory<byte> card, string summary) => new() { Card = card, Summary = summary };

    /// <summary>A text.</summary>
    public static OutgoingMessage OfText(string text) => new() { Text = text };
}
