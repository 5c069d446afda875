using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using TpmAssistant.Application.Functions;
using AiMessage = Microsoft.Extensions.AI.ChatMessage;

namespace TpmAssistant.Ai.Model;

/// <summary>A chat-completions endpoint behind the abstraction that the layers wrap. Text and function calls; nothing else is asked for.</summary>
internal sealed class OpenAiChatModel(ChatClient client) : IChatClient
{
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<AiMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (options is HeardChatOptions { Heard: { } heard }) return await HearAsync(messages, options, heard, cancellationToken);
        ChatCompletion completion = await client.CompleteChatAsync(messages.SelectMany(Outgoing), Options(options), cancellationToken);
        if (IsRefusal(completion.FinishReason, completion.Refusal)) throw new ModelException(ModelTrouble.Refused);
        var contents = new List<AIContent>();
        var text = string.Concat(completion.Content.Select(part => part.Text));
        if (text.Length > 0) contents.Add(new TextContent(text));
        contents.AddRange(completion.ToolCalls.Select(Call));
        return new ChatResponse(new AiMessage(ChatRole.Assistant, contents))
        {
            Usage = completion.Usage is { } usage
                ? new UsageDetails { InputTokenCount = usage.InputTokenCount, OutputTokenCount = usage.OutputTokenCount, TotalTokenCount = usage.TotalTokenCount }
                : null,
        };
    }

    /// <summary>The same, told while it comes. Of an answer that does not end, no more is read than anybody would want.</summary>
    private async Task<ChatResponse> HearAsync(IEnumerable<AiMessage> messages, ChatOptions options, Action<string> heard, CancellationToken cancellationToken)
    {
        var answer = new SpokenAnswer();
        await foreach (var update in client.CompleteChatStreamingAsync(messages.SelectMany(Outgoing), Options(options), cancellationToken))
        {
            var more = string.Concat(update.ContentUpdate.Select(part => part.Text));
            if (more.Length > 0) heard(more);
            answer.Add(update, more);
            if (IsRefusal(update.FinishReason, update.RefusalUpdate)) throw new ModelException(ModelTrouble.Refused);
            if (answer.IsEndless) break;
        }

        return answer.Whole(Call);
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<AiMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates()) yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        // The client is shared and owns nothing that is to be closed.
    }

    private static bool IsRefusal(OpenAI.Chat.ChatFinishReason? reason, string? refusal) => reason == OpenAI.Chat.ChatFinishReason.ContentFilter || !string.IsNullOrWhiteSpace(refusal);

    private static ChatCompletionOptions Options(ChatOptions? options)
    {
        var sent = new ChatCompletionOptions { Temperature = options?.Temperature, MaxOutputTokenCount = options?.MaxOutputTokens };
        foreach (var function in options?.Tools?.OfType<AIFunctionDeclaration>() ?? [])
        {
            sent.Tools.Add(ChatTool.CreateFunctionTool(function.Name, function.Description, BinaryData.FromString(function.JsonSchema.GetRawText())));
        }

        return sent;
    }

    private static IEnumerable<OpenAI.Chat.ChatMessage> Outgoing(AiMessage message)
    {
        if (message.Role == ChatRole.System) return [new SystemChatMessage(message.Text)];
        if (message.Role == ChatRole.User) return [new UserChatMessage(message.Text)];
        if (message.Role == ChatRole.Tool)
            return message.Contents.OfType<FunctionResultContent>().Select(result => new ToolChatMessage(result.CallId, result.Result?.ToString() ?? ""));

        var calls = message.Contents.OfType<FunctionCallContent>().Select(call =>
            ChatToolCall.CreateFunctionToolCall(call.CallId, call.Name, BinaryData.FromString(JsonSerializer.Serialize(call.Arguments ?? new Dictionary<string, object?>()))))
            .ToList();
        return [calls.Count > 0 ? new AssistantChatMessage(calls) : new AssistantChatMessage(message.Text)];
    }

    /// <summary>A call with arguments that are not a JSON object says so in its exception, for the model to mend.</summary>
    private static FunctionCallContent Call(ChatToolCall call)
    {
        try
        {
            var arguments = call.FunctionArguments.ToMemory().Length == 0
                ? []
                : JsonSerializer.Deserialize<Dictionary<string, object?>>(call.FunctionArguments.ToMemory().Span);
            return new FunctionCallContent(call.Id, call.FunctionName, arguments);
        }
        catch (JsonException broken)
        {
            return new FunctionCallContent(call.Id, call.FunctionName) { Exception = broken };
        }
    }
}
