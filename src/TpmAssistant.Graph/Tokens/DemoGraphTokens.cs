using TpmAssistant.Application.Access;

namespace TpmAssistant.Graph.Tokens;

/// <summary>The demo organisation's tokens: they name the person and prove nothing.</summary>
internal sealed class DemoGraphTokens : IGraphTokens
{
    public ValueTask<string?> GetAsync(Asker asker, CancellationToken cancellationToken) => new($"demo:{asker.Person.Value}");
}
