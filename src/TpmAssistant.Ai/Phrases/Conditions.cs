using System.Text.RegularExpressions;

namespace TpmAssistant.Ai.Phrases;

/// <summary>Questions that begin with their condition.</summary>
internal static partial class Conditions
{
    /// <summary>"if Sofia leaves, what happens to Atlas?" the other way round: "what happens to Atlas if Sofia leaves"; the text itself when it is no such question.</summary>
    public static string Turned(string text) => Condition().Match(text) is { Success: true } asked
        ? $"{(Then().IsMatch(asked.Groups["asked"].Value) ? "what happens" : asked.Groups["asked"].Value)} if {asked.Groups["condition"].Value}" : text;

    [GeneratedRegex(@"^\s*(?:(?:so|and|ok|hm+)[,]?\s+)?(?:if|say|suppose|assuming|assume|imagine)\s+(?<condition>[^,;?]{6,160})[,;?–-]\s*(?<asked>(?:what|how|when|would|could|can|will|do|does|then)\b[^,;]{0,100}?)[\s?.]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Condition();

    [GeneratedRegex(@"^(?:then\s+)?(?:what|how|when)(?:\s+(?:then|now|happens|would\s+happen|next))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Then();
}
