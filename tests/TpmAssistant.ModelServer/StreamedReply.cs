using System.Text.Json.Nodes;

namespace TpmAssistant.ModelServer;

/// <summary>Writes an answer as a stream of server-sent events: words a few characters at a time, arguments of calls in halves, the usage last.</summary>
internal static class StreamedReply
{
    private const int PieceLength = 12;

    public static async Task WriteAsync(HttpContext context, ModelReply reply, string completion)
    {
        context.Response.ContentType = "text/event-stream";
        var whole = JsonNode.Parse(completion)!;
        var message = whole["choices"]![0]!["message"]!;
        var piece = 0;
        foreach (var part in ((string?)message["content"] ?? "").Chunk(PieceLength))
            await SendAsync(new JsonObject { ["content"] = new string(part) }, null);
        foreach (var (call, index) in (message["tool_calls"] as JsonArray ?? []).Select((call, index) => (call!, index)))
        {
            var arguments = (string)call["function"]!["arguments"]!;
            var half = arguments.Length / 2;
            await SendAsync(Calls(new JsonObject
            {
                ["index"] = index, ["id"] = (string)call["id"]!, ["type"] = "function",
                ["function"] = new JsonObject { ["name"] = (string)call["function"]!["name"]!, ["arguments"] = arguments[..half] },
            }), null);
            await SendAsync(Calls(new JsonObject { ["index"] = index, ["function"] = new JsonObject { ["arguments"] = arguments[half..] } }), null);
        }

        await SendAsync([], (string)whole["choices"]![0]!["finish_reason"]!);
        await EventAsync(Chunk([], whole["usage"]!.DeepClone()).ToJsonString());
        await EventAsync("[DONE]");

        async Task SendAsync(JsonObject delta, string? finish)
        {
            if (reply.BeforePiece is { } wait) await wait(piece);
            piece++;
            await EventAsync(Chunk([new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish }], null).ToJsonString());
        }

        async Task EventAsync(string data)
        {
            await context.Response.WriteAsync($"data: {data}\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }

        JsonObject Chunk(JsonArray choices, JsonNode? usage) => new()
        {
            ["id"] = (string)whole["id"]!, ["object"] = "chat.completion.chunk", ["created"] = (int)whole["created"]!, ["model"] = (string)whole["model"]!,
            ["choices"] = choices, ["usage"] = usage,
        };
    }

    private static JsonObject Calls(JsonObject call) => new() { ["tool_calls"] = new JsonArray(call) };
}
