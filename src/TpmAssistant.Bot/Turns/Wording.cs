using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Cards;

namespace TpmAssistant.Bot.Turns;

/// <summary>Answers as plain lines, where there is no card.</summary>
internal static class Wording
{
    /// <summary>The answer as text.</summary>
    public static string Plain(Answer answer, Asker asker) =>
        string.Join('\n', AnswerFaces.Text(answer, FaceContext.For(asker)).Select(line => line.Plain));
}
