using System.Buffers;
using System.Text.Json;

namespace TpmAssistant.Teams.Turns;

/// <summary>Bodies that answer a waiting request.</summary>
internal static class InvokeBody
{
    /// <summary>The answer to a thing that needs none.</summary>
    public static ReadOnlyMemory<byte> Empty { get; } = "{}"u8.ToArray();

    /// <summary>The answer to a click; the card's own status is inside, the request's is always 200.</summary>
    public static ReadOnlyMemory<byte> Of(InPlaceAnswer answer) => Write(json =>
    {
        json.WriteNumber("statusCode"u8, 200);
        if (answer.Card is { } card)
        {
            json.WriteString("type"u8, "application/vnd.microsoft.card.adaptive"u8);
            json.WritePropertyName("value"u8);
            json.WriteRawValue(card.Span, skipInputValidation: true);
        }
        else
        {
            json.WriteString("type"u8, "application/vnd.microsoft.activity.message"u8);
            json.WriteString("value"u8, answer.Text ?? "");
        }
    });

    /// <summary>The answer to a dialog: the form or the words that it shows next; nothing at all closes it.</summary>
    public static ReadOnlyMemory<byte> OfDialog(InPlaceAnswer? answer) => answer is null ? default : Write(json =>
    {
        json.WriteStartObject("task"u8);
        json.WriteString("type"u8, answer.Card is null ? "message"u8 : "continue"u8);
        if (answer.Card is { } card)
        {
            json.WriteStartObject("value"u8);
            json.WriteString("title"u8, answer.Title ?? "");
            json.WriteString("height"u8, "medium"u8);
            json.WriteString("width"u8, "medium"u8);
            json.WriteStartObject("card"u8);
            json.WriteString("contentType"u8, Activities.ActivityTypes.AdaptiveCard);
            json.WritePropertyName("content"u8);
            json.WriteRawValue(card.Span, skipInputValidation: true);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        else
        {
            json.WriteString("value"u8, answer.Text ?? "");
        }

        json.WriteEndObject();
    });

    /// <summary>What a waiting request is told instead of its answer.</summary>
    public static ReadOnlyMemory<byte> Instead(ActivityKind kind, string words) =>
        kind.IsDialog() ? OfDialog(InPlaceAnswer.OfText(words)) : Of(InPlaceAnswer.OfText(words));

    /// <summary>The answer to a token that is not taken. It says nothing of why.</summary>
    public static ReadOnlyMemory<byte> NotExchanged(string id, string? connection) => Write(json =>
    {
        json.WriteString("id"u8, id);
        json.WriteString("connectionName"u8, connection ?? "");
        json.WriteString("failureDetail"u8, "The token was not accepted."u8);
    });

    /// <summary>The answer to a caller that takes the messages itself.</summary>
    public static ReadOnlyMemory<byte> OfReplies(IReadOnlyList<ReadOnlyMemory<byte>> activities) => Write(json =>
    {
        json.WriteStartArray("activities"u8);
        foreach (var activity in activities)
        {
            json.WriteRawValue(activity.Span, skipInputValidation: true);
        }

        json.WriteEndArray();
    });

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
