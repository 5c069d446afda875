using System.Text.Json.Serialization;

namespace TpmAssistant.ModelServer;

/// <summary>A function that the model calls.</summary>
/// <param name="Name">Whatever it calls it.</param>
/// <param name="Arguments">The arguments as it writes them: JSON, or what it takes for that.</param>
public sealed record ModelCall(string Name, string Arguments = "{}");

/// <summary>What the server answers.</summary>
public sealed record ModelReply
{
    /// <summary>The words of the answer; <c>{fact: WORDS}</c> in it becomes the id of the first fact that holds the words.</summary>
    public string? Text { get; init; }

    /// <summary>The functions it calls.</summary>
    public IReadOnlyList<ModelCall> Calls { get; init; } = [];

    /// <summary>The HTTP status. Default 200.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The Retry-After header in seconds.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>The body to the letter, in place of a well-formed one.</summary>
    public string? Raw { get; init; }

    /// <summary>Whether it never answers: the connection stays open until the caller gives up.</summary>
    public bool Hangs { get; init; }

    /// <summary>Waits before each piece of a streamed answer, from 0; nothing waits when absent.</summary>
    [JsonIgnore]
    public Func<int, Task>? BeforePiece { get; init; }

    /// <summary>Tokens it says it used. Default 100.</summary>
    public int Tokens { get; init; } = 100;

    /// <summary>An answer in words.</summary>
    public static ModelReply Say(string text) => new() { Text = text };

    /// <summary>An answer that calls functions.</summary>
    public static ModelReply Call(params ModelCall[] calls) => new() { Calls = calls };
}
