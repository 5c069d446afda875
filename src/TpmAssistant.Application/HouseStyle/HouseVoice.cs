namespace TpmAssistant.Application.HouseStyle;

/// <summary>House style, ready to be kept.</summary>
public sealed class HouseVoice
{
    private readonly Terms _banned;
    private readonly Terms _instead;

    /// <param name="options">The settings; valid.</param>
    public HouseVoice(HouseStyleOptions options)
    {
        _banned = new Terms(options.Banned.Where(b => !string.IsNullOrWhiteSpace(b)).Select(b => KeyValuePair.Create(b, b)));
        _instead = new Terms(options.Instead);
        Client = new Terms(options.Glossary);
        Instructions = string.Join('\n', Lines(options));
    }

    /// <summary>The product's own style.</summary>
    public static HouseVoice Standard { get; } = new(new HouseStyleOptions());

    /// <summary>Business words for the client.</summary>
    public Terms Client { get; }

    /// <summary>What a language model is told of it.</summary>
    public string Instructions { get; }

    /// <summary>A model's sentence in house style; <see langword="null"/> when it holds a phrase that may not be said.</summary>
    public string? Keep(string sentence) => _instead.Apply(sentence) is var worded && _banned.IsIn(worded) ? null : worded;

    private static IEnumerable<string> Lines(HouseStyleOptions options)
    {
        foreach (var (audience, tone) in options.Tone.Where(t => !string.IsNullOrWhiteSpace(t.Value)).OrderBy(t => t.Key, StringComparer.OrdinalIgnoreCase))
            yield return $"- For {(audience.Equals("client", StringComparison.OrdinalIgnoreCase) ? "a client" : audience.Equals("executive", StringComparison.OrdinalIgnoreCase) ? "executives" : "the team")}: {tone.Trim()}";
        if (!string.IsNullOrWhiteSpace(options.Style)) yield return $"- {options.Style.Trim()}";
        var banned = options.Banned.Where(b => !string.IsNullOrWhiteSpace(b)).ToList();
        if (banned.Count > 0) yield return $"- Never write: {string.Join(", ", banned)}.";
        var glossary = options.Glossary.Where(g => !string.IsNullOrWhiteSpace(g.Value)).OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase).ToList();
        if (glossary.Count > 0) yield return $"- For a client say {string.Join(", ", glossary.Select(g => $"\"{g.Value}\" for \"{g.Key}\""))}.";
    }
}
