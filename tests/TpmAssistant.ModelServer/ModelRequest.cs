using System.Text.Json;
using System.Text.RegularExpressions;

namespace TpmAssistant.ModelServer;

/// <summary>A chat-completions request as it came in.</summary>
/// <param name="Body">The whole of it.</param>
public sealed partial record ModelRequest(JsonElement Body)
{
    /// <summary>The question: the last thing a user said.</summary>
    public string Question => Texts("user").LastOrDefault("");

    /// <summary>How many answers of the model stand before this one.</summary>
    public int Round => Messages.Count(m => Role(m) == "assistant");

    /// <summary>Whether the answer is to come piece by piece.</summary>
    public bool Streams => Body.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True;

    /// <summary>Who said what, in order; calls without words are empty.</summary>
    public IEnumerable<(string Role, string Text)> Transcript => Messages.Select(m => (Role(m) ?? "", TextOf(m)));

    /// <summary>What functions answered, in order.</summary>
    public IEnumerable<string> Results => Texts("tool");

    /// <summary>The names of the functions offered.</summary>
    public IReadOnlyList<string> Functions => Body.TryGetProperty("tools", out var tools)
        ? [.. tools.EnumerateArray().Select(t => t.GetProperty("function").GetProperty("name").GetString()!)]
        : [];

    private IEnumerable<JsonElement> Messages => Body.GetProperty("messages").EnumerateArray();

    /// <summary>The id of the first fact told so far that holds some words; <see langword="null"/> when none does.</summary>
    public string? FactWith(string words) => Results.SelectMany(r => r.Split('\n'))
        .Where(line => line.Contains(words, StringComparison.OrdinalIgnoreCase)).Select(line => FactId().Match(line)).FirstOrDefault(m => m.Success)?.Value;

    private IEnumerable<string> Texts(string role) => Messages.Where(m => Role(m) == role).Select(TextOf);

    private static string? Role(JsonElement message) => message.GetProperty("role").GetString();

    private static string TextOf(JsonElement message)
    {
        if (!message.TryGetProperty("content", out var content)) return "";
        return content.ValueKind switch
        {
            JsonValueKind.String => content.GetString()!,
            JsonValueKind.Array => string.Concat(content.EnumerateArray().Select(part => part.TryGetProperty("text", out var text) ? text.GetString() : "")),
            _ => "",
        };
    }

    [GeneratedRegex(@"^F\d+", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex FactId();
}
