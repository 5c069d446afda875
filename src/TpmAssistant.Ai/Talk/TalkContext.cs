using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Talk;

/// <summary>What a question may lean on.</summary>
/// <param name="Projects">The names of the projects that may be spoken of where it was asked.</param>
/// <param name="Today">The day it is for the asker.</param>
/// <param name="LastCall">The last function shown.</param>
public sealed record TalkContext(IReadOnlyList<string> Projects, DateOnly Today, FunctionCall? LastCall);
