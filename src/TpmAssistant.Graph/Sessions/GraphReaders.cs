using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace TpmAssistant.Graph.Sessions;

/// <summary>Makes something of an answer; null for nonsense.</summary>
internal delegate T? GraphReader<T>(JsonElement body)
    where T : class;

/// <summary>A part of a collection.</summary>
/// <param name="Items">Its items.</param>
/// <param name="Next">Where the next part is, if there is one.</param>
internal sealed record GraphPage<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>How answers are read.</summary>
internal static class GraphReaders
{
    /// <summary>As a model of the SDK.</summary>
    public static GraphReader<T> Model<T>(ParsableFactory<T> factory)
        where T : class, IParsable => body => new JsonParseNode(body).GetObjectValue(factory);

    /// <summary>As a page of a collection; every collection has its key, and an answer without it is something else.</summary>
    public static GraphReader<GraphPage<T>> Page<T>(GraphReader<T> item)
        where T : class => body =>
    {
        if (!body.TryGetProperty("value", out var value) || value.ValueKind != JsonValueKind.Array) return null;
        var items = new List<T>(value.GetArrayLength());
        foreach (var element in value.EnumerateArray())
        {
            if (element.ValueKind == JsonValueKind.Object && item(element) is { } found) items.Add(found);
        }

        return new GraphPage<T>(items, Json.Text(body, "@odata.nextLink"));
    };

    /// <summary>As a page of models of the SDK.</summary>
    public static GraphReader<GraphPage<T>> Page<T>(ParsableFactory<T> factory)
        where T : class, IParsable => Page(Model(factory));
}
