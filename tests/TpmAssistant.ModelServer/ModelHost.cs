using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace TpmAssistant.ModelServer;

/// <summary>A server that speaks OpenAI chat completions on this machine, and answers what it is told to.</summary>
public sealed partial class ModelHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ModelRequest> _requests = new();
    private readonly SemaphoreSlim _arrived = new(0);

    private ModelHost(WebApplication app) => _app = app;

    /// <summary>The base address to configure.</summary>
    public Uri Endpoint => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/v1");

    /// <summary>What came in so far.</summary>
    public IReadOnlyCollection<ModelRequest> Requests => _requests;

    /// <summary>Starts a server.</summary>
    /// <param name="answer">What it answers.</param>
    /// <param name="port">The port; 0 takes a free one.</param>
    public static async Task<ModelHost> StartAsync(Func<ModelRequest, ModelReply> answer, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var host = new ModelHost(builder.Build());
        host._app.MapPost("/v1/chat/completions", (HttpContext context) => host.CompleteAsync(context, answer));
        await host._app.StartAsync();
        return host;
    }

    /// <summary>Waits until a request has come in that was not waited for yet.</summary>
    public Task ArrivalAsync() => _arrived.WaitAsync();

    /// <summary>Waits until the process is told to end.</summary>
    public Task WaitAsync() => _app.WaitForShutdownAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task CompleteAsync(HttpContext context, Func<ModelRequest, ModelReply> answer)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var request = new ModelRequest(body.RootElement.Clone());
        _requests.Enqueue(request);
        var reply = answer(request);
        _arrived.Release();
        if (reply.Hangs) await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        context.Response.StatusCode = reply.Status;
        if (request.Streams && reply is { Raw: null, Status: 200 })
        {
            await StreamedReply.WriteAsync(context, reply, Completion(reply, request));
            return;
        }

        context.Response.ContentType = "application/json";
        if (reply.RetryAfter is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await context.Response.WriteAsync(reply.Raw ?? Completion(reply, request), context.RequestAborted);
    }

    private static string Completion(ModelReply reply, ModelRequest request) => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1_700_000_000,
        ["model"] = "recorded",
        ["choices"] = new object[]
        {
            new Dictionary<string, object?>
            {
                ["index"] = 0,
                ["message"] = Message(reply, request),
                ["finish_reason"] = reply.Calls.Count > 0 ? "tool_calls" : "stop",
            },
        },
        ["usage"] = new Dictionary<string, object?> { ["prompt_tokens"] = reply.Tokens / 2, ["completion_tokens"] = reply.Tokens - (reply.Tokens / 2), ["total_tokens"] = reply.Tokens },
    });

    private static Dictionary<string, object?> Message(ModelReply reply, ModelRequest request)
    {
        var message = new Dictionary<string, object?> { ["role"] = "assistant", ["content"] = reply.Text is null ? null : Cite(reply.Text, request) };
        if (reply.Calls.Count > 0)
        {
            message["tool_calls"] = reply.Calls.Select((call, i) => new Dictionary<string, object?>
            {
                ["id"] = $"call_{request.Round}_{i}",
                ["type"] = "function",
                ["function"] = new Dictionary<string, object?> { ["name"] = call.Name, ["arguments"] = call.Arguments },
            }).ToArray();
        }

        return message;
    }

    private static string Cite(string text, ModelRequest request) => FactPlace().Replace(text, match => request.FactWith(match.Groups["words"].Value) ?? "F0");

    [GeneratedRegex(@"\{fact: (?<words>[^}]+)\}", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex FactPlace();
}
