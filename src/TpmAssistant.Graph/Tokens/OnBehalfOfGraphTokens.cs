using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using TpmAssistant.Application.Access;

namespace TpmAssistant.Graph.Tokens;

/// <summary>Exchanges the person's single sign-on token for one for Graph, in their own tenant. MSAL keeps what it got until it runs out.</summary>
internal sealed class OnBehalfOfGraphTokens(
    IConfidentialClientApplication application, IUserAssertions assertions, GraphOptions options, ILogger<OnBehalfOfGraphTokens> logger)
    : IGraphTokens
{
    private readonly string[] _scopes = [$"{options.BaseUrl.GetLeftPart(UriPartial.Authority)}/.default"];

    public async ValueTask<string?> GetAsync(Asker asker, CancellationToken cancellationToken)
    {
        if (await assertions.FindAsync(asker, cancellationToken) is not { Length: > 0 } assertion)
        {
            Log.SignInNeeded(logger, "no assertion");
            return null;
        }

        try
        {
            var result = await application.AcquireTokenOnBehalfOf(_scopes, new UserAssertion(assertion))
                .WithTenantId(asker.Tenant.Value)
                .ExecuteAsync(cancellationToken);
            return result.AccessToken;
        }
        catch (MsalUiRequiredException needed)
        {
            Log.SignInNeeded(logger, needed.ErrorCode);
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
