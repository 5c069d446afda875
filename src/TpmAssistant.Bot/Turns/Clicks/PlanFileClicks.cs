using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Plans;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Buttons about a person's own plan file.</summary>
internal sealed class PlanFileClicks(InvitePlan invite, CorrectPlan correct, AdoptPlan adopt) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken) => click.Verb switch
    {
        PlanFileVerbs.BringPlan => new Clicked(invite.Run(asker), false),
        PlanFileVerbs.MapPlan => new Clicked(await CorrectAsync(asker, click, cancellationToken), true),
        PlanFileVerbs.AdoptPlan => new Clicked(await AdoptAsync(asker, click, cancellationToken), true),
        _ => null,
    };

    /// <summary>A plan is adopted with the columns as the card shows them, so what was corrected counts without a second click.</summary>
    private async Task<Answer> AdoptAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        if (click.Data.Keys.Any(k => k.StartsWith(PlanFileVerbs.FieldPrefix, StringComparison.Ordinal))
            && await CorrectAsync(asker, click, cancellationToken) is not PlanPreview and var instead)
            return instead;
        return await adopt.RunAsync(asker, click[CardVerbs.Id], cancellationToken);
    }

    private Task<Answer> CorrectAsync(Asker asker, Click click, CancellationToken cancellationToken) =>
        correct.RunAsync(asker, click[CardVerbs.Id], guessed => PlanFileVerbs.ReadMapping(guessed, click.Data), cancellationToken);
}
