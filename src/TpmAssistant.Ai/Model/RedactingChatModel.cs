using Microsoft.Extensions.AI;

namespace TpmAssistant.Ai.Model;

/// <summary>
/// Leaves out what a model has no need of: secrets wherever they stand, and mail addresses in what functions found. An address in the person's own words
/// stays, since it may be whom they want to write to.
/// </summary>
internal sealed class RedactingChatModel(IChatClient inner) : DelegatingChatClient(inner)
{
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetResponseAsync([.. messages.Select(Bare)], options, cancellationToken);

    private static ChatMessage Bare(ChatMessage message) => message.Role == ChatRole.System
        ? message : new(message.Role, [.. message.Contents.Select(Bare)]);

    private static AIContent Bare(AIContent content) => content switch
    {
        TextContent text => new TextContent(Redaction.Secrets(text.Text)),
        FunctionResultContent result => new FunctionResultContent(result.CallId, Redaction.Addresses(Redaction.Secrets(result.Result?.ToString() ?? ""))),
        _ => content,
    };
}
