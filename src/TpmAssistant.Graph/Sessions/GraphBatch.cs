using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Graph.Http;

namespace TpmAssistant.Graph.Sessions;

/// <summary>
/// Several GETs in one request, 20 at a time. Each step has its own outcome; those that were throttled are asked again together,
/// after the longest wait that one of them was told.
/// </summary>
internal sealed class GraphBatch(GraphSession session)
{
    private const int MostSteps = 20;

    private readonly List<Step> _steps = [];

    /// <summary>Adds a GET; its reply is there once the batch was sent.</summary>
    public GraphStep<T> Get<T>(RequestInformation request, ParsableFactory<T> factory)
        where T : class, IParsable => Get(request, GraphReaders.Model(factory));

    /// <inheritdoc cref="Get{T}(RequestInformation, ParsableFactory{T})"/>
    public GraphStep<T> Get<T>(RequestInformation request, GraphReader<T> reader)
        where T : class
    {
        if (request.HttpMethod != Method.GET) throw new ArgumentException("Only reads go into a batch.", nameof(request));
        var step = new GraphStep<T>(request.UrlTemplate ?? typeof(T).Name, reader);
        _steps.Add(new Step(request, step));
        return step;
    }

    /// <summary>Sends all steps added so far.</summary>
    public async Task SendAsync()
    {
        var patience = new Patience(session.Options.LongestWait);
        foreach (var chunk in _steps.Chunk(MostSteps))
        {
            IReadOnlyList<Step> open = chunk;
            for (var attempt = 1; open.Count > 0; attempt++)
            {
                var busy = await SendOnceAsync(open);
                if (busy.Count == 0 || attempt == GraphRetryHandler.MostTries
                    || patience.Next(busy.Max(step => step.Asked), attempt) is not { } wait || !await session.WaitAsync(wait)) break;
                open = [.. open.Where(step => busy.Any(other => ReferenceEquals(other.Step, step)))];
            }
        }

        _steps.Clear();
    }

    private async Task<IReadOnlyList<(Step Step, TimeSpan? Asked)>> SendOnceAsync(IReadOnlyList<Step> steps)
    {
        var envelope = new RequestInformation(Method.POST, "{+baseurl}/$batch", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["baseurl"] = session.Address.Base.AbsoluteUri,
        });
        envelope.Headers.Add("Accept", "application/json");
        using var content = new MemoryStream(Write(steps));
        envelope.SetStreamContent(content, "application/json");
        var now = session.Clock;
        var busy = new List<(Step, TimeSpan?)>();
        var reply = await session.SendAsync(envelope, onlyReads: true, read: body =>
        {
            var responses = Responses(body);
            if (responses is null) return null;
            foreach (var (id, response) in responses)
            {
                if (id < 1 || id > steps.Count) continue;
                var status = steps[id - 1].Target.Take(response, session);
                if (GraphRetryHandler.MayRepeat(status, reads: true)) busy.Add((steps[id - 1], RetryAfter.Parse(Header(response, "Retry-After"), now.GetUtcNow())));
            }

            return responses;
        });
        if (reply.Value is null)
        {
            foreach (var step in steps) step.Target.Fail(reply.Failure);
        }

        return busy;
    }

    internal static List<(int Id, JsonElement Response)>? Responses(JsonElement body)
    {
        if (!body.TryGetProperty("responses", out var responses) || responses.ValueKind != JsonValueKind.Array) return null;
        var found = new List<(int, JsonElement)>();
        foreach (var response in responses.EnumerateArray())
        {
            if (response.ValueKind == JsonValueKind.Object && response.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
                && int.TryParse(id.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                found.Add((number, response));
        }

        return found;
    }

    internal static string? Header(JsonElement response, string name)
    {
        if (!response.TryGetProperty("headers", out var headers) || headers.ValueKind != JsonValueKind.Object) return null;
        foreach (var header in headers.EnumerateObject())
        {
            if (header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return header.Value.ToString();
        }

        return null;
    }

    private byte[] Write(IReadOnlyList<Step> steps)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("requests");
            for (var i = 0; i < steps.Count; i++)
            {
                json.WriteStartObject();
                json.WriteString("id", (i + 1).ToString(CultureInfo.InvariantCulture));
                json.WriteString("method", "GET");
                json.WriteString("url", RelativeUrl(session, steps[i].Request));
                var headers = steps[i].Request.Headers.Where(header => !header.Key.Equals("Accept", StringComparison.OrdinalIgnoreCase)).ToList();
                if (headers.Count > 0)
                {
                    json.WriteStartObject("headers");
                    foreach (var (name, values) in headers) json.WriteString(name, string.Join(", ", values));
                    json.WriteEndObject();
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>A request's address as a batch states it: below the base.</summary>
    internal static string RelativeUrl(GraphSession session, RequestInformation request)
    {
        var root = session.Address.Base.AbsoluteUri;
        request.PathParameters["baseurl"] = root;
        var url = request.URI.AbsoluteUri[root.Length..];
        var query = url.IndexOf('?', StringComparison.Ordinal);
        // The SDK's template escapes the $ of option names, which single requests get back from its middleware.
        return query < 0 ? url : url[..query] + url[query..].Replace("?%24", "?$", StringComparison.Ordinal).Replace("&%24", "&$", StringComparison.Ordinal);
    }

    private sealed record Step(RequestInformation Request, IStep Target);

    internal interface IStep
    {
        HttpStatusCode Take(JsonElement response, GraphSession session);

        void Fail(ReadFailure failure);
    }
}

/// <summary>One GET in a batch.</summary>
internal sealed class GraphStep<T>(string template, GraphReader<T> reader) : GraphBatch.IStep
    where T : class
{
    /// <summary>What came of it; unavailable until the batch was sent.</summary>
    public GraphReply<T> Reply { get; private set; } = GraphReply<T>.Without(ReadFailure.Unavailable, Delivery.Lost);

    HttpStatusCode GraphBatch.IStep.Take(JsonElement response, GraphSession session)
    {
        var status = response.TryGetProperty("status", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var code) ? (HttpStatusCode)code : HttpStatusCode.InternalServerError;
        if (status is < HttpStatusCode.OK or >= HttpStatusCode.MultipleChoices)
        {
            Log.Refused(session.Logger, (int)status, "GET", template, GraphBatch.Header(response, "request-id") ?? "none");
            Reply = GraphReply<T>.Refused(status);
        }
        else if (Json.TryRead(Body(response), reader, out var value, out var problem))
        {
            Reply = GraphReply<T>.Of(value, status);
        }
        else
        {
            Log.Unreadable(session.Logger, "GET", template, problem);
            Reply = GraphReply<T>.Without(ReadFailure.Unavailable, Delivery.Lost);
        }

        return status;
    }

    private static JsonElement Body(JsonElement response) => response.TryGetProperty("body", out var body) ? body : default;

    void GraphBatch.IStep.Fail(ReadFailure failure) => Reply = GraphReply<T>.Without(failure, Delivery.Lost);
}
