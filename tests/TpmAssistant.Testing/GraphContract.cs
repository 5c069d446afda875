using System.Diagnostics;

namespace TpmAssistant.Testing;

/// <summary>Runs the contract check of recorded exchanges against Microsoft's description of Graph, where both are on the machine.</summary>
public static class GraphContract
{
    private const string Slice = "graph/openapi-slice.json";
    private const string Check = "tests/TpmAssistant.DemoTenant.Tests/contract";

    /// <summary>Why the check cannot run here; <see langword="null"/> when it can.</summary>
    public static string? Unavailable =>
        Repository.Shared(Slice) is null ? $"../shared/{Slice} is not beside the repository."
        : !Directory.Exists(Path.Combine(Repository.Root, Check, "node_modules")) ? $"npm packages are missing: run npm ci in {Check}."
        : !HasNode() ? "Node.js is not installed."
        : null;

    /// <summary>Checks a file of exchanges as <see cref="ExchangeRecorder"/> writes them; everything fits when the exit code is 0.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string exchanges, params string[] more)
    {
        var start = new ProcessStartInfo("node") { WorkingDirectory = Path.Combine(Repository.Root, Check), RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])["check.mjs", "--spec", Repository.Shared(Slice)!, "--exchanges", Path.GetFullPath(exchanges), .. more])
            start.ArgumentList.Add(argument);
        using var node = Process.Start(start)!;
        var output = node.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (node.ExitCode, await output + await errors);
    }

    private static bool HasNode() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node")));
}
