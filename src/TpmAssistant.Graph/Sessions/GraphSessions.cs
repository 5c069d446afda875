using Microsoft.Extensions.Logging;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;
using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Graph.Http;
using TpmAssistant.Graph.Tokens;

namespace TpmAssistant.Graph.Sessions;

/// <summary>Opens a session with Graph for one reading by one person.</summary>
internal sealed class GraphSessions(
    GraphHttp http, GraphAddress address, IGraphTokens tokens, GraphOptions options, TimeProvider clock, ILogger<GraphSession> logger)
{
    /// <summary>A session, or why there is none.</summary>
    public async Task<(GraphSession? Session, ReadFailure Failure)> OpenAsync(Asker asker, CancellationToken cancellationToken)
    {
        try
        {
            if (await tokens.GetAsync(asker, cancellationToken) is not { Length: > 0 } token) return (null, ReadFailure.NotSignedIn);
            var bearer = new BaseBearerTokenAuthenticationProvider(new AskerTokenProvider(token, address));
            var client = new GraphServiceClient(http.Client, bearer, address.Base.AbsoluteUri);
            return (new GraphSession(client, http.Client, address, options, clock, logger, cancellationToken), ReadFailure.None);
        }
        catch (GraphTokensUnavailableException failed)
        {
            Log.TokensUnavailable(logger, failed.Message);
            return (null, ReadFailure.Unavailable);
        }
    }
}
