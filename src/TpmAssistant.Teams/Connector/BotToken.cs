using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace TpmAssistant.Teams.Connector;

/// <summary>
/// The bot's own token for its replies. The library caches; the last token is kept here as well, because asking the
/// library costs more than sending the reply.
/// </summary>
internal sealed class BotToken(BotOptions options, TimeProvider clock, IMsalHttpClientFactory? http = null)
{
    private const string OldMultiTenant = "botframework.com";

    /// <summary>A token is replaced this long before it ends.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly Lazy<Func<bool, CancellationToken, Task<AuthenticationResult>>> source = new(() => CreateSource(options, http));
    private volatile Held? held;

    /// <summary>The token, or null where none is configured. <paramref name="fresh"/> passes over the cached one.</summary>
    public ValueTask<string?> GetAsync(bool fresh, CancellationToken cancellationToken)
    {
        if (options.Credential == BotCredential.None || string.IsNullOrEmpty(options.AppId))
        {
            return ValueTask.FromResult<string?>(null);
        }

        return held is { } current && !fresh && clock.GetUtcNow() < current.Until
            ? ValueTask.FromResult<string?>(current.Value)
            : AcquireAsync(fresh, cancellationToken);
    }

    private async ValueTask<string?> AcquireAsync(bool fresh, CancellationToken cancellationToken)
    {
        var result = await source.Value(fresh, cancellationToken);
        held = new Held(result.AccessToken, result.ExpiresOn - Margin);
        return result.AccessToken;
    }

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> CreateSource(BotOptions options, IMsalHttpClientFactory? http)
    {
        if (options.Credential == BotCredential.ManagedIdentity)
        {
            var identity = ManagedIdentityApplicationBuilder
                .Create(ManagedIdentityId.WithUserAssignedClientId(options.AppId)).Build();
            return (fresh, ct) => identity.AcquireTokenForManagedIdentity(options.TokenIssuer).WithForceRefresh(fresh).ExecuteAsync(ct);
        }

        var client = CreateClient(options, http);
        string[] scopes = [$"{options.TokenIssuer}/.default"];
        return (fresh, ct) => client.AcquireTokenForClient(scopes).WithForceRefresh(fresh).ExecuteAsync(ct);
    }

    private static IConfidentialClientApplication CreateClient(BotOptions options, IMsalHttpClientFactory? http)
    {
        var login = new Uri(options.LoginEndpoint);
        var tenant = string.IsNullOrEmpty(options.TenantId) ? OldMultiTenant : options.TenantId;
        var builder = ConfidentialClientApplicationBuilder.Create(options.AppId)
            .WithAuthority($"https://{login.Authority}/{tenant}", validateAuthority: false)
            .WithInstanceDiscovery(false);
        if (http is not null)
        {
            builder.WithHttpClientFactory(http);
        }
        else if (login.IsLoopback && login.Scheme == Uri.UriSchemeHttp)
        {
            builder.WithHttpClientFactory(new LoopbackLogin());
        }

        return options.Credential == BotCredential.Certificate
            ? builder.WithCertificate(options.LoadCertificate(), sendX5C: true).Build()
            : builder.WithClientSecret(options.Secret).Build();
    }

    private sealed record Held(string Value, DateTimeOffset Until);

    /// <summary>The library speaks https only; on loopback, for tests and demonstrations, plain http is put beneath it.</summary>
    private sealed class LoopbackLogin : DelegatingHandler, IMsalHttpClientFactory
    {
        private readonly HttpClient client;

        public LoopbackLogin()
            : base(new SocketsHttpHandler { AllowAutoRedirect = false }) => client = new HttpClient(this);

        public HttpClient GetHttpClient() => client;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new UriBuilder(request.RequestUri!) { Scheme = Uri.UriSchemeHttp }.Uri;
            return base.SendAsync(request, cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                client.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
