using System.Text.Json;
using System.Text.Json.Serialization;
using TpmAssistant.Domain.Meetings.Facilitation;

namespace TpmAssistant.Application.Serialization;

/// <summary>Writes an event of a meeting with its kind before it: <c>{"is":"moved","event":{…}}</c>. Kinds are stored, so they never change.</summary>
internal sealed class MeetingEventConverter : JsonConverter<MeetingEvent>
{
    private const string Kind = "is";
    private const string Body = "event";

    private static readonly Dictionary<string, Type> Types = new(StringComparer.Ordinal)
    {
        ["prepared"] = typeof(AgendaPrepared),
        ["started"] = typeof(MeetingStarted),
        ["moved"] = typeof(AgendaMoved),
        ["captured"] = typeof(Captured),
        ["changed"] = typeof(CaptureChanged),
        ["facilitator"] = typeof(FacilitatorNamed),
        ["facilitator-released"] = typeof(FacilitatorReleased),
        ["joined"] = typeof(PersonJoined),
        ["left"] = typeof(PersonLeft),
        ["clock"] = typeof(ClockRead),
    };

    private static readonly Dictionary<Type, string> Kinds = Types.ToDictionary(t => t.Value, t => t.Key);

    public override MeetingEvent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(Kind, out var kind) || !Types.TryGetValue(kind.GetString() ?? "", out var type)
            || !root.TryGetProperty(Body, out var body)) throw new JsonException("An event of a meeting has a kind that is not known.");
        return (MeetingEvent)(body.Deserialize(options.GetTypeInfo(type)) ?? throw new JsonException("An event of a meeting cannot be null."));
    }

    public override void Write(Utf8JsonWriter writer, MeetingEvent value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(Kind, Kinds[value.GetType()]);
        writer.WritePropertyName(Body);
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
        writer.WriteEndObject();
    }
}
