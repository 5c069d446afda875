using System.Text.Json;
using System.Text.Json.Nodes;

namespace TpmAssistant.Bot.Tests.Hosting;

/// <summary>Looks into cards as they were sent.</summary>
internal static class CardJson
{
    /// <summary>Every object of a card, each before those in it.</summary>
    public static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Objects(member.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    /// <summary>What the first button of a verb carries.</summary>
    public static JsonObject Button(JsonElement card, string verb)
    {
        var buttons = Objects(card).Where(o => o.TryGetProperty("verb", out var v) && v.ValueKind == JsonValueKind.String && v.GetString() == verb).ToList();
        if (buttons.Count == 0) throw new InvalidOperationException($"No {verb} in {card}");
        return buttons.Select(Data).FirstOrDefault(d => d is not null) ?? [];
    }

    /// <summary>What a client sends with the first button of a verb; one that tells what the fields showed gets what stands in them, the empty ones left out.</summary>
    public static JsonObject Pressed(JsonElement card, string verb)
    {
        var data = Button(card, verb);
        if (!data.ContainsKey("shown")) return data;
        foreach (var input in Objects(card).Where(IsInput))
        {
            if (input.TryGetProperty("value", out var value) && value.ToString() is { Length: > 0 } text) data[input.GetProperty("id").GetString()!] = text;
        }

        return data;
    }

    /// <summary>What stands in a field.</summary>
    public static string Field(JsonElement card, string id) =>
        Objects(card).First(o => IsInput(o) && o.GetProperty("id").GetString() == id) is var input && input.TryGetProperty("value", out var value) ? value.ToString() : "";

    private static bool IsInput(JsonElement element) => element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString()!.StartsWith("Input.", StringComparison.Ordinal);

    private static JsonObject? Data(JsonElement button) =>
        button.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object ? JsonNode.Parse(data.GetRawText())!.AsObject() : null;
}
