using TpmAssistant.Application.Access;

namespace TpmAssistant.Graph.Tokens;

/// <summary>The tokens that Teams' single sign-on left for the application: what a token for Graph is exchanged for.</summary>
public interface IUserAssertions
{
    /// <summary>The asker's latest; <see langword="null"/> when they have not signed in or it has run out.</summary>
    ValueTask<string?> FindAsync(Asker asker, CancellationToken cancellationToken);
}
