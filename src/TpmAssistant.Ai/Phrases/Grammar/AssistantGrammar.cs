using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Grammar;

/// <summary>How the assistant itself is asked about.</summary>
internal static class AssistantGrammar
{
    public static Intent Help { get; } = new(FunctionNames.Help)
    {
        Cues =
        [
            new("^ help", 0.9), new("help", 0.7), new("what can|could you do|help", 0.95),
            new("what else can|could|do you do|help|know", 0.95), new("what do you do|offer|know", 0.95),
            new("what are you|s|your able|capabilities|features|functions|skills", 0.95),
            new("what can|could i|we ask|say|type|do", 0.9), new("how do|can|should i|we use|talk|work", 0.9),
            new("how does|do this|it|you work", 0.95), new("who are you", 0.95),
            new("what are you", 0.9), new("commands|command", 0.85), new("features|capabilities", 0.8), new("menu", 0.8),
            new("instructions", 0.75), new("manual", 0.7), new("show me what you can", 0.95), new("what you can|could do|help", 0.95),
            new("get started", 0.9), new("getting started", 0.9), new("examples|example", 0.75), new("options", 0.7),
        ],
        Beside = ["use you", "you", "this", "bot", "assistant", "list", "with", "all"],
        Say = _ => "What can you do?",
    };
}
