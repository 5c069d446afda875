using System.Buffers;

namespace TpmAssistant.Application.HouseStyle;

/// <summary>How the product speaks for an organisation: the settings under <c>Wording</c>. An entry set to nothing takes a default away.</summary>
public sealed class HouseStyleOptions
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("[]<>@\n");

    /// <summary>The tone for <c>team</c>, <c>executive</c> and <c>client</c>, told to a language model. At most 300 characters each.</summary>
    public Dictionary<string, string> Tone { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ["team"] = "Plain and calm; no praise, no drama.",
        ["executive"] = "The bottom line and what is asked of them; no detail that changes nothing.",
        ["client"] = "Courteous and plain; what it means for them; nothing internal, no technical words.",
    };

    /// <summary>House style, told to a language model as it stands. At most 500 characters.</summary>
    public string Style { get; set; } = "British spelling. Short sentences. Figures as they stand.";

    /// <summary>Phrases that no sentence of a language model may hold: one that does is left out. At most 200, of 60 characters.</summary>
    public List<string> Banned { get; } = ["synergy", "circle back", "low-hanging fruit", "deep dive", "going forward", "game changer", "at the end of the day", "as an ai"];

    /// <summary>Phrases of a language model, and what is written in their place.</summary>
    public Dictionary<string, string> Instead { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utilize"] = "use", ["utilise"] = "use", ["leverage"] = "use", ["prior to"] = "before", ["in order to"] = "to", ["ASAP"] = "soon",
    };

    /// <summary>Technical terms, and the business words that a client reads in their place.</summary>
    public Dictionary<string, string> Glossary { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ["cutover"] = "switch-over", ["rollback"] = "fallback", ["backlog"] = "open work", ["blocker"] = "obstacle", ["downtime"] = "interruption",
        ["latency"] = "delay", ["failover"] = "standby", ["regression"] = "side effect",
    };

    /// <summary>What is wrong with them, in sentences; empty when nothing is.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var audience in Tone.Keys.Where(k => k.ToLowerInvariant() is not ("team" or "executive" or "client"))) yield return $"Wording:Tone:{audience} is no audience; they are team, executive and client.";
        if (Tone.Values.Any(t => t?.Length > 300)) yield return "Wording:Tone takes at most 300 characters for an audience.";
        if (Style.Length > 500) yield return "Wording:Style takes at most 500 characters.";
        if (Banned.Count > 200 || Banned.Any(b => b?.Length > 60)) yield return "Wording:Banned takes at most 200 phrases of 60 characters.";
        foreach (var (name, pairs) in new[] { ("Instead", Instead), ("Glossary", Glossary) })
        {
            if (pairs.Count > 500 || pairs.Any(p => p.Key.Length > 60 || p.Value?.Length > 60)) yield return $"Wording:{name} takes at most 500 entries of 60 characters.";
            if (pairs.Values.Any(v => v is not null && v.AsSpan().ContainsAny(Markup))) yield return $"Wording:{name} takes words only, no markup.";
        }
    }
}
