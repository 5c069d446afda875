using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Feedback;
using TpmAssistant.Teams.Authentication;
using TpmAssistant.Teams.Connector;
using TpmAssistant.Teams.Turns;
using TpmAssistant.Testing;

namespace TpmAssistant.Teams.Tests.Fakes;

/// <summary>The protocol in a real server on loopback, with everything around it played.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    public const string ServiceUrl = "http://127.0.0.1:3979/";

    private readonly WebApplication server;
    private readonly HttpClient http;

    private BotHost(WebApplication server, HttpClient http, Parts parts) => (this.server, this.http, Played) = (server, http, parts);

    /// <summary>What outlives a restart of the host.</summary>
    public sealed class Parts
    {
        public FakeClock Clock { get; } = new();
        public FakeIssuer Issuer { get; } = new();
        public FakeIssuer Entra { get; } = FakeIssuer.OfEntra();
        public Uri? SignInPage { get; set; }
        public ScriptedConnector Connector { get; } = new();
        public InMemoryDelivery Delivery { get; } = new();
        public InMemoryConversations Conversations { get; } = new();
        public ScriptedHandler Handler { get; } = new();
        public ILoggerProvider? Logs { get; set; }
    }

    public Parts Played { get; }

    public Uri Address => http.BaseAddress!;

    public T Get<T>()
        where T : notnull => server.Services.GetRequiredService<T>();

    public static async Task<BotHost> StartAsync(Action<BotOptions>? configure = null, Parts? parts = null, string environment = "Development")
    {
        parts ??= new Parts();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        if (parts.Logs is { } logs)
        {
            builder.Logging.AddProvider(logs).SetMinimumLevel(LogLevel.Trace);
        }

        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(parts.Clock);
        builder.Services.AddSingleton<ITurnHandler>(parts.Handler);
        builder.Services.AddSingleton<IInbox>(parts.Delivery).AddSingleton<IOutbox>(parts.Delivery).AddSingleton<IFeedbackStore>(parts.Delivery);
        builder.Services.AddSingleton<IConversationStore>(parts.Conversations);
        builder.Services.AddTeams();
        builder.Services.Configure<BotOptions>(o => configure?.Invoke(o));
        builder.Services.AddSingleton(p => new ConnectorTransport(
            p.GetRequiredService<BotToken>(), parts.Clock, NullLogger<ConnectorTransport>.Instance, Unowned(parts.Connector)));
        builder.Services.AddSingleton(_ => new ChannelKeys(FakeIssuer.Metadata, parts.Issuer, parts.Clock, NullLogger<ChannelKeys>.Instance));
        builder.Services.Configure<EntraOptions>(entra => entra.SignInPage = parts.SignInPage);
        builder.Services.AddKeyedSingleton(
            TeamsServices.EntraKeys, new ChannelKeys(FakeIssuer.Metadata, parts.Entra, parts.Clock, NullLogger<ChannelKeys>.Instance));
        var app = builder.Build();
        app.MapMessages("/api/messages");
        await app.StartAsync();
        return new BotHost(app, new HttpClient { BaseAddress = new Uri(app.Urls.Single()) }, parts);
    }

    /// <summary>With an app id: tokens are checked, replies go to the played connector without one.</summary>
    public static Task<BotHost> StartWithTokensAsync(Parts? parts = null) => StartAsync(
        o =>
        {
            o.AppId = FakeIssuer.AppId;
            o.TenantId = "11111111-1111-1111-1111-111111111111";
            o.AllowedServiceHosts.Add("127.0.0.1");
        },
        parts);

    /// <summary>The same, with single sign-on, for two tenants.</summary>
    public static Task<BotHost> StartWithSignInAsync(Parts? parts = null)
    {
        parts ??= new Parts();
        parts.SignInPage = new Uri("https://bot.example/signin");
        return StartAsync(
            o =>
            {
                o.AppId = FakeIssuer.AppId;
                o.AllowedTenants.Add(Wire.Tenant);
                o.AllowedTenants.Add(Wire.OtherTenant);
                o.AllowedServiceHosts.Add("127.0.0.1");
            },
            parts);
    }

    /// <summary>Posts with a good token of the channel.</summary>
    public Task<HttpResponseMessage> PostFromTeamsAsync(string body) =>
        PostAsync(body, "Bearer " + FakeIssuer.Token(Played.Clock.GetUtcNow(), t => t.Claims["serviceurl"] = ServiceUrl));

    public async Task<HttpResponseMessage> PostAsync(string body, string? token = null, string path = "/api/messages")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", token);
        }

        return await http.SendAsync(request);
    }

    public async Task<HttpStatusCode> StatusAsync(string body, string? token = null)
    {
        using var response = await PostAsync(body, token);
        return response.StatusCode;
    }

    public async Task<HttpStatusCode> StatusAsync(HttpMethod method)
    {
        using var request = new HttpRequestMessage(method, "/api/messages");
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>Lets accepted turns and their messages finish.</summary>
    public async Task SettleAsync()
    {
        await Get<Teams.Delivery.TurnWorker>().WhenIdleAsync();
        await Get<Teams.Delivery.OutboxSender>().WhenIdleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }

    /// <summary>The played connector is shared between restarts, so no host may dispose of it.</summary>
    private static UnownedHandler Unowned(HttpMessageHandler handler) => new(handler);

    private sealed class UnownedHandler(HttpMessageHandler inner) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker invoker = new(inner, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            invoker.SendAsync(request, cancellationToken);
    }
}
