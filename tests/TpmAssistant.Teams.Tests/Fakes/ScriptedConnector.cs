using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace TpmAssistant.Teams.Tests.Fakes;

/// <summary>The connector as a handler beneath the client: records every call and answers as told, by default 201 with a new id.</summary>
public sealed class ScriptedConnector : HttpMessageHandler
{
    private readonly ConcurrentQueue<Func<HttpResponseMessage>> script = [];
    private int ids;

    public ConcurrentQueue<ConnectorCall> Calls { get; } = [];

    /// <summary>Answers instead of the default, when set.</summary>
    public Func<ConnectorCall, Task<HttpResponseMessage>>? Default { get; set; }

    /// <summary>The next answer.</summary>
    public ScriptedConnector Then(HttpStatusCode status, string body = "", Action<HttpResponseMessage>? change = null)
    {
        script.Enqueue(() =>
        {
            var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            change?.Invoke(response);
            return response;
        });
        return this;
    }

    /// <summary>The next call ends without an answer.</summary>
    public ScriptedConnector ThenThrow(Exception failure)
    {
        script.Enqueue(() => throw failure);
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var call = new ConnectorCall(request.Method.Method, request.RequestUri!.AbsoluteUri, body, request.Headers.Authorization?.ToString());
        Calls.Enqueue(call);
        if (script.TryDequeue(out var answer))
        {
            return answer();
        }

        return Default is { } other ? await other(call) : Ok();
    }

    public HttpResponseMessage Ok() => new(HttpStatusCode.Created)
    {
        Content = new StringContent($$"""{"id":"sent-{{Interlocked.Increment(ref ids)}}"}""", Encoding.UTF8, "application/json"),
    };
}

/// <summary>A call as the connector saw it.</summary>
public sealed record ConnectorCall(string Method, string Address, string Body, string? Authorization)
{
    public bool IsTyping => Body.Contains("\"typing\"", StringComparison.Ordinal);
}
