using System.Text;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace TpmAssistant.Ai.Model;

/// <summary>Puts an answer together from the pieces in which it is streamed: words, calls whose arguments come in parts, and the usage at the end.</summary>
internal sealed class SpokenAnswer
{
    private const int Most = 200_000;

    private readonly StringBuilder _text = new();
    private readonly SortedDictionary<int, SpokenCall> _calls = [];
    private ChatTokenUsage? _usage;
    private int _units;

    /// <summary>Whether it goes on for longer than any answer does.</summary>
    public bool IsEndless => _units > Most;

    /// <summary>Adds a piece.</summary>
    public void Add(StreamingChatCompletionUpdate update, string words)
    {
        _text.Append(words);
        _units += words.Length;
        _usage = update.Usage ?? _usage;
        foreach (var part in update.ToolCallUpdates)
        {
            if (!_calls.TryGetValue(part.Index, out var call)) _calls[part.Index] = call = new SpokenCall();
            call.Id ??= part.ToolCallId;
            call.Name ??= part.FunctionName;
            var arguments = part.FunctionArgumentsUpdate is { } more ? Encoding.UTF8.GetString(more.ToMemory().Span) : "";
            call.Arguments.Append(arguments);
            _units += arguments.Length;
        }
    }

    /// <summary>The answer as one that came whole.</summary>
    /// <param name="read">Reads a call with good will.</param>
    public ChatResponse Whole(Func<ChatToolCall, FunctionCallContent> read)
    {
        var contents = new List<AIContent>();
        if (_text.Length > 0) contents.Add(new TextContent(_text.ToString()));
        contents.AddRange(_calls.Select(c => read(ChatToolCall.CreateFunctionToolCall(
            c.Value.Id ?? $"call_{c.Key}", c.Value.Name ?? "", BinaryData.FromString(c.Value.Arguments.ToString())))));
        return new ChatResponse(new Microsoft.Extensions.AI.ChatMessage(ChatRole.Assistant, contents))
        {
            Usage = _usage is { } usage
                ? new UsageDetails { InputTokenCount = usage.InputTokenCount, OutputTokenCount = usage.OutputTokenCount, TotalTokenCount = usage.TotalTokenCount }
                : null,
        };
    }

    private sealed class SpokenCall
    {
        public string? Id { get; set; }

        public string? Name { get; set; }

        public StringBuilder Arguments { get; } = new();
    }
}
