using System.Text.RegularExpressions;
using TpmAssistant.Bot.Demo;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.EndToEnd.Tests.Hosting;
using TpmAssistant.Testing;

namespace TpmAssistant.EndToEnd.Tests.Driving;

/// <summary>Microsoft's local Teams client, started against a bot with the demo's people in it.</summary>
internal sealed partial class LocalTeams : IAsyncDisposable
{
    private readonly ChildProcess _process;
    private readonly DirectoryInfo _folder;

    private LocalTeams(ChildProcess process, DirectoryInfo folder, Uri address) => (_process, _folder, Address) = (process, folder, address);

    /// <summary>Its program.</summary>
    public static string Script { get; } = Path.Combine(Repository.Root, "tests", "TpmAssistant.EndToEnd.Tests", "client", "node_modules", "@microsoft", "m365agentsplayground", "cli.js");

    public Uri Address { get; }

    /// <summary>The last lines of what it noted of its talk with the bot.</summary>
    public string Log => string.Join('\n', _folder.EnumerateFiles("*.log", SearchOption.AllDirectories).SelectMany(file => File.ReadAllLines(file.FullName).TakeLast(40)));

    public static async Task<LocalTeams> StartAsync(Uri bot)
    {
        var folder = Directory.CreateTempSubdirectory("tpm-local-teams-");
        var people = new DemoPeople();
        var settings = Path.Combine(folder.FullName, "people.yml");
        await File.WriteAllTextAsync(settings, PlaygroundPeople.Write(people, people.Default));
        var process = ChildProcess.Start(
            "node", [Script, "--app-endpoint", new Uri(bot, "api/messages").ToString(), "--channel-id", "msteams", "--disable-telemetry", "--port", "0"],
            folder.FullName,
            ("M365_AGENTS_PLAYGROUND_CONFIG_PATH", settings), ("APPLICATION_INSIGHTS_NO_STATSBEAT", "1"), ("TEAMSAPPTESTER_BROWSER", "none"), ("TZ", "Europe/Berlin"));
        var port = (await process.FindAsync(Listening())).Groups["port"].Value;
        return new LocalTeams(process, folder, new Uri($"http://localhost:{port}/"));
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [GeneratedRegex(@"Listening on (?<port>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
