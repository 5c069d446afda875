using TpmAssistant.Application.Access;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Undo;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Buttons that confirm or drop a proposal, or take a change back.</summary>
internal sealed class ProposalClicks(ConfirmProposal confirm, DiscardProposal discard, UndoChange undo) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken) => click.Verb switch
    {
        CardVerbs.Confirm => new Clicked(await confirm.RunAsync(asker, new ProposalId(click[CardVerbs.Id]), click[CardVerbs.Hash], cancellationToken), true),
        CardVerbs.Discard => new Clicked(await discard.RunAsync(asker, new ProposalId(click[CardVerbs.Id]), cancellationToken), true),
        CardVerbs.Undo => Clicked.Show(await undo.RunAsync(asker, new UndoId(click[CardVerbs.Id]), cancellationToken)),
        _ => null,
    };
}
