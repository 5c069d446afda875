using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.TaskOrders;

/// <summary>The call for the task that words name, or that stands where they say in the last list; <see langword="null"/> when they name none.</summary>
/// <param name="words">The words.</param>
/// <param name="mustBePlaced">Whether only a thing of the last list will do.</param>
internal delegate FunctionCall? TaskFinding(string words, bool mustBePlaced = false);
