using TpmAssistant.Ai.Plugins;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Grammar;

/// <summary>What a function can be told.</summary>
[Flags]
internal enum Takes
{
    Nothing = 0,
    Project = 1,
    Person = 2,
    Day = 4,
    Since = 8,
    Audience = 16,
    Recipients = 32,
    Landmark = 64,
    Report = 128,

    /// <summary>A report where one is told.</summary>
    SaidReport = 256,

    /// <summary>A percentage, or a day whose chance is asked for.</summary>
    Confidence = 1 << 12,
}

/// <summary>
/// A way of saying something. Words stand in order; small words between them do not count; <c>a|b</c> is either,
/// <c>*</c> up to four words, <c>^</c> the beginning (politeness aside), <c>{project}</c>, <c>{person}</c> and <c>{date}</c> what they say.
/// </summary>
/// <param name="Phrase">The words.</param>
/// <param name="Weight">How surely it means the function, 0 to 1.</param>
/// <param name="Argument">An argument that it sets, as in <c>filter=overdue</c>.</param>
internal sealed record Cue(string Phrase, double Weight = 0.9, string? Argument = null);

/// <summary>How a function is asked for.</summary>
/// <param name="Function">Its full name.</param>
internal sealed record Intent(string Function)
{
    /// <summary>What it can be told.</summary>
    public Takes Takes { get; init; }

    /// <summary>Whether it makes no sense without a project.</summary>
    public bool NeedsProject { get; init; }

    /// <summary>Whether it leads to a change outside: then only plain words reach it.</summary>
    public bool HasEffect { get; } = Marks.HasEffect(Function);

    /// <summary>Whether it is an order: a sentence that says not to is none.</summary>
    public bool IsOrder { get; init; }

    /// <summary>What reaches it.</summary>
    public required IReadOnlyList<Cue> Cues { get; init; }

    /// <summary>Phrases that often stand beside the cues and then mean nothing else.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>The call in words that reach it again.</summary>
    public required Func<FunctionCall, string> Say { get; init; }
}
