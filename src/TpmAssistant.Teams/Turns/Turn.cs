using System.Text.Json;
using TpmAssistant.Application.Access;

namespace TpmAssistant.Teams.Turns;

/// <summary>Something that somebody did in Teams and the assistant has to answer.</summary>
public sealed record Turn
{
    /// <summary>What was done.</summary>
    public required TurnKind Kind { get; init; }

    /// <summary>Who did it, where, in which language and zone.</summary>
    public required Asker Asker { get; init; }

    /// <summary>The conversation as Teams addresses it, thread suffix included.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The channel's id of the activity.</summary>
    public required string ActivityId { get; init; }

    /// <summary>The message or card it refers to, if any.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>What was typed, without the bot's own name; empty for anything but a message. Text from outside.</summary>
    public string Text { get; init; } = "";

    /// <summary>The button's verb, or the event's name.</summary>
    public string? Verb { get; init; }

    /// <summary>The button's data with the card's inputs, or the event's value, exactly as sent. From outside; only ids in it that the server can check are to be believed.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>Where it is shown how the answer comes along.</summary>
    public ITurnProgress Progress { get; init; } = NoProgress.Instance;

    /// <summary>The client asked by itself for a newer card; nobody clicked.</summary>
    public bool IsRefresh { get; init; }
}

/// <summary>What was done.</summary>
public enum TurnKind
{
    /// <summary>A message was typed.</summary>
    Message,

    /// <summary>A button was pressed (Action.Execute); the caller waits for a card or a short text.</summary>
    CardAction,

    /// <summary>A button was pressed whose answer is a message of its own (Action.Submit).</summary>
    CardSubmit,

    /// <summary>A button was pressed that opens a form in a window of its own; the caller waits for the form.</summary>
    DialogOpened,

    /// <summary>Such a form was filled in; what it holds is in <see cref="Turn.Data"/>. The caller waits for what the window shows next, or for its end.</summary>
    DialogSubmitted,

    /// <summary>The assistant was installed; comes once until it is removed.</summary>
    Installed,

    /// <summary>A meeting event; <see cref="Turn.Verb"/> says which.</summary>
    MeetingEvent,
}
