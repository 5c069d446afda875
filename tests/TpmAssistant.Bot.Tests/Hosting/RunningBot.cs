using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Bot.Hosting;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Storage;
using TpmAssistant.Testing;

namespace TpmAssistant.Bot.Tests.Hosting;

/// <summary>The real host on a free port with the demo organisation and a database of its own, and a connector that notes what it gets.</summary>
public sealed class RunningBot : IAsyncDisposable
{
    public const string Mara = DemoPeople.DefaultUserId;

    /// <summary>
    /// When its clock begins where a test brings none of its own: a Sunday so far ahead that no alarm of the real clock rings meanwhile. The demo organisation lays its weeks around it, so that no
    /// day of the week on which tests are run changes who is away.
    /// </summary>
    public static readonly DateTimeOffset Began = new(2037, 11, 22, 10, 0, 0, TimeSpan.Zero);

    private const string Instance = "tests";
    private readonly string[] _settings;
    private readonly Action<IServiceCollection> _more;
    private WebApplication _app;
    private readonly DirectoryInfo _folder;
    private int _activities;

    private RunningBot(WebApplication app, DirectoryInfo folder, FakeConnector connector, string[] settings, Action<IServiceCollection> more)
    {
        (_app, _folder, Connector, _settings, _more) = (app, folder, connector, settings, more);
        Http = new HttpClient { BaseAddress = BotHost.Address(app) };
    }

    public FakeConnector Connector { get; }

    /// <summary>The file of its database.</summary>
    public string Database => Services.OpenStorage().Path;

    public HttpClient Http { get; private set; }

    public IServiceProvider Services => _app.Services;

    /// <summary>The moment by its own clock.</summary>
    public DateTimeOffset Now => Services.GetRequiredService<TimeProvider>().GetUtcNow();

    public static Task<RunningBot> StartAsync(params string[] settings) => StartAsync(more: null, settings);

    /// <summary>The same by a clock that stands until it is moved by hand; a test that waits for a message lets the bot's own pace pass, and no more.</summary>
    public static async Task<RunningBot> StartAsync(FakeClock clock, params string[] settings)
    {
        var bot = await StartAsync(services => services.AddSingleton<TimeProvider>(clock), settings);
        bot.Connector.Clock = clock;
        return bot;
    }

    /// <summary>The same with services that count instead of the product's own.</summary>
    public static async Task<RunningBot> StartAsync(Action<IServiceCollection>? more, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("tpm-bot-tests-");
        string[] all = [$"--Storage:ConnectionString=Data Source={Path.Combine(folder.FullName, "bot.db")}", .. settings];
        var clock = new MovableClock(Began);
        void Services(IServiceCollection services)
        {
            services.AddSingleton<TimeProvider>(clock);
            more?.Invoke(services);
        }

        var app = BotHost.Build(0, all, Instance, environment: "Development", Services);
        await BotHost.StartAsync(app, 0, CancellationToken.None);
        return new RunningBot(app, folder, await FakeConnector.StartAsync(), all, Services);
    }

