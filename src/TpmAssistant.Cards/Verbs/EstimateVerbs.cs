using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Verbs;

/// <summary>What the card of estimates sends.</summary>
public static class EstimateVerbs
{
    /// <summary>Enter the estimates of a card: <see cref="CardVerbs.Project"/>, and a <see cref="Prefix"/> value a task.</summary>
    public const string Enter = "estimates-enter";

    /// <summary>Beginning of the names of the fields; the task follows.</summary>
    internal const string Prefix = "estimate-";

    /// <summary>Whether a card showed the field of a task, as its button tells.</summary>
    public static bool Shows(string shown, ItemRef task) => CardVerbs.ShowsField(shown, Prefix + task);

    /// <summary>What was typed, by task.</summary>
    public static IReadOnlyDictionary<ItemRef, string> Read(IReadOnlyDictionary<string, string> data) => data
        .Where(pair => pair.Key.StartsWith(Prefix, StringComparison.Ordinal)).Select(pair => (Item: CardVerbs.ReadItem(pair.Key[Prefix.Length..]), pair.Value))
        .Where(field => field.Item is not null).ToDictionary(field => field.Item!.Value, field => field.Value);
}
