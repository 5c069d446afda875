using System.Buffers;
using System.Text.Json;
using TpmAssistant.Teams.Activities;

namespace TpmAssistant.Teams.SignIn;

/// <summary>Writes the messages that ask a person to sign in.</summary>
internal static class SignInCard
{
    /// <summary>
    /// The card that Teams' clients answer with a token of their own accord. Its button shows only where they cannot. It names no
    /// connection: the token comes to the bot itself, no token service stands between.
    /// </summary>
    public static ReadOnlyMemory<byte> Offer(Activity answered, string botAppId, Uri page)
    {
        var locale = answered.Locale ?? "";
        return Write(answered, "application/vnd.microsoft.card.oauth", Words.SignIn(locale), "signin", Words.SignInButton(locale), page, json =>
        {
            json.WriteStartObject("tokenExchangeResource"u8);
            json.WriteString("id"u8, $"{Guid.NewGuid():D}-tpm-assistant");
            json.WriteString("uri"u8, $"api://botid-{botAppId}");
            json.WriteEndObject();
        });
    }

    /// <summary>For somebody who signed in and may still not be read for: what to do is on the page. Starts no exchange, so it cannot go round in circles.</summary>
    public static ReadOnlyMemory<byte> Explain(Activity answered, Uri page)
    {
        var locale = answered.Locale ?? "";
        return Write(answered, "application/vnd.microsoft.card.signin", Words.NotAllowedYet(locale), "openUrl", Words.NotAllowedYetButton(locale), page, _ => { });
    }

    private static ReadOnlyMemory<byte> Write(
        Activity answered, string contentType, string text, string action, string title, Uri page, Action<Utf8JsonWriter> more)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type"u8, ActivityTypes.Message);
            json.WriteStartObject("recipient"u8);
            json.WriteString("id"u8, answered.From!.Id);
            json.WriteEndObject();
            json.WriteString("summary"u8, text);
            json.WriteStartArray("attachments"u8);
            json.WriteStartObject();
            json.WriteString("contentType"u8, contentType);
            json.WriteStartObject("content"u8);
            json.WriteString("text"u8, text);
            json.WriteStartArray("buttons"u8);
            json.WriteStartObject();
            json.WriteString("type"u8, action);
            json.WriteString("title"u8, title);
            json.WriteString("value"u8, page.AbsoluteUri);
            json.WriteEndObject();
            json.WriteEndArray();
            more(json);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
