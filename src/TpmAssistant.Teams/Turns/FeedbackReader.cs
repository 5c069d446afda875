using System.Text.Json;
using TpmAssistant.Application.Feedback;
using TpmAssistant.Teams.Activities;

namespace TpmAssistant.Teams.Turns;

/// <summary>
/// Reads a thumb up or down. Teams sends what was written as a JSON text inside the JSON and names the message; its local client
/// sends plain text and names none.
/// </summary>
internal static class FeedbackReader
{
    private const int LongestText = 4000;

    public static FeedbackEntry? Read(Activity activity, DateTimeOffset at)
    {
        var value = TurnReader.Member(activity.Value, "actionValue");
        var reaction = TurnReader.Text(value, "reaction");
        if (reaction is not ("like" or "dislike"))
        {
            return null;
        }

        var text = Written(TurnReader.Text(value, "feedback") ?? "");
        return new FeedbackEntry(
            TurnReader.Asker(activity), activity.ReplyToId, reaction == "like", text.Length <= LongestText ? text : text[..LongestText], at);
    }

    private static string Written(string feedback)
    {
        if (!feedback.AsSpan().TrimStart().StartsWith('{'))
        {
            return feedback;
        }

        try
        {
            using var document = JsonDocument.Parse(feedback, new JsonDocumentOptions { MaxDepth = 8 });
            return TurnReader.Text(document.RootElement, "feedbackText") ?? "";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return feedback;
        }
    }
}
