using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Kiota.Abstractions;
using TpmAssistant.Graph.Http;

namespace TpmAssistant.Graph.Sessions;

/// <summary>What came of one write of a batch.</summary>
/// <param name="Status">The answer's status; <see langword="null"/> when no answer arrived, so that nobody knows whether it was written.</param>
/// <param name="Id">The id of what was written.</param>
/// <param name="ETag">Its version.</param>
/// <param name="Wait">How long the server asked to be left alone.</param>
internal readonly record struct WriteReply(HttpStatusCode? Status, string? Id, string? ETag, TimeSpan? Wait)
{
    /// <summary>Whether it was surely not carried out and may be asked for again.</summary>
    public bool IsBusy => Status == HttpStatusCode.TooManyRequests;

    /// <summary>Whether it may or may not have been carried out.</summary>
    public bool IsLost => Status is null or >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout;

    /// <summary>Whether it was carried out.</summary>
    public bool IsDone => Status is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices;
}

/// <summary>Up to 20 writes in one request. Nothing is repeated here: whoever sends them looks first at what is there.</summary>
internal static class GraphWriteBatch
{
    /// <summary>The most writes of a batch.</summary>
    public const int MostSteps = 20;

    /// <summary>Sends them, in the order given.</summary>
    public static async Task<IReadOnlyList<WriteReply>> SendAsync(GraphSession session, IReadOnlyList<RequestInformation> requests)
    {
        var envelope = new RequestInformation(Method.POST, "{+baseurl}/$batch", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["baseurl"] = session.Address.Base.AbsoluteUri,
        });
        envelope.Headers.Add("Accept", "application/json");
        using var content = new MemoryStream(Write(session, requests));
        envelope.SetStreamContent(content, "application/json");
        var replies = new WriteReply[requests.Count];
        var now = session.Clock.GetUtcNow();
        var reply = await session.SendAsync(envelope, read: body =>
        {
            if (GraphBatch.Responses(body) is not { } responses) return null;
            foreach (var (id, response) in responses)
            {
                if (id >= 1 && id <= replies.Length) replies[id - 1] = Read(response, now);
            }

            return responses;
        });
        // Refused as a whole: nothing was carried out.
        if (reply.Value is null && reply.Status is { } status && status < HttpStatusCode.InternalServerError) Array.Fill(replies, new WriteReply(status, null, null, null));
        if (reply.Delivery == Delivery.NeverSent) Array.Fill(replies, new WriteReply(HttpStatusCode.TooManyRequests, null, null, null));
        return replies;
    }

    private static WriteReply Read(JsonElement response, DateTimeOffset now)
    {
        var status = Json.Number(response, "status") is { } number ? (HttpStatusCode?)number : null;
        var body = response.TryGetProperty("body", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        var item = body.ValueKind == JsonValueKind.Object;
        return new(status, item ? Json.Text(body, "id") : null, item ? Json.Text(body, "@odata.etag") : null, RetryAfter.Parse(GraphBatch.Header(response, "Retry-After"), now));
    }

    private static byte[] Write(GraphSession session, IReadOnlyList<RequestInformation> requests)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("requests");
            for (var i = 0; i < requests.Count; i++)
            {
                var request = requests[i];
                json.WriteStartObject();
                json.WriteString("id", (i + 1).ToString(CultureInfo.InvariantCulture));
                json.WriteString("method", request.HttpMethod.ToString());
                json.WriteString("url", GraphBatch.RelativeUrl(session, request));
                json.WriteStartObject("headers");
                foreach (var (name, values) in request.Headers.Where(h => !h.Key.Equals("Accept", StringComparison.OrdinalIgnoreCase))) json.WriteString(name, string.Join(", ", values));
                json.WriteEndObject();
                if (request.Content is { Length: > 0 } body)
                {
                    using var document = JsonDocument.Parse(body);
                    json.WritePropertyName("body");
                    document.RootElement.WriteTo(json);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
