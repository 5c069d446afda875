namespace TpmAssistant.Graph.Tokens;

/// <summary>The token service did not answer, or not as it should. Its message holds no token.</summary>
public sealed class GraphTokensUnavailableException : Exception
{
    public GraphTokensUnavailableException()
    {
    }

    public GraphTokensUnavailableException(string message)
        : base(message)
    {
    }

    public GraphTokensUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
