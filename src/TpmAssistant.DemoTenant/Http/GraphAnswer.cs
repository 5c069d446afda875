using System.Text.Json.Nodes;

namespace TpmAssistant.DemoTenant.Http;

/// <summary>What a route answers: a status with a JSON body, a text body or none.</summary>
internal sealed record GraphAnswer(int Status, JsonNode? Body = null)
{
    public string? Text { get; init; }

    public string? TextType { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = NoHeaders;

    private static readonly Dictionary<string, string> NoHeaders = [];

    public static GraphAnswer NoContent { get; } = new(204);

    public GraphAnswer With(string header, string value) =>
        this with { Headers = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase) { [header] = value } };
}

/// <summary>Ends a route early with an answer that Graph would give.</summary>
internal sealed class GraphRefusal(GraphAnswer answer) : Exception($"Answered {answer.Status}")
{
    public GraphAnswer Answer { get; } = answer;
}
