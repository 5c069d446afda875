using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using TpmAssistant.Bot.Hosting;

namespace TpmAssistant.Benchmarks.Turns;

/// <summary>The other side of <see cref="Target"/>: serves until its input ends.</summary>
internal static class TargetHost
{
    public const string Bare = "bare";
    public const string Product = "product";

    public static async Task<int> RunAsync(string[] args)
    {
        var channel = new Uri(args[1]);
        var folder = Directory.CreateTempSubdirectory("tpm-turn-");
        try
        {
            await using var app = args[0] == Bare ? await BareEndpoint.BuildAsync(channel) : BuildProduct(channel, folder.FullName);
            await app.StartAsync();
            Console.WriteLine(BotHost.Address(app));
            while (await Console.In.ReadLineAsync() is not null) Console.WriteLine(JsonSerializer.Serialize(Now()));
            await app.StopAsync();
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static WebApplication BuildProduct(Uri channel, string folder) => BotHost.Build(
        port: 0,
        [
            $"--Bot:AppId={ChannelSigner.AppId}",
            $"--Bot:OpenIdMetadata={new Uri(channel, "openid")}",
            "--Bot:AllowedTenants:0=*",
            $"--Storage:ConnectionString=Data Source={Path.Combine(folder, "turn.db")}",
        ],
        environment: Environments.Development);

    private static Usage Now()
    {
        using var self = Process.GetCurrentProcess();
        return new Usage(self.TotalProcessorTime.TotalMicroseconds, GC.GetTotalAllocatedBytes(), self.PeakWorkingSet64);
    }
}
