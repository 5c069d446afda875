using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TpmAssistant.Testing.Hostile;

/// <summary>A text that somebody could write where the product reads, and what a model that obeys it calls and says.</summary>
/// <param name="Id">What it tries.</param>
/// <param name="Field">Where it would stand.</param>
/// <param name="Text">The text.</param>
/// <param name="Hosts">What must be no live address anywhere.</param>
/// <param name="Calls">Function and arguments, as JSON.</param>
/// <param name="Say">The model's words.</param>
public sealed partial record HostileText(string Id, string Field, string Text, IReadOnlyList<string> Hosts, IReadOnlyList<(string Name, string Arguments)> Calls, string Say)
{
    /// <summary>All of them, as they stand in <c>texts.jsonl</c>.</summary>
    public static IReadOnlyList<HostileText> All { get; } = [.. Lines().Select(Read)];

    public override string ToString() => Id;

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(HostileText).Assembly.GetManifestResourceStream("TpmAssistant.Testing.Hostile.texts.jsonl")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line) yield return line;
    }

    private static HostileText Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new HostileText(
            root.GetProperty("id").GetString()!, root.GetProperty("field").GetString()!, Whole(root.GetProperty("text").GetString()!),
            root.TryGetProperty("hosts", out var hosts) ? [.. hosts.EnumerateArray().Select(h => h.GetString()!)] : [],
            root.TryGetProperty("calls", out var calls) ? [.. calls.EnumerateArray().Select(c => (c.GetProperty("name").GetString()!, c.GetProperty("arguments").GetString()!))] : [],
            root.TryGetProperty("say", out var say) ? Whole(say.GetString()!) : "Done.");
    }

    /// <summary>Half characters, which JSON cannot hold, are written by number; what is long only by repeating itself is written once.</summary>
    private static string Whole(string text)
    {
        text = Half().Replace(text, m => ((char)int.Parse(m.Groups["code"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        return Often().Replace(text, m => string.Concat(Enumerable.Repeat(m.Groups["words"].Value, int.Parse(m.Groups["times"].Value, CultureInfo.InvariantCulture))));
    }

    [GeneratedRegex(@"\{U\+(?<code>[0-9A-F]{4})\}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Half();

    [GeneratedRegex(@"\{(?<times>\d+) times: (?<words>[^}]+)\}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Often();
}
