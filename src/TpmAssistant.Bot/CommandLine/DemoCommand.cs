using TpmAssistant.Bot.Hosting;
using TpmAssistant.DemoTenant;

namespace TpmAssistant.Bot.CommandLine;

/// <summary><c>demo</c>: the demo organisation alone, for tests that stop the bot and for trying its routes by hand.</summary>
internal static class DemoCommand
{
    public static async Task<int> RunAsync(int port, TimeProvider clock, CancellationToken cancellationToken)
    {
        var builder = BotHost.Builder(port, []);
        builder.Services.AddSingleton(clock).AddDemoTenant();
        await using var app = builder.Build();
        app.MapDemoTenant();
        await BotHost.StartAsync(app, port, cancellationToken);
        Console.WriteLine($"The demo organisation answers as Microsoft Graph at {BotHost.Address(app)}demo/v1.0. Press Ctrl+C to stop.");
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
}
