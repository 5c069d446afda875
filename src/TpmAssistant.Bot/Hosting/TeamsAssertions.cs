using TpmAssistant.Application.Access;
using TpmAssistant.Graph.Tokens;
using TpmAssistant.Teams.SignIn;

namespace TpmAssistant.Bot.Hosting;

/// <summary>What people's Teams clients gave is what a token for Graph is exchanged for.</summary>
internal sealed class TeamsAssertions(UserTokens tokens) : IUserAssertions
{
    public ValueTask<string?> FindAsync(Asker asker, CancellationToken cancellationToken) => new(tokens.Find(asker.Tenant, asker.Person));
}
