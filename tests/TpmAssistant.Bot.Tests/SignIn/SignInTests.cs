using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using TpmAssistant.Bot.Hosting;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.Bot.Tests.SignIn;

/// <summary>The whole way with the real host: question, card, exchange, a token on the person's behalf, Graph, answer.</summary>
public sealed class SignInTests : IAsyncLifetime, IDisposable
{
    private const string OAuth = "application/vnd.microsoft.card.oauth";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tpm-sign-in-tests-");
    private readonly CollectedLines _logs = new();
    private FakeEntra _entra = null!;
    private RunningBot _graph = null!;
    private WebApplication _app = null!;
    private HttpClient _http = null!;
    private int _activities;

    public async Task InitializeAsync()
    {
        _entra = await FakeEntra.StartAsync();
        _graph = await RunningBot.StartAsync();
        _app = BotHost.Build(
            0,
            [
                $"--Graph:BaseUrl={_graph.Http.BaseAddress}demo/v1.0",
                $"--Entra:AppId={FakeEntra.SignInAppId}", $"--Entra:OpenIdMetadata={_entra.Address}entra/openid",
                $"--Bot:AppId={FakeEntra.AppId}", $"--Bot:OpenIdMetadata={_entra.Address}channel/openid", $"--Bot:TenantId={DemoPeople.TenantId}",
                "--Bot:PublicUrl=https://bot.example/", "--Bot:Credential=Secret", $"--Bot:Secret={FakeEntra.Secret}",
                $"--Bot:AllowedServiceHosts:0={new Uri(_graph.Connector.Address).Authority}", "--Logging:LogLevel:Default=Trace",
                $"--Storage:ConnectionString=Data Source={Path.Combine(_folder.FullName, "bot.db")}",
            ],
            environment: "Development",
            more: services => services.AddSingleton(_graph.Services.GetRequiredService<TimeProvider>()).AddSingleton<IMsalHttpClientFactory>(_entra).AddLogging(logging => logging.AddProvider(_logs)));
        await BotHost.StartAsync(_app, 0, CancellationToken.None);
        _http = new HttpClient { BaseAddress = BotHost.Address(_app) };
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _graph.DisposeAsync();
        await _entra.StopAsync();
        _folder.Delete(recursive: true);
    }

    public void Dispose()
    {
        _http.Dispose();
        _logs.Dispose();
    }

    [Fact]
    public async Task Question_ThenTheClientsToken_IsAnsweredFromGraphAsThatPerson()
    {
        await PostAsync(Activity("message", a => a["text"] = "my day"));
        var offer = await NextAsync();
        Assert.Equal(OAuth, Kind(offer));
        Assert.Equal($"api://botid-{FakeEntra.AppId}", offer.Card.GetProperty("tokenExchangeResource").GetProperty("uri").GetString());
        Assert.Empty(_entra.Asked);

        var token = _entra.User(DemoPeople.TenantId, RunningBot.Mara);
        Assert.Equal(HttpStatusCode.OK, await ExchangeAsync(offer, token));
        var answer = await NextAsync();

        Assert.Equal("application/vnd.microsoft.card.adaptive", Kind(answer));
        Assert.DoesNotContain("sign in", answer.Card.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, await ExchangeAsync(offer, token));
        var form = Assert.Single(_entra.Asked.Distinct());
        Assert.Contains("requested_token_use=on_behalf_of", form, StringComparison.Ordinal);
        Assert.Contains($"client_id={FakeEntra.SignInAppId}", form, StringComparison.Ordinal);
        AssertSecretsAreKept(token);
    }

