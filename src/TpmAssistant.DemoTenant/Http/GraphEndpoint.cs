using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.DemoTenant.Http;

/// <summary>Between HTTP and the server: token to asker, body to JSON, answer to response.</summary>
internal static class GraphEndpoint
{
    private const string TokenPrefix = "demo:";

    public static async Task HandleAsync(HttpContext http, string prefix, GraphServer server, DemoPeople people)
    {
        var cancellationToken = http.RequestAborted;
        var root = $"{http.Request.PathBase}{prefix}/v1.0";
        var full = http.Request.PathBase.Add(http.Request.Path);
        var (asker, refusal) = Asker(http.Request.Headers.Authorization.ToString(), people);
        GraphAnswer answer;
        if (asker is null)
        {
            answer = refusal! with { Body = refusal.Body!.DeepClone() };
        }
        else
        {
            JsonNode? body;
            try
            {
                body = await BodyAsync(http.Request, cancellationToken);
            }
            catch (JsonException)
            {
                await WriteAsync(http.Response, GraphErrors.BadRequest("Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format."), cancellationToken);
                return;
            }

            answer = await server.RunAsync(
                new GraphCall
                {
                    Method = http.Request.Method.ToUpperInvariant(),
                    Path = full.ToUriComponent()[root.Length..],
                    QueryString = http.Request.QueryString.Value ?? string.Empty,
                    Headers = http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                    BaseUrl = $"{http.Request.Scheme}://{http.Request.Host}{root}",
                    Asker = asker,
                    Body = body,
                },
                cancellationToken);
        }

        await WriteAsync(http.Response, answer, cancellationToken);
    }

    private static (DemoPerson? Asker, GraphAnswer? Refusal) Asker(string authorization, DemoPeople people)
    {
        if (!authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return (null, GraphErrors.NoToken);
        var token = authorization["Bearer ".Length..].Trim();
        var person = token.StartsWith(TokenPrefix, StringComparison.Ordinal) ? people.Find(token[TokenPrefix.Length..]) : null;
        return person is null ? (null, GraphErrors.UnknownToken) : (person, null);
    }

    private static async Task<JsonNode?> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(cancellationToken);
        return string.IsNullOrWhiteSpace(text) ? null : JsonNode.Parse(text);
    }

    private static async Task WriteAsync(HttpResponse response, GraphAnswer answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            response.Headers[name] = value;
        if (answer.Body is not null)
        {
            response.ContentType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
            await response.WriteAsync(answer.Body.ToJsonString(Json.Plain), cancellationToken);
        }
        else if (answer.Text is not null)
        {
            response.ContentType = answer.TextType;
            await response.WriteAsync(answer.Text, cancellationToken);
        }
    }
}
