namespace TpmAssistant.Cards.Verbs;

/// <summary>What the card of expected milestones sends.</summary>
public static class MilestoneVerbs
{
    /// <summary>Keep the days of a card: <see cref="CardVerbs.Project"/>, and a <see cref="Prefix"/> value a milestone.</summary>
    public const string Expect = "milestones-expect";

    /// <summary>Beginning of the names of the fields; the milestone's key follows.</summary>
    internal const string Prefix = "milestone-day-";

    /// <summary>Whether a card showed the field of a milestone, as its button tells.</summary>
    public static bool Shows(string shown, string key) => CardVerbs.ShowsField(shown, Prefix + key);

    /// <summary>The days typed, by key; no day for a field left empty.</summary>
    public static IReadOnlyDictionary<string, DateOnly?> Read(IReadOnlyDictionary<string, string> data) => data
        .Where(pair => pair.Key.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(pair => pair.Key[Prefix.Length..], pair => CardVerbs.ReadDay(pair.Value), StringComparer.Ordinal);
}
