using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace TpmAssistant.Ai.Model;

/// <summary>Tokens of the machine's managed identity for Azure OpenAI.</summary>
internal sealed class ManagedIdentityTokens : AuthenticationTokenProvider
{
    /// <summary>The resource that Azure's language models check tokens for.</summary>
    public const string Scope = "https://cognitiveservices.azure.com/.default";

    private const string Resource = "https://cognitiveservices.azure.com";

    private readonly IManagedIdentityApplication _identity = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.SystemAssigned).Build();

    public override GetTokenOptions? CreateTokenOptions(IReadOnlyDictionary<string, object> properties) => new(properties);

    public override AuthenticationToken GetToken(GetTokenOptions options, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Tokens are fetched without blocking.");

    public override async ValueTask<AuthenticationToken> GetTokenAsync(GetTokenOptions options, CancellationToken cancellationToken)
    {
        var token = await _identity.AcquireTokenForManagedIdentity(Resource).ExecuteAsync(cancellationToken);
        return new AuthenticationToken(token.AccessToken, token.TokenType, token.ExpiresOn);
    }
}
