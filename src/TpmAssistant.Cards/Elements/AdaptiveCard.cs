using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TpmAssistant.Cards.Safety;

namespace TpmAssistant.Cards.Elements;

/// <summary>A whole card: version 1.5, with the words that stand in for it where it cannot be drawn.</summary>
/// <param name="Lang">Language of the words, as in <c>en</c>.</param>
/// <param name="FallbackText">The card in one sentence: notification, old clients.</param>
/// <param name="Body">The elements, top to bottom.</param>
/// <param name="Actions">Buttons at the foot.</param>
internal sealed record AdaptiveCard(string Lang, string FallbackText, IReadOnlyList<CardElement> Body, IReadOnlyList<CardAction> Actions)
{
    /// <summary>Cards stay below this many bytes of JSON, or some clients refuse them.</summary>
    public const int MaxBytes = 28 * 1024;

    private static readonly JsonEncodedText TypeName = Names.Of("AdaptiveCard");
    private static readonly JsonEncodedText SchemaAddress = JsonEncodedText.Encode("http://adaptivecards.io/schemas/adaptive-card.json");
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string FallbackText { get; } = SafeText.Inert(FallbackText, 400);

    public CardWidth Width { get; init; }

    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    public CardRefresh? Refresh { get; init; }

    public byte[] ToUtf8()
    {
        var buffer = new ArrayBufferWriter<byte>(8 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
            Write(json);
        return buffer.WrittenSpan.ToArray();
    }

    public string ToJson() => Encoding.UTF8.GetString(ToUtf8());

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(Names.Type, TypeName);
        json.WriteString(Names.Schema, SchemaAddress);
        json.WriteString(Names.Version, "1.5");
        json.WriteString(Names.Lang, Lang);
        json.WriteString(Names.FallbackText, FallbackText);
        json.WriteString(Names.Speak, SafeText.Spoken(FallbackText));
        Refresh?.Write(json);
        json.WriteElements(Names.Body, Body);
        if (Actions.Count > 0)
            json.WriteActions(Names.Actions, Actions);
        WriteTeams(json);
        json.WriteEndObject();
    }

    private void WriteTeams(Utf8JsonWriter json)
    {
        if (Width == CardWidth.Default && Mentions.Count == 0)
            return;
        json.WriteStartObject(Names.MsTeams);
        if (Width == CardWidth.Full)
            json.WriteString(Names.Width, "Full");
        if (Mentions.Count > 0)
        {
            json.WriteStartArray(Names.Entities);
            foreach (var mention in Mentions)
                mention.Write(json);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}

/// <summary>Asks the bot for this reader's own view of a shared card. The card that comes back repeats it.</summary>
/// <param name="Action">What to run.</param>
/// <param name="UserIds">Whose clients run it by themselves, 60 at most; empty leaves it to Teams, which then asks all clients of a small chat.</param>
internal sealed record CardRefresh(ExecuteAction Action, IReadOnlyList<string> UserIds)
{
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject(Names.Refresh);
        json.WriteOptional(Names.Action, Action);
        if (UserIds.Count > 0)
        {
            json.WriteStartArray(Names.UserIds);
            foreach (string id in UserIds.Take(60))
                json.WriteStringValue(id);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}

/// <summary>A person who is told about the card. Made by code from the directory, never from text.</summary>
/// <param name="Name">The name as the directory has it.</param>
/// <param name="UserId">Teams' or Entra's id of the person.</param>
internal sealed record Mention(string Name, string UserId)
{
    private static readonly JsonEncodedText TypeName = Names.Of("mention");

    public string Name { get; } = SafeText.Inert(Name, 100);

    /// <summary>What has to stand in the card's text, letter for letter.</summary>
    public CardText Text => CardText.ForMention(Name);

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(Names.Type, TypeName);
        json.WriteString(Names.Text, Text.Markdown);
        json.WriteStartObject(Names.Mentioned);
        json.WriteString(Names.Id, UserId);
        json.WriteString(Names.Name, Name);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