    [Fact]
    public async Task Question_NotAllowedByTheAdministrator_EndsInWordsAndGoesOnOnceAllowed()
    {
        _entra.IsAllowed = false;
        await PostAsync(Activity("message", a => a["text"] = "my day"));
        var offer = await NextAsync();
        Assert.Equal(HttpStatusCode.OK, await ExchangeAsync(offer, _entra.User(DemoPeople.TenantId, RunningBot.Mara)));
        var words = await NextAsync();
        Assert.Equal("application/vnd.microsoft.card.signin", Kind(words));
        Assert.Equal("https://bot.example/signin", words.Card.GetProperty("buttons")[0].GetProperty("value").GetString());

        _entra.IsAllowed = true;
        await PostAsync(Activity("message", a => a["text"] = "my day"));

        Assert.Equal("application/vnd.microsoft.card.adaptive", Kind(await NextAsync()));
    }

    [Fact]
    public async Task Exchange_AnotherPersonsToken_IsRefusedAndNothingIsAsked()
    {
        await PostAsync(Activity("message", a => a["text"] = "my day"));
        var offer = await NextAsync();

        Assert.Equal(HttpStatusCode.PreconditionFailed, await ExchangeAsync(offer, _entra.User(DemoPeople.TenantId, "99999999-0000-0000-0000-000000000001")));

        Assert.Empty(_entra.Asked);
    }

    [Fact]
    public async Task Page_SaysWhatAnAdministratorHasToDo()
    {
        var page = await _http.GetStringAsync(new Uri("signin", UriKind.Relative));
        var thanks = await _http.GetStringAsync(new Uri("signin?admin_consent=True", UriKind.Relative));

        Assert.Contains(
            $"https://login.microsoftonline.com/{DemoPeople.TenantId}/adminconsent?client_id={FakeEntra.SignInAppId}&amp;redirect_uri=https%3A%2F%2Fbot.example%2Fsignin",
            page, StringComparison.Ordinal);
        Assert.Contains("administrator", page, StringComparison.Ordinal);
        Assert.Contains("Thank you", thanks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_InTheDemo_IsNotThere()
    {
        using var response = await _graph.Http.GetAsync(new Uri("signin", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private void AssertSecretsAreKept(string token)
    {
        string[] secrets = [.. token.Split('.').Skip(1), "CANARY"];
        var files = _folder.GetFiles().Select(f => ReadShared(f.FullName)).ToList();
        Assert.Contains(_logs.Lines, l => l.Contains("Hosting", StringComparison.Ordinal));
        Assert.NotEmpty(files);
        foreach (var secret in secrets)
        {
            Assert.DoesNotContain(_logs.Lines, l => l.Contains(secret, StringComparison.Ordinal));
            Assert.DoesNotContain(files, f => f.Contains(secret, StringComparison.Ordinal));
        }
    }

    private static string ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private JsonObject Activity(string type, Action<JsonObject> change)
    {
        var activity = _graph.Activity(type);
        activity["id"] = $"sign-in-{Interlocked.Increment(ref _activities)}";
        change(activity);
        return activity;
    }

    private Task<SentActivity> NextAsync() => _graph.Connector.NextAsync(sent => sent.Type == "message");

    private string? Kind(SentActivity sent)
    {
        Assert.True(sent.Body.TryGetProperty("attachments", out var attachments), string.Join('\n', _logs.Lines.Where(l => l.Contains("Exception", StringComparison.Ordinal))));
        return attachments[0].GetProperty("contentType").GetString();
    }

    private Task<HttpStatusCode> ExchangeAsync(SentActivity offer, string token) => PostAsync(Activity("invoke", a =>
    {
        a["name"] = "signin/tokenExchange";
        a["value"] = new JsonObject { ["id"] = offer.Card.GetProperty("tokenExchangeResource").GetProperty("id").GetString(), ["token"] = token };
    }));

    private async Task<HttpStatusCode> PostAsync(JsonObject activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", _entra.Channel(_graph.Connector.Address));
        using var response = await _http.SendAsync(request);
        return response.StatusCode;
    }

    private sealed class CollectedLines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(Microsoft.Extensions.Logging.LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(Microsoft.Extensions.Logging.LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() => Lines.Clear();
    }
}
