using Microsoft.Extensions.AI;
using TpmAssistant.Application.Text;

namespace TpmAssistant.Ai.Model;

/// <summary>Takes characters that are not seen out of all that goes to the model and all that comes back.</summary>
internal sealed class CleaningChatModel(IChatClient inner) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var response = await base.GetResponseAsync([.. messages.Select(Clean)], options, cancellationToken);
        return new ChatResponse([.. response.Messages.Select(Clean)]) { Usage = response.Usage };
    }

    private static ChatMessage Clean(ChatMessage message) => new(message.Role, [.. message.Contents.Select(Clean)]);

    private static AIContent Clean(AIContent content) => content switch
    {
        TextContent text => new TextContent(Neutraliser.Run(text.Text, keepLines: true)),
        FunctionResultContent result => new FunctionResultContent(result.CallId, Neutraliser.Run(result.Result?.ToString() ?? "", keepLines: true)),
        _ => content,
    };
}
