using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace TpmAssistant.Ai.Model;

/// <summary>Makes the client of the configured endpoint.</summary>
internal static class ChatModelFactory
{
    private const string NoKey = "none";

    public static IChatClient Create(ModelOptions options, HttpMessageHandler handler)
    {
        var settings = new OpenAIClientOptions
        {
            Endpoint = options.Endpoint,
            NetworkTimeout = options.Deadline,
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            Transport = new HttpClientPipelineTransport(new HttpClient(handler)),
        };
#pragma warning disable OPENAI001 // The only constructor that takes a bearer token is marked as not final.
        return new OpenAiChatModel(options.ManagedIdentity
            ? new ChatClient(options.Name!, new BearerTokenPolicy(new ManagedIdentityTokens(), ManagedIdentityTokens.Scope), settings)
            : new ChatClient(options.Name!, new ApiKeyCredential(string.IsNullOrEmpty(options.ApiKey) ? NoKey : options.ApiKey), settings));
#pragma warning restore OPENAI001
    }

    /// <summary>No redirects: a question goes to the configured host or nowhere.</summary>
    public static HttpMessageHandler Handler() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
}
