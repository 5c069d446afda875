using System.Text.Json;

namespace TpmAssistant.Testing.Hostile;

/// <summary>Finds what is live of hostile texts in an activity or a card.</summary>
public static class LiveCard
{
    private static readonly string[] Addresses = ["url", "iconUrl", "backgroundImage", "href", "poster", "dataUrl"];

    /// <summary>Everything that is wrong with an activity or a card.</summary>
    public static IEnumerable<string> Complaints(JsonElement node, IReadOnlyList<string> hosts) => Walk(node, hosts, "");

    private static IEnumerable<string> Walk(JsonElement node, IReadOnlyList<string> hosts, string member)
    {
        switch (node.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var found in node.EnumerateArray().SelectMany(item => Walk(item, hosts, member))) yield return found;
                break;
            case JsonValueKind.String:
                // What a button sends back is seen by nobody; what it names is read as data again.
                if (Unseen.In(node.GetString()!) is { } hidden) yield return $"{member}: {hidden}";
                break;
            case JsonValueKind.Object:
                var type = Text(node, "type");
                foreach (var found in Own(node, type, hosts)) yield return $"{type} {found}";
                foreach (var inner in node.EnumerateObject().Where(m => m.Name is not ("data" or "choices") && !(type == "Input.ChoiceSet" && m.Name == "value")).SelectMany(m => Walk(m.Value, hosts, m.Name))) yield return inner;
                break;
        }
    }

    private static IEnumerable<string> Own(JsonElement node, string type, IReadOnlyList<string> hosts)
    {
        foreach (var address in Addresses.Select(a => Text(node, a)).Where(a => a.Length > 0))
        {
            if (hosts.FirstOrDefault(h => address.Contains(h, StringComparison.OrdinalIgnoreCase)) is { } host) yield return $"leads to {host}: {address}";
            if (!address.StartsWith("https://", StringComparison.Ordinal) && !address.StartsWith("http://", StringComparison.Ordinal)) yield return $"leads out of the web: {address}";
        }

        var markdown = type is "TextBlock" or "message" ? Text(node, "text") : type.Length == 0 ? Text(node, "value") : "";
        foreach (var found in LiveText.InMarkdown(markdown, hosts)) yield return found;
        foreach (var words in (string[])[Text(node, "fallbackText"), Text(node, "summary")])
            foreach (var found in LiveText.InMarkdown(words, hosts)) yield return found;
        if (type == "TextRun")
            foreach (var found in LiveText.InWords(Text(node, "text"), [])) yield return found;
    }

    private static string Text(JsonElement node, string member) =>
        node.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
