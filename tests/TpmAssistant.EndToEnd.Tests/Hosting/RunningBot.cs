using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using TpmAssistant.Bot.Hosting;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.EndToEnd.Tests.Hosting;

/// <summary>The program itself, on a free port and with a database of its own.</summary>
internal sealed partial class RunningBot : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly HttpClient _http;

    private RunningBot(ChildProcess program, Uri address, DirectoryInfo folder)
    {
        (Program, Address, _folder) = (program, address, folder);
        _http = new HttpClient { BaseAddress = address };
    }

    public ChildProcess Program { get; }

    public Uri Address { get; }

    /// <summary>Starts and waits until it says where it listens.</summary>
    public static async Task<RunningBot> StartAsync(params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("tpm-end-to-end-");
        var program = Start(["--port", "0", $"--Storage:ConnectionString=Data Source={Path.Combine(folder.FullName, "bot.db")}", .. arguments]);
        var address = (await program.FindAsync(BotLine())).Groups["address"].Value;
        return new RunningBot(program, new Uri(address), folder);
    }

    /// <summary>The program with any arguments, on the stories' day.</summary>
    public static ChildProcess Start(params string[] arguments) => Start(typeof(StoryProgram), arguments);

    /// <summary>The same as it is shipped, by this machine's clock: for what is no question of time.</summary>
    public static ChildProcess StartShipped(params string[] arguments) => Start(typeof(BotHost), arguments);

    private static ChildProcess Start(Type inProgram, string[] arguments) => ChildProcess.Start(
        "dotnet", [inProgram.Assembly.Location, .. arguments], AppContext.BaseDirectory,
        ("ASPNETCORE_ENVIRONMENT", "Development"), ("npm_config_prefer_offline", "true"));

    /// <summary>What the demo organisation was told to change.</summary>
    public async Task<IReadOnlyList<JsonElement>> EffectsAsync()
    {
        var effects = await _http.GetFromJsonAsync<JsonElement>(new Uri("demo/effects", UriKind.Relative));
        return [.. (effects.ValueKind == JsonValueKind.Array ? effects : effects.GetProperty("effects")).EnumerateArray()];
    }

    /// <summary>The project manager's drafts, newest first, as the demo organisation holds them.</summary>
    public async Task<IReadOnlyList<JsonElement>> DraftsAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("demo/v1.0/me/mailFolders/drafts/messages?$top=50", UriKind.Relative));
        request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", $"demo:{DemoPeople.DefaultUserId}");
        using var answer = await _http.SendAsync(request);
        var drafts = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return [.. drafts.GetProperty("value").EnumerateArray()];
    }

    /// <summary>The Planner tasks of that title that the demo's person can open.</summary>
    public async Task<IReadOnlyList<JsonElement>> TasksNamedAsync(string title)
    {
        var found = new List<JsonElement>();
        foreach (var plan in (await GraphAsync("me/planner/plans")).EnumerateArray())
            found.AddRange((await GraphAsync($"planner/plans/{plan.GetProperty("id").GetString()}/tasks")).EnumerateArray().Where(t => t.GetProperty("title").GetString() == title));
        return found;
    }

    private async Task<JsonElement> GraphAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("demo/v1.0/" + path, UriKind.Relative));
        request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", $"demo:{DemoPeople.DefaultUserId}");
        using var answer = await _http.SendAsync(request);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("value");
    }

    /// <summary>The verdicts that people gave on answers, oldest first.</summary>
    public async Task<IReadOnlyList<string>> VerdictsAsync()
    {
        await using var database = new SqliteConnection($"Data Source={(await Program.FindAsync(StorageLine())).Groups["path"].Value};Mode=ReadOnly;Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT liked, text FROM feedback ORDER BY given_at";
        await using var row = await command.ExecuteReaderAsync();
        var verdicts = new List<string>();
        while (await row.ReadAsync()) verdicts.Add($"{(row.GetBoolean(0) ? "liked" : "disliked")}: {row.GetString(1)}");
        return verdicts;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Program.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [GeneratedRegex(@"Bot:\s+(?<address>http://\S+/)api/messages", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BotLine();

    [GeneratedRegex(@"Storage:\s+SQLite, (?<path>.+?)( \(new\))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StorageLine();
}
