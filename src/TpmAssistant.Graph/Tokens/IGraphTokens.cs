using TpmAssistant.Application.Access;

namespace TpmAssistant.Graph.Tokens;

/// <summary>Access tokens for Graph, one person's at a time.</summary>
public interface IGraphTokens
{
    /// <summary>A token to act for the asker; <see langword="null"/> when they have to sign in first.</summary>
    /// <exception cref="GraphTokensUnavailableException">Tokens cannot be had now.</exception>
    ValueTask<string?> GetAsync(Asker asker, CancellationToken cancellationToken);
}
