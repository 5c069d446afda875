using TpmAssistant.Ai;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.OwnChanges;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>The button that makes a change which a language model wanted: its card says that it is made, what then stands comes beside it.</summary>
internal sealed class OwnChangeClicks(OwnChangeDesk changes, FunctionCatalog functions) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        if (click.Verb != OwnChangeVerbs.Make) return null;
        var (state, made) = await changes.TakeAsync(
            asker, new ProposalId(click[CardVerbs.Id]), click[CardVerbs.Hash], (call, stop) => functions.InvokeAsync(call, asker, stop), cancellationToken);
        return new Clicked(state, true) { Beside = made };
    }
}
