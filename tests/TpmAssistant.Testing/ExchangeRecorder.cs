using System.Text.Json;
using System.Text.Json.Nodes;

namespace TpmAssistant.Testing;

/// <summary>
/// Writes every exchange that passes through it as a line of JSON: method, url, request headers and body, status, content type,
/// response body. Tokens are left out. The contract check reads such files.
/// </summary>
public sealed class ExchangeRecorder : DelegatingHandler
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate) return [.. _lines];
        }
    }

    /// <summary>Whether the answer of the next batch that writes tasks is lost after it was carried out.</summary>
    public bool LoseNextBatchOfWrites { get; set; }

    /// <summary>Done once, before the next batch of writes.</summary>
    public Func<Task>? BeforeWrites { get; set; }

    /// <summary>Writes the lines to a file.</summary>
    public void Save(string path) => File.WriteAllLines(path, Lines);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var requestBody = request.Content is null ? null : await ReadAsync(request.Content, cancellationToken);
        var writes = requestBody?["requests"]?[0]?["method"]?.ToString() is { } method && method != "GET";
        if (writes && BeforeWrites is { } act)
        {
            BeforeWrites = null;
            await act();
        }

        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        if (LoseNextBatchOfWrites && writes)
        {
            LoseNextBatchOfWrites = false;
            response.Dispose();
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The answer was lost.");
        }

        var headers = new JsonObject();
        foreach (var header in request.Headers.Where(h => !h.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase)))
            headers[header.Key] = string.Join(", ", header.Value);
        var line = new JsonObject
        {
            ["method"] = request.Method.Method,
            ["url"] = request.RequestUri!.PathAndQuery,
            ["requestHeaders"] = headers,
            ["requestBody"] = requestBody,
            ["status"] = (int)response.StatusCode,
            ["contentType"] = response.Content.Headers.ContentType?.ToString() ?? "",
            ["responseBody"] = await ReadAsync(response.Content, cancellationToken),
        };
        lock (_gate) _lines.Add(line.ToJsonString());
        return response;
    }

    private static async Task<JsonNode?> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var text = await content.ReadAsStringAsync(cancellationToken);
        if (text.Length == 0) return null;
        if (content.Headers.ContentType?.MediaType?.Contains("json", StringComparison.OrdinalIgnoreCase) != true) return text;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
