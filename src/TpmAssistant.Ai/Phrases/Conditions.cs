using System.Text.RegularExpressions;

namespace TpmAssistant.Ai.Phrases;

/// <summary>Questions that begin with their condition.</summary>
internal static partial class Conditions
{
    /// <summary>"if Sofia leaves, what happens to Atlas?" the other way round: "what happens to Atlas if Sofia leaves"; the text itself when it is no such question.</summary>
    public static string Turned(string text) => text.Contains('?', StringComparison.Ordinal) && Effect().Match(text) is { Success: true } change ? $"what if {change.Groups["condition"].Value}" : Condition().Match(text) is { Success: true } asked
        ? $"{(Then().IsMatch(asked.Groups["asked"].Value) ? "what happens" : asked.Groups["asked"].Value)} if {asked.Groups["condition"].Value}" : text;

    [GeneratedRegex(@"^\s*(?:(?:so|and|ok|hm+)[,]?\s+)?(?:if|say|suppose|assuming|assume|imagine)\s+(?<condition>[^,;?]{6,160}?)(?:[,;?–-]\s*|\s+(?=(?:what|how)\s+(?:do|does|would|will|could|happens)\b))(?<asked>(?:what|how|when|would|could|can|will|do|does|then)\b[^,;]{0,100}?)[\s?.]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Condition();

    /// <summary>"two more developers on Cobalt: effect?", "add one engineer to Atlas - does that help the date?"</summary>
    [GeneratedRegex(@"^\s*(?<condition>(?!what\b|how\b|who\b|why\b|when\b|if\b)[^,:;?]{4,140}?)\s*(?:[,:;–]|\s-)\s*(?:(?:what(?:'s|\s+is)?\s+)?(?:the\s+)?(?:impact|effect|consequences?)|(?:does|would|will)\s+(?:that|it|this)\s+(?:help|hurt|change|move|delay)\b[^,;]{0,60})\s*\?+\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Effect();

    [GeneratedRegex(@"^(?:then\s+)?(?:what|how|when)(?:\s+(?:then|now|happens|would\s+happen|next))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Then();
}
