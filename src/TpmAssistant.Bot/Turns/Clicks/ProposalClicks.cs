using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Application.Undo;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Buttons that confirm or drop a proposal, or take a change back.</summary>
internal sealed class ProposalClicks(ConfirmProposal confirm, DiscardProposal discard, UndoChange undo, UpdateTask tasks) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken) => click.Verb switch
    {
        CardVerbs.Confirm => await WithFreshAsync(
            asker, await confirm.RunAsync(asker, new ProposalId(click[CardVerbs.Id]), click[CardVerbs.Hash], cancellationToken), cancellationToken),
        CardVerbs.Discard => new Clicked(await discard.RunAsync(asker, new ProposalId(click[CardVerbs.Id]), cancellationToken), true),
        CardVerbs.Undo => Clicked.Show(await undo.RunAsync(asker, new UndoId(click[CardVerbs.Id]), cancellationToken)),
        _ => null,
    };

    /// <summary>A click that came too late for a task as it was shown brings a fresh card of the same change beside it.</summary>
    private async Task<Clicked> WithFreshAsync(Asker asker, Answer clicked, CancellationToken cancellationToken) => new(clicked, true)
    {
        Beside = clicked is ProposalClickAnswer { Result: ClickResult.Executed, Proposal: { } proposal } && TaskEditEffect.IsOvertaken(proposal)
            ? await tasks.AgainAsync(asker, TaskEditEffect.Read(proposal), cancellationToken) : null,
    };
}
