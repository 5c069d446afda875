using TpmAssistant.Application.Access;
using TpmAssistant.Application.Owners;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the buttons about owners and delegation say.</summary>
internal sealed class OwnerClicks(SuggestOwner owners, AnswerDelegation answers) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken) => click.Verb switch
    {
        OwnerVerbs.Ask => new Clicked(await owners.AskAsync(asker, click[CardVerbs.Project], click[OwnerVerbs.Task], click[OwnerVerbs.Person], cancellationToken), false),
        OwnerVerbs.Answer when click.Choice<DelegationReply>(OwnerVerbs.Reply) is { } reply => Clicked.ShowForm(
            await answers.RunAsync(asker, click[CardVerbs.Id], reply, click.Day(OwnerVerbs.NewDate), click.Find(DecideVerbs.Why), cancellationToken)),
        _ => null,
    };
}
