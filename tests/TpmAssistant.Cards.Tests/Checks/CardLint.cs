using System.Text.Json;

namespace TpmAssistant.Cards.Tests.Checks;

/// <summary>Rules for cards that no schema states.</summary>
internal static class CardLint
{
    private static readonly string[] ColourWords =
        ["red", "amber", "green", "late", "longer than", "early", "overdue", "blocked", "severe", "high", "medium", "low", "owner", "needed", "booked", "overbooked", "not read", "clashes", "plan", "reached",
         "amounts", "at risk", "outside", "due today", "not assessed", "hours", "ready", "understood", "on plan", "no date",
         "holds the date", "owed for", "had slipped", "after the date", "its day has passed", "grew", "eased", "new"];

    private static readonly string[] TeamsOnly = ["Badge", "ProgressBar", "Icon", "CodeBlock", "Chart.Donut", "Chart.HorizontalBar", "Chart.VerticalBar", "Chart.Line"];

    public static IReadOnlyList<string> Complaints(JsonElement card)
    {
        var complaints = new List<string>();
        foreach (string name in new[] { "fallbackText", "speak", "lang", "version" })
            if (Text(card, name).Trim().Length == 0)
                complaints.Add($"The card has no {name}.");
        if (Text(card, "version") != "1.5")
            complaints.Add("The card is not version 1.5.");
        var all = Elements(card).ToList();
        if (!all.Exists(element => Text(element, "style") == "heading"))
            complaints.Add("No text has the style heading.");
        var ids = all.Select(element => Text(element, "id")).Where(id => id.Length > 0).ToList();
        complaints.AddRange(ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => $"The id {group.Key} is there {group.Count()} times."));
        foreach (var element in all)
            complaints.AddRange(ComplaintsAbout(element, ids));
        return complaints;
    }

    private static IEnumerable<string> ComplaintsAbout(JsonElement element, List<string> ids)
    {
        string type = Text(element, "type");
        if (type == "Image" && Text(element, "altText").Length == 0)
            yield return "An image has no altText.";
        if (type == "Image" && !Text(element, "url").StartsWith("data:image/", StringComparison.Ordinal))
            yield return "An image is fetched from somewhere.";
        if (type.StartsWith("Input.", StringComparison.Ordinal) && (Text(element, "label").Length == 0 || Text(element, "id").Length == 0))
            yield return $"An {type} has no label or id.";
        if (type == "TextRun" && element.TryGetProperty("selectAction", out _) && Text(element, "text").Trim().Length == 0)
            yield return "A link says nothing.";
        if (type.StartsWith("Action.", StringComparison.Ordinal) && type != "Action.OpenUrl" && Text(element, "title").Length == 0)
            yield return $"An {type} has no title.";
        if (TeamsOnly.Contains(type) && !element.TryGetProperty("fallback", out _))
            yield return $"A {type} has no fallback.";
        if (Text(element, "color") is "Good" or "Warning" or "Attention" && !HasShape(Text(element, "text"))
            && !Array.Exists(ColourWords, word => Text(element, "text").Contains(word, StringComparison.OrdinalIgnoreCase)))
            yield return $"A colour has no word: {Text(element, "text")}";
        if (type == "Action.OpenUrl" && !(Text(element, "url").StartsWith("https://", StringComparison.Ordinal) || Text(element, "url").StartsWith("http://", StringComparison.Ordinal)))
            yield return "A link leads out of the web.";
        if (type == "Action.ToggleVisibility")
            foreach (var target in element.GetProperty("targetElements").EnumerateArray())
                if (!ids.Contains(target.GetString()!))
                    yield return $"A toggle points at {target.GetString()}, which is not there.";
    }

    /// <summary>Every tone has a shape of its own, which tells it from the others without its colour.</summary>
    private static bool HasShape(string text) => text.AsSpan().IndexOfAny("●◆▲○") >= 0;

    /// <summary>Every object with a type, wherever it stands.</summary>
    public static IEnumerable<JsonElement> Elements(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
                foreach (var element in Elements(item))
                    yield return element;
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            if (node.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String)
                yield return node;
            foreach (var property in node.EnumerateObject())
                if (property.Name is not "data")
                    foreach (var element in Elements(property.Value))
                        yield return element;
        }
    }

    public static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
