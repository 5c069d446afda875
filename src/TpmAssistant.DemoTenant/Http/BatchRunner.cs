using System.Text;
using System.Text.Json.Nodes;

namespace TpmAssistant.DemoTenant.Http;

/// <summary>JSON batching: up to 20 steps, each answered by the same routes, in order of their dependencies.</summary>
internal static class BatchRunner
{
    private const int MaxSteps = 20;

    public static async Task<GraphAnswer> RunAsync(GraphServer server, GraphCall envelope, CancellationToken cancellationToken)
    {
        if (Read(envelope.Body) is not { } steps)
            return GraphErrors.BadRequest("Invalid batch payload format.");
        if (steps.Count > MaxSteps)
            return GraphErrors.BadRequest($"Number of batch request steps exceeds the maximum value of '{MaxSteps}'.");
        if (steps.Select(step => step.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count() < steps.Count)
            return GraphErrors.BadRequest("Invalid batch payload: request ids must be unique.");

        var statuses = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var responses = new JsonArray();
        foreach (var step in steps)
        {
            if (step.DependsOn.Any(id => !statuses.ContainsKey(id)))
                return GraphErrors.BadRequest("Invalid batch payload: dependsOn names a request that does not come before it.");
            var answer = step.DependsOn.Any(id => statuses[id] >= 400)
                ? GraphErrors.Of(424, "FailedDependency", "The request failed because a request it depends on failed.")
                : await RunStepAsync(server, envelope, step, cancellationToken);
            statuses[step.Id] = answer.Status;
            responses.Add(Response(step.Id, answer));
        }

        return new GraphAnswer(200, new JsonObject { ["responses"] = responses });
    }

    private static async Task<GraphAnswer> RunStepAsync(GraphServer server, GraphCall envelope, Step step, CancellationToken cancellationToken)
    {
        if (step.Body is not null && !step.Headers.ContainsKey("Content-Type"))
            return GraphErrors.BadRequest("Write request id : " + step.Id + " does not contain Content-Type header or body.");
        var url = step.Url.StartsWith('/') ? step.Url : "/" + step.Url;
        if (url.StartsWith("/v1.0/", StringComparison.OrdinalIgnoreCase))
            url = url["/v1.0".Length..];
        var cut = url.IndexOf('?', StringComparison.Ordinal);
        var call = new GraphCall
        {
            Method = step.Method,
            Path = cut < 0 ? url : url[..cut],
            QueryString = cut < 0 ? string.Empty : url[cut..],
            Headers = step.Headers,
            BaseUrl = envelope.BaseUrl,
            Asker = envelope.Asker,
            Body = step.Body,
        };
        return call.Path.Equals("/$batch", StringComparison.OrdinalIgnoreCase)
            ? GraphErrors.BadRequest("A batch may not contain a batch.")
            : await server.RunAsync(call, cancellationToken);
    }

    private static JsonObject Response(string id, GraphAnswer answer)
    {
        var headers = new JsonObject();
        foreach (var (name, value) in answer.Headers)
            headers[name] = value;
        var response = new JsonObject { ["id"] = id, ["status"] = answer.Status, ["headers"] = headers };
        if (answer.Body is not null)
        {
            headers["Content-Type"] = "application/json";
            response["body"] = answer.Body.DeepClone();
        }
        else if (answer.Text is not null)
        {
            headers["Content-Type"] = answer.TextType;
            response["body"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(answer.Text));
        }

        return response;
    }

    private static List<Step>? Read(JsonNode? body)
    {
        if ((body as JsonObject)?.Any("requests") is not JsonArray requests)
            return null;
        var steps = new List<Step>();
        foreach (var request in requests.OfType<JsonObject>())
        {
            if (request["id"].Text() is not { Length: > 0 } id || request["method"].Text() is not { } method || request["url"].Text() is not { Length: > 0 } url)
                return null;
            var headers = (request["headers"] as JsonObject ?? []).ToDictionary(header => header.Key, header => header.Value.Text() ?? string.Empty, StringComparer.OrdinalIgnoreCase);
            var dependsOn = (request["dependsOn"] as JsonArray ?? []).Select(other => other.Text() ?? string.Empty).ToList();
            steps.Add(new Step(id, method.ToUpperInvariant(), url, headers, request["body"], dependsOn));
        }

        return steps.Count == requests.Count ? steps : null;
    }

    private sealed record Step(
        string Id, string Method, string Url, Dictionary<string, string> Headers, JsonNode? Body, List<string> DependsOn);
}
