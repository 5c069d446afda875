using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TpmAssistant.DemoTenant.Http;

internal static class Json
{
    /// <summary>Letters of every script as they are; only used for application/json, never inside HTML.</summary>
    public static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonArray Array(IEnumerable<JsonNode?> items) => new(items.ToArray());

    /// <summary>A property whatever the case of its name; the parameters of some actions are written either way.</summary>
    public static JsonNode? Any(this JsonObject body, string name) =>
        body.FirstOrDefault(property => property.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Text of a property, or null when it is absent, null or of another kind.</summary>
    public static string? Text(this JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static bool? Flag(this JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;

    public static int? Number(this JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    /// <summary>An identity set that names one person.</summary>
    public static JsonObject User(string id, string? name = null)
    {
        var user = new JsonObject { ["id"] = id };
        if (name is not null)
            user["displayName"] = name;
        return new JsonObject { ["user"] = user };
    }

    public static JsonObject Address(string name, string address) =>
        new() { ["emailAddress"] = new JsonObject { ["name"] = name, ["address"] = address } };
}
