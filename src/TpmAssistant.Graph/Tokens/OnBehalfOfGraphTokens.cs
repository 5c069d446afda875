using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.Extensibility;
using TpmAssistant.Application.Access;

namespace TpmAssistant.Graph.Tokens;

/// <summary>
/// Exchanges the person's single sign-on token for one for Graph, in their own tenant. That token runs out within the hour; what comes round by itself, as a report on a
/// Friday afternoon, goes on with what MSAL keeps for the person in memory and renews, until the process ends or their consent does.
/// </summary>
internal sealed class OnBehalfOfGraphTokens(
    IConfidentialClientApplication application, IUserAssertions assertions, GraphOptions options, ILogger<OnBehalfOfGraphTokens> logger)
    : IGraphTokens
{
    private readonly string[] _scopes = [$"{options.BaseUrl.GetLeftPart(UriPartial.Authority)}/.default"];

    public async ValueTask<string?> GetAsync(Asker asker, CancellationToken cancellationToken)
    {
        var assertion = await assertions.FindAsync(asker, cancellationToken);
        var process = $"{asker.Tenant}:{asker.Person}".ToLowerInvariant();
        var longRunning = (ILongRunningWebApi)application;
        var request = assertion is { Length: > 0 }
            ? longRunning.InitiateLongRunningProcessInWebApi(_scopes, assertion, ref process).WithSearchInCacheForLongRunningProcess()
            : longRunning.AcquireTokenInLongRunningProcess(_scopes, process);
        try
        {
            return (await request.WithTenantId(asker.Tenant.Value).ExecuteAsync(cancellationToken)).AccessToken;
        }
        catch (MsalUiRequiredException needed)
        {
            Log.SignInNeeded(logger, needed.ErrorCode);
            return null;
        }
        catch (MsalClientException unknown) when (unknown.ErrorCode == MsalError.OboCacheKeyNotInCacheError)
        {
            Log.SignInNeeded(logger, "no assertion");
            return null;
        }
        catch (MsalException failed)
        {
            throw new GraphTokensUnavailableException(failed.ErrorCode, failed);
        }
        catch (Exception failed) when (failed is HttpRequestException or JsonException)
        {
            throw new GraphTokensUnavailableException(failed.GetType().Name, failed);
        }
    }

    /// <summary>The application as Entra knows it.</summary>
    public static IConfidentialClientApplication Application(GraphSignIn signIn, IMsalHttpClientFactory? http = null)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(signIn.ClientId)
            .WithAuthority(new Uri(signIn.LoginEndpoint, "organizations").AbsoluteUri)
            .WithLegacyCacheCompatibility(false);
        if (http is not null) builder = builder.WithHttpClientFactory(http).WithInstanceDiscovery(false);
        builder = signIn switch
        {
            { Secret: { } secret } => builder.WithClientSecret(secret),
            { Certificate: { } certificate } => builder.WithCertificate(certificate),
            { Assertion: { } assertion } => builder.WithClientAssertion((AssertionRequestOptions request) => assertion(request.CancellationToken)),
            _ => throw new InvalidOperationException("Signing in to Graph needs a proof."),
        };
        return builder.Build();
    }
}
