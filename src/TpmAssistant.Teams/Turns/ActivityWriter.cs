using System.Buffers;
using System.Text;
using System.Text.Json;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Teams.Activities;

namespace TpmAssistant.Teams.Turns;

/// <summary>Writes messages as the activities that Teams gets.</summary>
public static class ActivityWriter
{
    /// <summary>Teams measures a message as UTF-16 and advises to stay below this many bytes; at about 100 KB it refuses.</summary>
    public const int AdvisedBytes = 80 * 1024;

    private const int RefusedBytes = 100 * 1024;
    private const int MostCitations = 20;
    private const int LongestCitationName = 80;
    private const int LongestCitationText = 160;

    /// <summary>The activity for a message, UTF-8 JSON.</summary>
    /// <exception cref="ArgumentException">The message is larger than Teams takes.</exception>
    /// <param name="message">The message.</param>
    /// <param name="streamId">The streaming message that it ends, if it does.</param>
    public static ReadOnlyMemory<byte> Write(OutgoingMessage message, string? streamId = null)
    {
        var buffer = new ArrayBufferWriter<byte>((message.Card?.Length ?? 0) + 512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type"u8, ActivityTypes.Message);
            if (message.Card is { } card)
            {
                WriteCard(json, card, message.Summary);
            }
            else
            {
                json.WriteString("text"u8, message.Text);
                json.WriteString("textFormat"u8, "markdown"u8);
            }

            WriteSuggestions(json, message.Suggestions);
            WriteLabels(json, message, streamId);
            json.WriteEndObject();
        }

        return SizeAsTeamsCounts(buffer.WrittenSpan) <= RefusedBytes
            ? buffer.WrittenMemory
            : throw new ArgumentException("The message is larger than Teams takes; whoever builds it has to page.", nameof(message));
    }

    /// <summary>The bytes of an activity as Teams counts them: UTF-16.</summary>
    public static int SizeAsTeamsCounts(ReadOnlySpan<byte> activity) => Encoding.UTF8.GetCharCount(activity) * sizeof(char);

    private static void WriteCard(Utf8JsonWriter json, ReadOnlyMemory<byte> card, string? summary)
    {
        if (!string.IsNullOrEmpty(summary))
        {
            json.WriteString("summary"u8, summary);
        }

        json.WriteStartArray("attachments"u8);
        json.WriteStartObject();
        json.WriteString("contentType"u8, ActivityTypes.AdaptiveCard);
        json.WritePropertyName("content"u8);
        json.WriteRawValue(card.Span, skipInputValidation: true);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteSuggestions(Utf8JsonWriter json, IReadOnlyList<string> suggestions)
    {
        if (suggestions.Count == 0)
        {
            return;
        }

        json.WriteStartObject("suggestedActions"u8);
        json.WriteStartArray("actions"u8);
        foreach (var suggestion in suggestions)
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "imBack"u8);
            json.WriteString("title"u8, suggestion);
            json.WriteString("value"u8, suggestion);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLabels(Utf8JsonWriter json, OutgoingMessage message, string? streamId)
    {
        if (message.IsAiGenerated || message.Label is not null || streamId is not null)
        {
            json.WriteStartArray("entities"u8);
            if (streamId is not null)
            {
                json.WriteStartObject();
                json.WriteString("type"u8, ActivityTypes.StreamInfo);
                json.WriteString("streamId"u8, streamId);
                json.WriteString("streamType"u8, "final"u8);
                json.WriteEndObject();
            }

            if (message.IsAiGenerated || message.Label is not null) WriteRoot(json, message);
            json.WriteEndArray();
        }

        if (message.AsksForFeedback)
        {
            json.WritePropertyName("channelData"u8);
            json.WriteRawValue("""{"feedbackLoop":{"type":"default"}}"""u8, skipInputValidation: true);
        }
    }

    /// <summary>Teams takes one such entity: who worded it, what it rests on, how sensitive it is.</summary>
    private static void WriteRoot(Utf8JsonWriter json, OutgoingMessage message)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "https://schema.org/Message"u8);
        json.WriteString("@type"u8, "Message"u8);
        json.WriteString("@context"u8, "https://schema.org"u8);
        if (message.IsAiGenerated)
        {
            json.WriteStartArray("additionalType"u8);
            json.WriteStringValue("AIGeneratedContent"u8);
            json.WriteEndArray();
        }

        WriteCitations(json, message.Citations);
        if (message.Label is { } label)
        {
            json.WritePropertyName("usageInfo"u8);
            WriteUsage(json, label);
        }

        json.WriteEndObject();
    }

    private static void WriteUsage(Utf8JsonWriter json, SensitivityLabel label)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "CreativeWork"u8);
        json.WriteString("@id"u8, label.Id);
        json.WriteString("name"u8, label.Name);
        if (label.Description.Length > 0) json.WriteString("description"u8, label.Description);
        json.WriteEndObject();
    }

    private static void WriteCitations(Utf8JsonWriter json, IReadOnlyList<Citation> citations)
    {
        if (citations.Count == 0)
        {
            return;
        }

        json.WriteStartArray("citation"u8);
        for (var i = 0; i < Math.Min(citations.Count, MostCitations); i++)
        {
            json.WriteStartObject();
            json.WriteString("@type"u8, "Claim"u8);
            json.WriteNumber("position"u8, i + 1);
            json.WriteStartObject("appearance"u8);
            json.WriteString("@type"u8, "DigitalDocument"u8);
            json.WriteString("name"u8, Cut(citations[i].Name, LongestCitationName));
            json.WriteString("abstract"u8, Cut(citations[i].Text, LongestCitationText));
            if (citations[i].Address is { } address)
            {
                json.WriteString("url"u8, address.AbsoluteUri);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The beginning of a text, never half a character.</summary>
    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..end] + "…";
    }
}
