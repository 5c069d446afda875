using Microsoft.Extensions.Logging;
using Microsoft.Graph;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;

namespace TpmAssistant.Graph.Http;

/// <summary>The one HTTP client towards Graph: the SDK's middleware, with retries of our own and without redirects.</summary>
internal sealed class GraphHttp(GraphOptions options, GraphRequestCounter counter, GraphTransport transport, TimeProvider clock, ILoggerFactory loggers)
    : IDisposable
{
    /// <summary>The client. Its own timeout is off: each try and each reading has one.</summary>
    public HttpClient Client { get; } = Create(options, counter, transport, clock, loggers);

    public void Dispose() => Client.Dispose();

    private static HttpClient Create(
        GraphOptions options, GraphRequestCounter counter, GraphTransport transport, TimeProvider clock, ILoggerFactory loggers)
    {
        var handlers = GraphClientFactory.CreateDefaultHandlers()
            .Where(handler => handler is not RetryHandler and not RedirectHandler)
            .Append(new GraphRetryHandler(options, counter, clock, loggers.CreateLogger<GraphRetryHandler>()));
        var client = GraphClientFactory.Create(handlers, finalHandler: transport.Handler);
        client.Timeout = Timeout.InfiniteTimeSpan;
        return client;
    }
}
