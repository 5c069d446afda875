using System.Text.Json.Nodes;
using TpmAssistant.Teams.Activities;

namespace TpmAssistant.Teams.Delivery;

/// <summary>The last message of a stream, when Teams no longer takes it as such.</summary>
internal static class StreamEnds
{
    /// <summary>The stream that a stored activity ends; <see langword="null"/> for any other.</summary>
    public static string? StreamOf(ReadOnlyMemory<byte> payload) =>
        payload.Span.IndexOf("\"streaminfo\""u8) < 0 ? null : Info(JsonNode.Parse(payload.Span))?["streamId"]?.GetValue<string>();

    /// <summary>The same activity as an ordinary message.</summary>
    public static ReadOnlyMemory<byte> Plain(ReadOnlyMemory<byte> payload)
    {
        var activity = JsonNode.Parse(payload.Span)!.AsObject();
        if (Info(activity) is { } info) activity["entities"]!.AsArray().Remove(info);
        return System.Text.Encoding.UTF8.GetBytes(activity.ToJsonString());
    }

    private static JsonNode? Info(JsonNode? activity) =>
        (activity?["entities"] as JsonArray)?.FirstOrDefault(e => (string?)e?["type"] == ActivityTypes.StreamInfo);
}
