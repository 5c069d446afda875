using System.Globalization;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Promises;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Verbs;

/// <summary>What the cards of published reports send: verbs, and the names of the values beside them.</summary>
public static class PublishingVerbs
{
    /// <summary>Publish a report: <see cref="CardVerbs.Project"/>, <see cref="CardVerbs.Audience"/>, <see cref="Version"/>, <see cref="CardVerbs.Hash"/>, and the form's fields.</summary>
    public const string Publish = "publish";

    /// <summary>Withdraw a published report: <see cref="CardVerbs.Project"/>, <see cref="CardVerbs.Audience"/>, <see cref="Version"/>.</summary>
    public const string Withdraw = "withdraw";

    /// <summary>Give addresses for a published report's documents: the same values.</summary>
    public const string Export = "export";

    /// <summary>Name of the value that holds a published report's number.</summary>
    public const string Version = "version";

    /// <summary>Beginning of the names of ticked promises; the item follows.</summary>
    public const string TickPrefix = "promise-";

    /// <summary>Beginning of the names of ticks that say a line of one's own was kept; the item follows.</summary>
    public const string KeptPrefix = "kept-";

    /// <summary>Beginning of the names of other words for a promise; the item follows.</summary>
    public const string WordsPrefix = "words-";

    /// <summary>Beginning of the names of reasons for dropping a promise; the item follows.</summary>
    public const string ReasonPrefix = "reason-";

    /// <summary>Name of the field for promises of one's own, one a line.</summary>
    public const string Own = "own";

    /// <summary>Name of the choice of the task that one's own first line is about.</summary>
    public const string About = "about";

    /// <summary>Name of the choice of the promise that one's own first line replaces.</summary>
    public const string Replaces = "replaces";

    /// <summary>Which published report a button means; <see langword="null"/> when it names none.</summary>
    public static ReportKey? ReadReport(IReadOnlyDictionary<string, string> data) =>
        data.TryGetValue(CardVerbs.Project, out string? project) && project.Length > 0
        && Enum.TryParse<Audience>(data.GetValueOrDefault(CardVerbs.Audience, ""), ignoreCase: true, out var audience) && Enum.IsDefined(audience)
        && int.TryParse(data.GetValueOrDefault(Version, ""), NumberStyles.None, CultureInfo.InvariantCulture, out int version)
            ? new ReportKey(new ProjectId(project), audience, version) : null;

    /// <summary>The promises as a person edited them on the form.</summary>
    public static PromiseEdits ReadEdits(IReadOnlyDictionary<string, string> data) => new()
    {
        Unticked = [.. Items(data, TickPrefix).Where(field => field.Value != "true").Select(field => field.Item)],
        KeptOwn = [.. Items(data, KeptPrefix).Where(field => field.Value == "true").Select(field => field.Item)],
        Words = Items(data, WordsPrefix).ToDictionary(field => field.Item, field => field.Value),
        Reasons = Items(data, ReasonPrefix).ToDictionary(field => field.Item, field => field.Value),
        Own = data.GetValueOrDefault(Own, "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        About = CardVerbs.ReadItem(data.GetValueOrDefault(About, "")),
        Replaces = CardVerbs.ReadItem(data.GetValueOrDefault(Replaces, "")),
    };

    internal static IReadOnlyDictionary<string, string> Data(ReportKey key) => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [CardVerbs.Project] = key.Project.Value,
        [CardVerbs.Audience] = key.Audience.ToString().ToLowerInvariant(),
        [Version] = key.Version.ToString(CultureInfo.InvariantCulture),
    };

    private static IEnumerable<(ItemRef Item, string Value)> Items(IReadOnlyDictionary<string, string> data, string prefix) => data
        .Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(pair => (Item: CardVerbs.ReadItem(pair.Key[prefix.Length..]), pair.Value))
        .Where(field => field.Item is not null).Select(field => (field.Item!.Value, field.Value));
}
