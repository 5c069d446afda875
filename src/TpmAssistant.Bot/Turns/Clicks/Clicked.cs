using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>What a click came to.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="InPlace">Whether it takes the place of the clicked card.</param>
/// <param name="Call">The function shown, if one is.</param>
/// <param name="From">Where in a long list it begins.</param>
/// <param name="Memory">What to remember for follow-ups.</param>
/// <param name="Beside">What is said besides, in a card of its own.</param>
internal sealed record Clicked(
    Answer Answer, bool InPlace, FunctionCall? Call = null, int From = 0, ConversationMemory? Memory = null, Answer? Beside = null)
{
    /// <summary>What then stands takes the place of the card; a refusal leaves the card where it is.</summary>
    public static Clicked Show(Answer answer) => new(answer, answer is not Refusal);

    /// <summary>The same where a person typed: what was typed also stays when they must sign in first.</summary>
    public static Clicked ShowForm(Answer answer) => new(answer, answer is not (Refusal or SignInNeeded));
}
