using TpmAssistant.Ai.Talk;
using TpmAssistant.Application.Functions;
using TpmAssistant.Cards;
using TpmAssistant.Teams.Turns;

namespace TpmAssistant.Bot.Turns;

/// <summary>Tells a person how their question comes along.</summary>
internal sealed class SpokenProgress(ITurnProgress progress, FaceContext context) : ITalkProgress
{
    public void Asked() => progress.Doing(NarrationText.Thinking(context));

    public void Calling(string function, string? project) => progress.Doing(NarrationText.Reading(project, context));

    public void Checked(Narration narration) => progress.Saying(NarrationText.Of(narration, context).Text);
}
