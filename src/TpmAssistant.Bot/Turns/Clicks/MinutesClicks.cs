using TpmAssistant.Application.Access;
using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the card of minutes says.</summary>
internal sealed class MinutesClicks(ConfirmMinutes confirm) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken) => click.Verb == MinutesVerbs.Confirm
        ? Clicked.ShowForm(await confirm.RunAsync(asker, new ProposalId(click[CardVerbs.Id]), click[CardVerbs.Hash], MinutesVerbs.Read(click.Data), cancellationToken))
        : null;
}
