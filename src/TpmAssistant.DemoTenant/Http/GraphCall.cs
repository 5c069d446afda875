using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.DemoTenant.Http;

/// <summary>One request as a route sees it, whether it came alone or as a step of a batch.</summary>
internal sealed class GraphCall
{
    public required string Method { get; init; }

    /// <summary>Path below <c>/v1.0</c>, with a leading slash and without query.</summary>
    public required string Path { get; init; }

    public required string QueryString { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>Absolute address of <c>/v1.0</c> as the caller sees it, without trailing slash.</summary>
    public required string BaseUrl { get; init; }

    public required DemoPerson Asker { get; init; }

    public JsonNode? Body { get; init; }

    public IReadOnlyDictionary<string, string> Route { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    private Dictionary<string, StringValues>? _query;

    /// <summary>Value of a query option, or null; names are compared without case.</summary>
    public string? Query(string name)
    {
        _query ??= QueryHelpers.ParseQuery(QueryString);
        return _query.TryGetValue(name, out var value) ? value.ToString() : null;
    }

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The body as an object, or a refusal in Graph's words.</summary>
    public JsonObject BodyObject() =>
        Body as JsonObject ?? throw new GraphRefusal(GraphErrors.BadRequest("Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format."));

    /// <summary>One preference of the Prefer header, without quotes: <c>outlook.timezone="UTC"</c> gives <c>UTC</c>.</summary>
    public string? Preference(string name)
    {
        foreach (var part in (Header("Prefer") ?? string.Empty).Split(',', ';'))
        {
            var cut = part.IndexOf('=', StringComparison.Ordinal);
            if (cut > 0 && part.AsSpan(0, cut).Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                return part[(cut + 1)..].Trim().Trim('"');
        }

        return null;
    }

    /// <summary>Address of the item's page outside <c>/v1.0</c>, for links that Graph would point at Outlook or Teams.</summary>
    public string ItemLink(string kind, string id) =>
        $"{BaseUrl[..^"/v1.0".Length]}/items/{kind}/{Uri.EscapeDataString(id)}";

    /// <summary>Address of a file's content outside <c>/v1.0</c>, where SharePoint's would be.</summary>
    public string FileAddress(string id) => $"{BaseUrl[..^"/v1.0".Length]}/files/{Uri.EscapeDataString(id)}";
}
