using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace TpmAssistant.Benchmarks.Turns;

/// <summary>
/// A process that serves one endpoint, under the runtime settings of the bot itself. It answers each line with what it has used so far.
/// </summary>
internal sealed class Target : IAsyncDisposable
{
    private readonly Process _process;

    private Target(string name, Process process, Uri endpoint) => (Name, _process, Endpoint) = (name, process, endpoint);

    public string Name { get; }

    public Uri Endpoint { get; }

    public static async Task<Target> StartAsync(string name, Uri channel, string cpu)
    {
        var folder = AppContext.BaseDirectory;
        string[] command =
        [
            .. cpu.Length > 0 ? new[] { "taskset", "-c", cpu } : [],
            "dotnet", "exec", "--runtimeconfig", Path.Combine(folder, "TpmAssistant.Bot.runtimeconfig.json"),
            "--depsfile", Path.Combine(folder, "TpmAssistant.Benchmarks.deps.json"),
            Path.Combine(folder, "TpmAssistant.Benchmarks.dll"), "target", name, channel.ToString(),
        ];
        var process = Process.Start(new ProcessStartInfo(command[0], command.Skip(1)) 
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })
            ?? throw new InvalidOperationException($"{command[0]} does not start.");
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The target '{name}' did not start.");
        return new Target(name, process, new Uri(new Uri(address), "api/messages"));
    }

    public async Task<Usage> UsageAsync()
    {
        await _process.StandardInput.WriteLineAsync("?");
        await _process.StandardInput.FlushAsync();
        return JsonSerializer.Deserialize<Usage>((await _process.StandardOutput.ReadLineAsync())!)!;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} ({_process.Id})");
}
