using System.Net;

namespace TpmAssistant.Graph.Http;

/// <summary>What carries requests to Graph in the end; tests put another in its place.</summary>
internal sealed class GraphTransport(HttpMessageHandler handler)
{
    public HttpMessageHandler Handler { get; } = handler;

    /// <summary>Sockets. Redirects are not followed and cookies not kept; connections are renewed so that changed addresses are noticed.</summary>
    public static GraphTransport Sockets() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    });
}
