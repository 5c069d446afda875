using TpmAssistant.Application.Meetings.Minutes;

namespace TpmAssistant.Cards.Verbs;

/// <summary>What the card of minutes sends.</summary>
public static class MinutesVerbs
{
    /// <summary>Confirm what is ticked: <see cref="CardVerbs.Id"/>, <see cref="CardVerbs.Hash"/>, and the fields.</summary>
    public const string Confirm = "minutes-confirm";

    internal const string Keep = "keep-", New = "new-", Final = "final-", Owner = "owner-", Due = "due-";

    /// <summary>What is ticked and filled in.</summary>
    public static MinutesTicks Read(IReadOnlyDictionary<string, string> data)
    {
        var dues = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var (key, value) in Named(data, Due))
        {
            if (CardVerbs.ReadDay(value) is { } day) dues[key] = day;
        }

        return new MinutesTicks(
            Ticked(data, Keep), Ticked(data, New), Ticked(data, Final),
            Named(data, Owner).Where(o => o.Value.Length > 0).ToDictionary(o => o.Key, o => o.Value, StringComparer.Ordinal), dues);
    }

    private static HashSet<string> Ticked(IReadOnlyDictionary<string, string> data, string prefix) =>
        Named(data, prefix).Where(t => t.Value == "true").Select(t => t.Key).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(string Key, string Value)> Named(IReadOnlyDictionary<string, string> data, string prefix) =>
        data.Where(d => d.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(d => (d.Key[prefix.Length..], d.Value));
}
