using TpmAssistant.Application.Access;
using TpmAssistant.Graph.Tokens;

namespace TpmAssistant.Graph.Tests.Fakes;

/// <summary>Everybody is signed in.</summary>
internal sealed class FixedTokens : IGraphTokens
{
    public ValueTask<string?> GetAsync(Asker asker, CancellationToken cancellationToken) => new("a-token");
}
