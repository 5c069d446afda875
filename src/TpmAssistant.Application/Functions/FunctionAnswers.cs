using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Functions;

/// <summary>A function that can be asked for, with an example of how.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Description">What it does, in one sentence.</param>
/// <param name="Example">An utterance that reaches it; <c>{project}</c> stands for a project of the asker until <c>Help</c> puts one in.</param>
public sealed record FunctionSummary(string Name, string Description, string Example);

/// <summary>What the assistant can do, with examples from the asker's own projects.</summary>
/// <param name="Functions">The functions, in the order worth showing.</param>
/// <param name="ExampleProject">A project of the asker to put into the examples; <see langword="null"/> when there is none.</param>
public sealed record HelpAnswer(IReadOnlyList<FunctionSummary> Functions, string? ExampleProject) : Answer;

/// <summary>A reading of what was asked.</summary>
/// <param name="Call">The function and arguments.</param>
/// <param name="Utterance">The same in words, as a button's title and as what a person could have typed.</param>
public sealed record Reading(FunctionCall Call, string Utterance);

/// <summary>The question could mean several things, or none: the likeliest readings as buttons, never a guess that acts.</summary>
/// <param name="Asked">What was asked; text from outside.</param>
/// <param name="Readings">Up to three; empty when nothing fits.</param>
public sealed record DidYouMean(string Asked, IReadOnlyList<Reading> Readings) : Answer
{
    /// <summary>Whether the readings are parts of what was asked, each of them wanted, rather than a choice.</summary>
    public bool IsSeveral { get; init; }
}
