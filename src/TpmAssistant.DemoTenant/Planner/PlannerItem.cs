using System.Globalization;
using System.Text.Json.Nodes;
using TpmAssistant.DemoTenant.Http;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.DemoTenant.Planner;

/// <summary>One Planner resource with its version and what each version changed.</summary>
internal sealed class PlannerItem
{
    /// <summary>Stands for the whole item: a deletion collides with every change.</summary>
    public const string Everything = "*";

    // An ETag older than this many versions is stale, whatever changed.
    private const int Remembered = 20;

    private readonly string _stamp;
    private readonly List<HashSet<string>> _changes = [];

    public PlannerItem(string kind, string id, JsonObject value)
    {
        Id = id;
        Value = value;
        _stamp = $"JzEt{kind}{StableId.Planner("etag", kind, id)[..10]}";
        value["@odata.etag"] = ETag;
    }

    public string Id { get; }

    public JsonObject Value { get; }

    /// <summary>Later versions compare greater by ordinal order, as Planner promises.</summary>
    public string ETag => string.Create(CultureInfo.InvariantCulture, $"W/\"{_stamp}{_changes.Count:D8}\"");

    /// <summary>Makes a new version that changed these properties.</summary>
    public void Touch(params IEnumerable<string> names)
    {
        _changes.Add([.. names]);
        Value["@odata.etag"] = ETag;
    }

    /// <summary>Refuses a write whose If-Match is missing, unknown or older than a change it collides with.</summary>
    public void Demand(GraphCall call, params IEnumerable<string> wanted)
    {
        if (call.Header("If-Match") is not { Length: > 0 } etag)
            throw new GraphRefusal(GraphErrors.Of(412, string.Empty, "The If-Match header must be specified for this kind of request."));
        if (Version(etag) is not { } version || version > _changes.Count || version < _changes.Count - Remembered)
            throw new GraphRefusal(GraphErrors.Of(412, string.Empty, "The If-Match header contains an invalid value."));
        var names = wanted.ToHashSet(StringComparer.Ordinal);
        if (_changes.Skip(version).Any(change => names.Contains(Everything) || change.Contains(Everything) || change.Overlaps(names)))
            throw new GraphRefusal(GraphErrors.Of(409, string.Empty, "The attempted changes conflicted with already accepted changes. Please read the item again and merge."));
    }

    private int? Version(string etag)
    {
        var prefix = $"W/\"{_stamp}";
        return etag.StartsWith(prefix, StringComparison.Ordinal) && etag.EndsWith('"')
            && int.TryParse(etag.AsSpan(prefix.Length, etag.Length - prefix.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;
    }
}
