using System.Diagnostics;
using System.Text.Json;

namespace TpmAssistant.Benchmarks.Forecasts;

/// <summary>Another program that simulates the same network: a command that prints one line of JSON with <c>median_s</c>.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Command">The command with <c>{network}</c>, <c>{iterations}</c> and <c>{distribution}</c>.</param>
internal sealed record Peer(string Name, string Command)
{
    /// <summary>The peers that the environment names: TPM_PEER_CPP and TPM_PEER_NUMPY.</summary>
    public static IReadOnlyList<Peer> All { get; } =
    [
        .. new[] { ("C++ lanes", "TPM_PEER_CPP"), ("numpy", "TPM_PEER_NUMPY") }
            .Where(p => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(p.Item2))).Select(p => new Peer(p.Item1, Environment.GetEnvironmentVariable(p.Item2)!)),
    ];

    /// <summary>Its own median of a run, in milliseconds.</summary>
    public double Run(string network, int iterations, string distribution)
    {
        var parts = Command.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Replace("{network}", network, StringComparison.Ordinal)
            .Replace("{iterations}", $"{iterations}", StringComparison.Ordinal).Replace("{distribution}", distribution, StringComparison.Ordinal)).ToArray();
        using var process = Process.Start(new ProcessStartInfo(parts[0], parts[1..]) { RedirectStandardOutput = true, UseShellExecute = false }) ?? throw new InvalidOperationException($"{parts[0]} did not start.");
        var line = process.StandardOutput.ReadToEnd().Trim().Split('\n')[^1];
        process.WaitForExit();
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("median_s").GetDouble() * 1000;
    }
}
