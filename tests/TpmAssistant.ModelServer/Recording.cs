using System.Text.Json;

namespace TpmAssistant.ModelServer;

/// <summary>A recorded conversation: for each question, what the model answers, one reply after another.</summary>
/// <param name="Turns">The questions, in the order in which they are looked through.</param>
public sealed record Recording(IReadOnlyList<RecordedTurn> Turns)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a recording.</summary>
    public static Recording Load(string path) =>
        JsonSerializer.Deserialize<Recording>(File.ReadAllText(path), Options) ?? throw new JsonException($"{path} holds no recording.");

    /// <summary>The reply to a request; words that say so where nothing was recorded.</summary>
    public ModelReply Answer(ModelRequest request) =>
        Turns.FirstOrDefault(t => request.Question.Contains(t.When, StringComparison.OrdinalIgnoreCase)) is { } turn && request.Round < turn.Replies.Count
            ? turn.Replies[request.Round]
            : ModelReply.Say("Nothing was recorded for this.");
}

/// <summary>A question of a recording.</summary>
/// <param name="When">Words that the question holds.</param>
/// <param name="Replies">The model's answers to it, in order.</param>
public sealed record RecordedTurn(string When, IReadOnlyList<ModelReply> Replies);
