using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using TpmAssistant.Bot.Hosting;

namespace TpmAssistant.Bot.CommandLine;

/// <summary>
/// Microsoft's local Teams client, fetched by npm on the person's own machine and request. It ends with this process.
/// </summary>
internal sealed class ChatClient : IDisposable
{
    private const string Package = "@microsoft/m365agentsplayground@0.2.28";

    private readonly Process _process;
    private readonly string _folder;

    private ChatClient(Process process, string folder) => (_process, _folder) = (process, folder);

    /// <summary>Whether a Node of at least version 20 and its npx are here; if not, why.</summary>
    public static bool IsPossible(out string why)
    {
        why = "";
        if (Ask("node", "--version") is not { } version)
            why = "Node.js is not installed, so the chat window cannot be opened.";
        else if (!int.TryParse(version.TrimStart('v').Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) || major < 20)
            why = $"Node.js {version} is too old for the chat window, which needs version 20.";
        else if (Ask(Npx, "--version") is null)
            why = "npx, which comes with Node.js, is not on the path, so the chat window cannot be opened.";
        return why.Length == 0;
    }

    /// <summary>Starts the client against this bot, with the demo's people in it.</summary>
    public static ChatClient Start(Uri bot, string peopleYaml, int port, bool browser)
    {
        var folder = Directory.CreateTempSubdirectory("tpm-assistant-chat-").FullName;
        var people = Path.Combine(folder, "people.yml");
        File.WriteAllText(people, peopleYaml);
        var start = new ProcessStartInfo(Npx)
        {
            WorkingDirectory = folder,
            ArgumentList =
            {
                "--yes", Package, "--app-endpoint", new Uri(bot, "api/messages").ToString(), "--channel-id", "msteams",
                "--port", port.ToString(CultureInfo.InvariantCulture), "--disable-telemetry",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment =
            {
                ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = people,
                ["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "1",
            },
        };
        if (!browser) start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        var process = Process.Start(start) ?? throw new StartFailure("npx did not start. Run the bot without --chat and use: ask \"status of Atlas\".");
        return new ChatClient(process, folder);
    }

    /// <summary>Waits until the client says where it listens.</summary>
    /// <exception cref="StartFailure">It ended instead.</exception>
    public async Task<Uri> ReadyAsync(CancellationToken cancellationToken)
    {
        while (await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Split(' ') is ["Listening", "on", var port] && int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                _ = DrainAsync(_process.StandardOutput);
                _ = DrainAsync(_process.StandardError);
                return new Uri($"http://localhost:{number}/");
            }
        }

        var error = (await _process.StandardError.ReadToEndAsync(cancellationToken)).Trim().Split('\n')[^1];
        throw new StartFailure($"The chat window did not start: {error} The bot can be asked all the same: ask \"status of Atlas\".");
    }

    public void Dispose()
    {
        try
        {
            if (!_process.HasExited) _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
            Directory.Delete(_folder, recursive: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            // It ended by itself, or left a file behind in the temporary folder: nothing of the person's is lost.
        }

        _process.Dispose();
    }

    private static string Npx => OperatingSystem.IsWindows() ? "npx.cmd" : "npx";

    private static async Task DrainAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is not null)
        {
        }
    }

    private static string? Ask(string program, string argument)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, argument) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false });
            if (process is null) return null;
            var answer = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 ? answer : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
