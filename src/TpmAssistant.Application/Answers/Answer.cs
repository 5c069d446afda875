namespace TpmAssistant.Application.Answers;

/// <summary>
/// What a use case returns. Each feature derives its own; card, mail and text are faces of the same answer.
/// </summary>
public abstract record Answer;

/// <summary>An expected refusal: the words are found by its code.</summary>
/// <param name="Code">As in <c>no-such-project</c>; each feature lists its own in <c>Errors</c>.</param>
/// <param name="Details">Names that go into the words; text from outside.</param>
public sealed record Refusal(string Code, IReadOnlyDictionary<string, string> Details) : Answer
{
    /// <summary>Names of which one may be meant by the detail <c>asked</c>; empty where there is nothing to choose from.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>A refusal without details.</summary>
    public Refusal(string code)
        : this(code, new Dictionary<string, string>())
    {
    }

    /// <summary>A refusal with one detail.</summary>
    public Refusal(string code, string name, string value)
        : this(code, new Dictionary<string, string> { [name] = value })
    {
    }
}

/// <summary>The asker has to sign in before anything of theirs can be read.</summary>
public sealed record SignInNeeded : Answer;

/// <summary>Something broke. The words are safe; the id finds the log lines.</summary>
/// <param name="CorrelationId">What to quote to whoever runs the assistant.</param>
public sealed record Failure(string CorrelationId) : Answer;
