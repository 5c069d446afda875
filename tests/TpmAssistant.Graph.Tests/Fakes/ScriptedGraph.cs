using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TpmAssistant.Graph.Tests.Fakes;

/// <summary>A request as the product sent it; a step of a batch has its own headers only.</summary>
internal sealed record SentRequest(string Method, Uri Url, string PathAndQuery, IReadOnlyDictionary<string, string> Headers, JsonNode? Body)
{
    public string Path => PathAndQuery.Split('?')[0];

    public string Query => Uri.UnescapeDataString(PathAndQuery.Contains('?', StringComparison.Ordinal) ? PathAndQuery[(PathAndQuery.IndexOf('?', StringComparison.Ordinal) + 1)..] : "");
}

/// <summary>What the scripted Graph says, or how it fails.</summary>
internal sealed record Answer(int Status, string Body, Exception? Failure = null, string MediaType = "application/json")
{
    public Dictionary<string, string> Headers { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    public static Answer Ok(string json) => new(200, json);

    public static Answer Of(int status, string code = "someCode") => new(status, $$$"""{"error":{"code":"{{{code}}}","message":"Said by the script."}}""");

    public Answer With(string header, string value) => this with { Headers = new(Headers, StringComparer.OrdinalIgnoreCase) { [header] = value } };

    public static Answer Busy(string? retryAfter) =>
        retryAfter is null ? Of(429, "TooManyRequests") : Of(429, "TooManyRequests").With("Retry-After", retryAfter);

    public static Answer Fails(HttpRequestError error) => new(0, "", new HttpRequestException(error, "Scripted failure."));

    public static Answer Page(string items, string? next = null) => Ok(next is null ? $$"""{"value":[{{items}}]}""" : $$"""{"@odata.nextLink":"{{next}}","value":[{{items}}]}""");
}

/// <summary>Answers by script, unpacks batches as Graph does, and remembers everything that was sent.</summary>
internal sealed class ScriptedGraph
{
    public const string Base = "http://127.0.0.1:9/demo/v1.0";

    private readonly Dictionary<string, Queue<Func<SentRequest, Answer>>> _script = new(StringComparer.Ordinal);

    public string Root { get; init; } = Base;

    /// <summary>Requests on the wire; a batch is one.</summary>
    public List<SentRequest> Sent { get; } = [];

    /// <summary>Requests with batches unpacked, in order.</summary>
    public List<SentRequest> Asked { get; } = [];

    /// <summary>What is called before a request is answered.</summary>
    public Action<SentRequest>? Before { get; set; }

    /// <summary>Gives the answers one after the other; the last one stays. A path may carry the query that it is for.</summary>
    public ScriptedGraph On(string methodAndPath, params Answer[] answers)
    {
        foreach (var answer in answers) On(methodAndPath, _ => answer);
        return this;
    }

    public ScriptedGraph On(string methodAndPath, Func<SentRequest, Answer> answer)
    {
        if (!_script.TryGetValue(methodAndPath, out var queue)) _script[methodAndPath] = queue = new();
        queue.Enqueue(answer);
        return this;
    }

    /// <summary>A way to it that an HTTP client can take.</summary>
    public HttpMessageHandler Wire() => new ScriptedWire(this);

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
        var sent = new SentRequest(
            request.Method.Method, request.RequestUri!, request.RequestUri!.AbsoluteUri[Root.Length..],
            request.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase), body);
        Sent.Add(sent);
        Before?.Invoke(sent);
        cancellationToken.ThrowIfCancellationRequested();
        // A batch fails as a whole only where the script says so.
        var answer = sent.Path == "/$batch" && !_script.ContainsKey("POST /$batch") ? Batch(sent) : Next(sent);
        if (sent.Path != "/$batch") Asked.Add(sent);
        if (answer.Failure is not null) throw answer.Failure;
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { Content = new StringContent(answer.Body, Encoding.UTF8, answer.MediaType) };
        foreach (var (name, value) in answer.Headers) response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    private Answer Next(SentRequest request)
    {
        var queue = _script.GetValueOrDefault($"{request.Method} {request.PathAndQuery}") ?? _script.GetValueOrDefault($"{request.Method} {request.Path}");
        if (queue is null) return Answer.Of(404, "ResourceNotFound");
        return (queue.Count > 1 ? queue.Dequeue() : queue.Peek())(request);
    }

    private Answer Batch(SentRequest envelope)
    {
        var responses = new JsonArray();
        foreach (var step in envelope.Body!["requests"]!.AsArray())
        {
            var headers = step!["headers"]?.AsObject().ToDictionary(header => header.Key, header => header.Value!.ToString(), StringComparer.OrdinalIgnoreCase) ?? [];
            var url = step["url"]!.ToString();
            var asked = new SentRequest(step["method"]!.ToString(), new Uri(Root + url), url, headers, step["body"]);
            Asked.Add(asked);
            var answer = Next(asked);
            var response = new JsonObject
            {
                ["id"] = step["id"]!.ToString(),
                ["status"] = answer.Status,
                ["headers"] = new JsonObject(answer.Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value))),
                ["body"] = answer.MediaType == "application/json" ? JsonNode.Parse(answer.Body) : JsonValue.Create(answer.Body),
            };
            // Graph answers steps in any order.
            responses.Insert(0, response);
        }

        return Answer.Ok(new JsonObject { ["responses"] = responses }.ToJsonString(JsonSerializerOptions.Default));
    }

    private sealed class ScriptedWire(ScriptedGraph graph) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            graph.AnswerAsync(request, cancellationToken);
    }
}
