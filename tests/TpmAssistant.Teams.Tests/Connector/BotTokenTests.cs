using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using System.Collections.Concurrent;
using System.Net;
using TpmAssistant.Teams.Connector;
using TpmAssistant.Teams.Tests.Fakes;
using TpmAssistant.Testing;

namespace TpmAssistant.Teams.Tests.Connector;

public sealed class BotTokenTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<(string Path, IFormCollection Form)> requests = [];
    private readonly FakeClock clock = new(DateTimeOffset.UnixEpoch.AddYears(60));
    private WebApplication login = null!;
    private int status = 200;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        login = builder.Build();
        login.MapPost("/{tenant}/oauth2/v2.0/token", async context =>
        {
            requests.Enqueue((context.Request.Path, await context.Request.ReadFormAsync()));
            context.Response.StatusCode = status;
            await context.Response.WriteAsJsonAsync<object>(status == 200
                ? new { token_type = "Bearer", expires_in = 3600, access_token = $"token-{requests.Count}" }
                : new { error = "invalid_client", error_description = "AADSTS7000215: Invalid client secret provided." });
        });
        await login.StartAsync();
    }

    public async Task DisposeAsync() => await login.DisposeAsync();

    private BotOptions Options(Action<BotOptions>? change = null)
    {
        var options = new BotOptions
        {
            AppId = FakeIssuer.AppId,
            TenantId = "home-tenant",
            Credential = BotCredential.Secret,
            Secret = "s3cret",
            LoginEndpoint = login.Urls.Single(),
        };
        options.AllowedServiceHosts.Add("127.0.0.1");
        change?.Invoke(options);
        return options;
    }

    [Fact]
    public async Task Get_Secret_AsksTheBotsOwnTenantOnceAndKeepsTheToken()
    {
        var token = new BotToken(Options(), TimeProvider.System);

        var first = await token.GetAsync(fresh: false, default);
        var second = await token.GetAsync(fresh: false, default);

        Assert.Equal(("token-1", "token-1"), (first, second));
        var (path, form) = Assert.Single(requests);
        Assert.Equal("/home-tenant/oauth2/v2.0/token", path);
        Assert.Equal("client_credentials", form["grant_type"]);
        Assert.Contains("https://api.botframework.com/.default", form["scope"].ToString(), StringComparison.Ordinal);
        Assert.Equal("s3cret", form["client_secret"]);
    }

    [Fact]
    public async Task Get_Fresh_PassesOverTheKeptOne()
    {
        var token = new BotToken(Options(), TimeProvider.System);

        await token.GetAsync(fresh: false, default);

        Assert.Equal("token-2", await token.GetAsync(fresh: true, default));
        Assert.Equal("token-2", await token.GetAsync(fresh: false, default));
    }

    [Fact]
    public async Task Get_WithoutTenant_AsksTheOldMultiTenantAuthority()
    {
        await new BotToken(Options(o => o.TenantId = null), TimeProvider.System).GetAsync(fresh: false, default);

        Assert.Equal("/botframework.com/oauth2/v2.0/token", Assert.Single(requests).Path);
    }

    [Fact]
    public async Task Get_Certificate_ProvesTheKeyInsteadOfSendingASecret()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pem");
        using var certificate = FakeIssuer.Certificate("bot", DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await File.WriteAllTextAsync(file, $"{certificate.ExportCertificatePem()}\n{FakeIssuer.PrivateKey("bot").ExportPkcs8PrivateKeyPem()}");
        try
        {
            var options = Options(o => (o.Credential, o.CertificatePath, o.Secret) = (BotCredential.Certificate, file, null));

            Assert.Equal("token-1", await new BotToken(options, TimeProvider.System).GetAsync(fresh: false, default));
            var form = Assert.Single(requests).Form;
            Assert.NotEmpty(form["client_assertion"].ToString());
            Assert.False(form.ContainsKey("client_secret"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Send_WithToken_AttachesItAndOn401TriesOnceWithAFreshOne()
    {
        using var connector = new ScriptedConnector().Then(HttpStatusCode.Unauthorized);
        using var transport = new ConnectorTransport(new BotToken(Options(), TimeProvider.System), clock, NullLogger<ConnectorTransport>.Instance, connector);

        var reply = await transport.SendAsync(HttpMethod.Post, new Uri("http://127.0.0.1:3979/v3/conversations"), "{}"u8.ToArray(), default);

        Assert.Equal(HttpStatusCode.Created, reply.Status);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], connector.Calls.Select(c => c.Authorization));
    }

    [Fact]
    public async Task Send_Still401_IsNotTriedForEver()
    {
        using var connector = new ScriptedConnector { Default = _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Unauthorized)) };
        using var transport = new ConnectorTransport(new BotToken(Options(), TimeProvider.System), clock, NullLogger<ConnectorTransport>.Instance, connector);

        await transport.SendAsync(HttpMethod.Post, new Uri("http://127.0.0.1:3979/v3/conversations"), "{}"u8.ToArray(), default);

        Assert.Equal(2, connector.Calls.Count);
    }

    [Fact]
    public async Task Send_NoTokenToBeHad_MakesNoCall()
    {
        status = 401;
        using var connector = new ScriptedConnector();
        using var transport = new ConnectorTransport(new BotToken(Options(), TimeProvider.System), clock, NullLogger<ConnectorTransport>.Instance, connector);

        var sending = transport.SendAsync(HttpMethod.Post, new Uri("http://127.0.0.1:3979/v3/conversations"), "{}"u8.ToArray(), default).AsTask();
        var reply = await Patiently.DriveAsync(clock, sending);

        Assert.True(reply.NeverReached);
        Assert.Empty(connector.Calls);
    }
}
