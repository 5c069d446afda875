using Microsoft.Extensions.AI;

namespace TpmAssistant.Ai.Model;

/// <summary>
/// A question whose answer is heard while it is said. The layers see one question and one whole answer all the same, so that each stays one method; what
/// is heard is a model's raw words, which nobody is shown before they are checked.
/// </summary>
internal sealed class HeardChatOptions : ChatOptions
{
    /// <summary>Takes the words as they come, piece by piece.</summary>
    public required Action<string> Heard { get; init; }
}
