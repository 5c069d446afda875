using System.Text.Json;
using TpmAssistant.Domain.Readiness;

namespace TpmAssistant.Trackers.TestResults;

/// <summary>Reads the JSON reporter of Newman, Postman's runner: <c>collection.info.name</c>, <c>run.stats.assertions</c>, <c>run.failures</c>, <c>run.timings.started</c>.</summary>
internal static class NewmanReader
{
    private const int MostName = 200;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    public static TestRun Read(ReadOnlyMemory<byte> content, string fileName, DateOnly today)
    {
        using var document = JsonDocument.Parse(content, Options);
        var run = Get(document.RootElement, "run") ?? throw new FormatException("A Newman report has a run.");
        var assertions = Get(run, "stats", "assertions") ?? throw new FormatException("A Newman report counts its assertions.");
        var (total, failed, pending) = (Number(assertions, "total"), Number(assertions, "failed"), Number(assertions, "pending"));
        if (failed + pending > total) throw new FormatException("More failed than ran.");

        // A request that could not be sent asserts nothing: it is a failure all the same.
        var unsent = Get(run, "stats", "requests") is { } requests ? Number(requests, "failed") : 0;
        var failures = Get(run, "failures") is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Take(TestRun.MostFailures).Select(f => Text(Get(f, "error", "test")) ?? Text(Get(f, "source", "name")) ?? Text(Get(f, "error", "name")) ?? "?").ToList() : [];
        var started = Get(run, "timings", "started") is { ValueKind: JsonValueKind.Number } at && at.TryGetInt64(out var milliseconds) && milliseconds is > 0 and < 253402300800000
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime) : today;
        return new(Text(Get(document.RootElement, "collection", "info", "name")) ?? Path.GetFileNameWithoutExtension(fileName), "Newman", total - failed - pending, failed + unsent, pending, failures, started);
    }

    private static JsonElement? Get(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return null;
        }

        return element;
    }

    private static int Number(JsonElement element, string name) =>
        Get(element, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) && number >= 0 ? number : 0;

    private static string? Text(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text[..Math.Min(MostName, text.Length)] : null;
}
