using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TpmAssistant.Graph.Tests.Loopback;

/// <summary>A real server on this machine that does what a test says with each request.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackServer(WebApplication app) => _app = app;

    public List<(string Method, string Path, string? Authorization)> Seen { get; } = [];

    public string Root => $"{_app.Urls.Single()}/v1.0";

    public static async Task<LoopbackServer> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new LoopbackServer(app);
        app.Run(context =>
        {
            lock (server.Seen) server.Seen.Add((context.Request.Method, context.Request.Path.Value!, context.Request.Headers.Authorization));
            return answer(context);
        });
        await app.StartAsync();
        return server;
    }

    /// <summary>An address on this machine that nobody listens at.</summary>
    public static string NobodyThere()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1.0";
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
