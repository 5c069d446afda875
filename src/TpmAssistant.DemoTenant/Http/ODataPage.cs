using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace TpmAssistant.DemoTenant.Http;

/// <summary>Collections and single resources with the query options applied, and links to the next page.</summary>
internal static class ODataPage
{
    private const string SkipToken = "$skiptoken";

    /// <summary>A page of a collection that honours $filter, $orderby, $search, $top, $skip, $count and $select.</summary>
    public static GraphAnswer Of(GraphCall call, string context, IEnumerable<JsonObject> items, int pageSize = 100, int maxTop = 1000)
    {
        var selected = Search(call, ODataFilter.Apply(call.Query("$filter"), items));
        var ordered = Order(call.Query("$orderby"), selected).ToList();
        var top = Number(call, "$top") ?? pageSize;
        if (top < 1 || top > maxTop)
            throw new GraphRefusal(GraphErrors.BadRequest($"Invalid value '{top}' for query option '$top'; it must be between 1 and {maxTop}."));
        return Page(call, context, ordered, top);
    }

    /// <summary>A page of a Planner collection: query options are accepted and ignored, pages are the service's own.</summary>
    public static GraphAnswer Unfiltered(GraphCall call, string context, IEnumerable<JsonObject> items, int pageSize) =>
        Page(call, context, items.ToList(), pageSize);

    /// <summary>One resource with its context and $select applied.</summary>
    public static GraphAnswer Single(GraphCall call, string context, JsonObject item, int status = 200)
    {
        var body = new JsonObject { ["@odata.context"] = Context(call, context) };
        foreach (var (name, value) in Select(call.Query("$select"), item))
            body[name] = value?.DeepClone();
        return new GraphAnswer(status, body);
    }

    public static string Context(GraphCall call, string context) => $"{call.BaseUrl}/$metadata#{context}";

    private static GraphAnswer Page(GraphCall call, string context, List<JsonObject> all, int size)
    {
        var skip = Number(call, SkipToken) ?? Number(call, "$skip") ?? 0;
        var value = new JsonArray();
        foreach (var item in all.Skip(skip).Take(size))
            value.Add(Select(call.Query("$select"), item).DeepClone());
        var body = new JsonObject { ["@odata.context"] = Context(call, context) };
        if (string.Equals(call.Query("$count"), "true", StringComparison.OrdinalIgnoreCase))
            body["@odata.count"] = all.Count;
        if (skip + size < all.Count)
            body["@odata.nextLink"] = NextLink(call, skip + size);
        body["value"] = value;
        return new GraphAnswer(200, body);
    }

    private static string NextLink(GraphCall call, int skip)
    {
        var options = QueryHelpers.ParseQuery(call.QueryString)
            .Where(option => !option.Key.Equals(SkipToken, StringComparison.OrdinalIgnoreCase) && !option.Key.Equals("$skip", StringComparison.OrdinalIgnoreCase))
            .Select(option => new KeyValuePair<string, string?>(option.Key, option.Value.ToString()))
            .Append(new(SkipToken, skip.ToString(CultureInfo.InvariantCulture)));
        return QueryHelpers.AddQueryString(call.BaseUrl + call.Path, options);
    }

    private static int? Number(GraphCall call, string option)
    {
        var text = call.Query(option);
        if (text is null)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new GraphRefusal(GraphErrors.BadRequest($"Invalid value '{text}' for query option '{option}'."));
    }

    private static JsonObject Select(string? option, JsonObject item)
    {
        if (string.IsNullOrWhiteSpace(option) || option.Trim() == "*")
            return item;
        var wanted = option.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var kept = new JsonObject();
        foreach (var (name, value) in item)
        {
            if (name == "id" || name.StartsWith('@') || wanted.Contains(name))
                kept[name] = value?.DeepClone();
        }

        return kept;
    }

    private static IEnumerable<JsonObject> Search(GraphCall call, IEnumerable<JsonObject> items)
    {
        var words = call.Query("$search")?.Trim('"');
        if (string.IsNullOrEmpty(words))
            return items;
        // "displayName:ann" searches one property, plain words search the whole item.
        var cut = words.IndexOf(':', StringComparison.Ordinal);
        return cut > 0
            ? items.Where(item => ODataFilter.Text(item, words[..cut])?.Contains(words[(cut + 1)..].Trim(), StringComparison.OrdinalIgnoreCase) == true)
            : items.Where(item => item.ToJsonString(Json.Plain).Contains(words, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<JsonObject> Order(string? option, IEnumerable<JsonObject> items)
    {
        if (string.IsNullOrWhiteSpace(option))
            return items;
        IOrderedEnumerable<JsonObject>? ordered = null;
        foreach (var part in option.Split(',', StringSplitOptions.TrimEntries))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var descending = words.Length > 1 && words[1].Equals("desc", StringComparison.OrdinalIgnoreCase);
            string? Key(JsonObject item) => ODataFilter.Text(item, words[0]);
            ordered = (ordered, descending) switch
            {
                (null, false) => items.OrderBy(Key, StringComparer.OrdinalIgnoreCase),
                (null, true) => items.OrderByDescending(Key, StringComparer.OrdinalIgnoreCase),
                (_, false) => ordered.ThenBy(Key, StringComparer.OrdinalIgnoreCase),
                _ => ordered.ThenByDescending(Key, StringComparer.OrdinalIgnoreCase),
            };
        }

        return ordered!;
    }
}