    /// <summary>Ends the bot and starts another on the same database.</summary>
    public async Task RestartAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _app = BotHost.Build(0, _settings, Instance, environment: "Development", _more);
        await BotHost.StartAsync(_app, 0, CancellationToken.None);
        Http = new HttpClient { BaseAddress = BotHost.Address(_app) };
    }

    /// <summary>An activity as Teams sends it, from Mara in her personal chat unless changed.</summary>
    public JsonObject Activity(string type, string? text = null, string conversation = "a:mara", string scope = "personal", string person = Mara)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"activity-{Interlocked.Increment(ref _activities)}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = Connector.Address,
            ["from"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = "Somebody", ["aadObjectId"] = person },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "TPM Assistant" },
            ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = scope, ["tenantId"] = DemoPeople.TenantId },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = DemoPeople.TenantId } },
            ["locale"] = "en-GB",
            ["localTimezone"] = "Europe/Berlin",
        };
        if (text is not null) activity["text"] = text;
        return activity;
    }

    /// <summary>A press of a card's button.</summary>
    public JsonObject Click(string verb, JsonObject data, string conversation = "a:mara", string person = Mara, string? card = null)
    {
        var click = Activity("invoke", conversation: conversation, person: person);
        click["name"] = "adaptiveCard/action";
        click["replyToId"] = card;
        click["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data },
            ["trigger"] = "manual",
        };
        return click;
    }

    public async Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        return await Http.PostAsync(new Uri("api/messages", UriKind.Relative), content);
    }

    /// <summary>Says something and waits for the card that answers it.</summary>
    public async Task<JsonElement> AskAsync(string text, string conversation = "a:mara", string scope = "personal", string person = Mara)
    {
        var question = Activity("message", text, conversation, scope, person);
        using var accepted = await PostAsync(question);
        accepted.EnsureSuccessStatusCode();
        return (await Connector.NextAsync(sent => sent.Type == "message" && sent.ReplyTo == (string?)question["id"] && sent.Body.TryGetProperty("attachments", out _))).Card;
    }

    /// <summary>Asks and gets all that is answered, as activities: in the response, or, where the machine was too busy for that, as it comes afterwards.</summary>
    public async Task<IReadOnlyList<JsonElement>> AnswersAsync(string question)
    {
        var activity = Activity("message", question);
        activity["deliveryMode"] = "expectReplies";
        using var response = await PostAsync(activity);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        List<JsonElement> said = [.. body.GetProperty("activities").EnumerateArray().Select(a => a.Clone())];
        while (said is [.., var last] && !last.TryGetProperty("attachments", out _) && said.Exists(a => a.GetRawText().Contains("Working on it", StringComparison.Ordinal)))
            said.Add((await Connector.NextAsync(sent => sent.Type == "message" && sent.ReplyTo == (string?)activity["id"])).Body);
        return said;
    }

    /// <summary>Presses a button and returns the card that comes back.</summary>
    public async Task<JsonElement> PressAsync(JsonObject click)
    {
        using var answer = await PostAsync(click);
        answer.EnsureSuccessStatusCode();
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return body.GetProperty("value");
    }

    /// <summary>Presses the first button of a verb on a card, with its fields filled in.</summary>
    public Task<JsonElement> PressAsync(JsonElement card, string verb, params (string Name, string Value)[] fields) => PressAsync(card, verb, "a:mara", fields);

    /// <summary>The same in another chat.</summary>
    public Task<JsonElement> PressAsync(JsonElement card, string verb, string conversation, params (string Name, string Value)[] fields)
    {
        var data = CardJson.Pressed(card, verb);
        foreach (var (name, value) in fields) data[name] = value;
        return PressAsync(Click(verb, data, conversation));
    }

    /// <summary>The same by somebody else, in their own chat; a button that answers beside the card gives that answer.</summary>
    public async Task<JsonElement> PressAsync(string person, JsonElement card, string verb, params (string Name, string Value)[] fields)
    {
        var data = CardJson.Pressed(card, verb);
        foreach (var (name, value) in fields) data[name] = value;
        return await PressAsync(Click(verb, data, "a:" + person, person));
    }

    /// <summary>Presses a button whose answer comes as a message of its own.</summary>
    public async Task<JsonElement> OpenAsync(string verb, JsonObject data, string person = Mara)
    {
        // In a chat of its own, so that it cannot be taken for another answer.
        var chat = $"a:open-{Interlocked.Increment(ref _activities)}";
        using var answer = await PostAsync(Click(verb, data, chat, person));
        answer.EnsureSuccessStatusCode();
        return (await Connector.NextAsync(sent => sent.Type == "message" && sent.Conversation == chat)).Card;
    }

    /// <summary>The writes that the demo organisation received.</summary>
    public async Task<IReadOnlyList<JsonElement>> EffectsAsync()
    {
        var effects = await Http.GetFromJsonAsync<JsonElement>(new Uri("demo/effects", UriKind.Relative));
        return [.. (effects.ValueKind == JsonValueKind.Array ? effects : effects.GetProperty("effects")).EnumerateArray()];
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Connector.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
