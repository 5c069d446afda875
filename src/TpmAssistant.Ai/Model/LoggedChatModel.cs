using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace TpmAssistant.Ai.Model;

/// <summary>Logs how long the model took and what it cost; never a word of what was said.</summary>
internal sealed class LoggedChatModel(IChatClient inner, ILogger<LoggedChatModel> logger, TimeProvider clock) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var start = clock.GetTimestamp();
        try
        {
            var response = await base.GetResponseAsync(messages, options, cancellationToken);
            var calls = response.Messages.Sum(m => m.Contents.OfType<FunctionCallContent>().Count());
            Log.ModelAnswered(logger, clock.GetElapsedTime(start).TotalMilliseconds, response.Usage?.TotalTokenCount ?? 0, calls);
            return response;
        }
        catch (Exception failure)
        {
            Log.ModelFailed(logger, clock.GetElapsedTime(start).TotalMilliseconds, failure.GetType().Name);
            throw;
        }
    }
}
