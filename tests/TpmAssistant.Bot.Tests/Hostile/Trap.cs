using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TpmAssistant.Bot.Tests.Hostile;

/// <summary>A server that nobody has a reason to call, and that notes who does; or one that sends everybody on to it.</summary>
internal sealed class Trap : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _calls = new();
    private int _places;

    private Trap(WebApplication app) => _app = app;

    /// <summary>What was asked for so far.</summary>
    public IReadOnlyCollection<string> Calls => _calls;

    /// <summary>How many addresses were laid out.</summary>
    public int Places => _places;

    public int Port => new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    /// <summary>By its number, which the tests allow for replies: what stands behind it is for the product to call.</summary>
    public string Number => $"http://127.0.0.1:{Port}/";

    /// <summary>Notes what comes.</summary>
    public static Task<Trap> StartAsync() => StartAsync(null);

    /// <summary>Sends whoever comes on to another address.</summary>
    public static async Task<Trap> StartAsync(Func<string, string>? onward)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var trap = new Trap(builder.Build());
        trap._app.Run(context =>
        {
            trap._calls.Enqueue($"{context.Request.Method} {context.Request.Path}");
            if (onward is null) return context.Response.WriteAsync("{}");
            context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            context.Response.Headers.Location = onward(context.Request.Path);
            return Task.CompletedTask;
        });
        await trap._app.StartAsync();
        return trap;
    }

    /// <summary>An address of its own for a place, by name, which the tests allow for nothing.</summary>
    public string Bait(string place) => $"http://localhost:{Port}/{Interlocked.Increment(ref _places)}-{place}";

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
