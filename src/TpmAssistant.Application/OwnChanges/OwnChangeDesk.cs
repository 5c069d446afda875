using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Proposals;

namespace TpmAssistant.Application.OwnChanges;

/// <summary>
/// Changes of the product's own records that nobody asked for in their own words: a language model read a question, or a text from outside, and wants one.
/// They wait for a click as an effect outside does; the click counts once.
/// </summary>
public sealed class OwnChangeDesk(ProposalDesk desk, IProposalStore proposals, TimeProvider clock)
{
    /// <summary>Stores the change instead of making it.</summary>
    /// <param name="asker">Whom the card is shown to.</param>
    /// <param name="call">The change.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public async Task<Answer> ProposeAsync(Asker asker, FunctionCall call, CancellationToken cancellationToken)
    {
        var ordered = new FunctionCall(call.Name, new SortedDictionary<string, string>(call.Arguments.ToDictionary(), StringComparer.Ordinal));
        return new OwnChangeAnswer(await desk.ProposeAsync(asker, OwnChange.KindName, ordered, cancellationToken), ordered);
    }

    /// <summary>The click: takes the proposal and makes the stored change.</summary>
    /// <param name="clicker">Who clicked, where.</param>
    /// <param name="id">Which proposal.</param>
    /// <param name="hash">The hash of the content on the card.</param>
    /// <param name="make">Makes the change.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public async Task<OwnChangeClick> TakeAsync(
        Asker clicker, ProposalId id, string hash, Func<FunctionCall, CancellationToken, Task<Answer>> make, CancellationToken cancellationToken)
    {
        var isOne = (await proposals.FindAsync(clicker.Tenant, id, cancellationToken))?.Kind is null or OwnChange.KindName;
        if (!isOne || !await proposals.TryTakeAsync(clicker, id, hash, clock.GetUtcNow(), cancellationToken))
            return new OwnChangeClick(await ConfirmProposal.WhyNotAsync(proposals, clicker, id, hash, cancellationToken), null);

        var outcome = EffectOutcome.Unknown;
        try
        {
            var taken = await proposals.FindAsync(clicker.Tenant, id, cancellationToken);
            var made = ProposalDesk.IsAsShown(taken!) ? await make(OwnChange.Read(taken!), cancellationToken) : new Refusal(EffectExecutor.NotAsShown);
            outcome = made is Refusal or SignInNeeded or Failure ? EffectOutcome.Refused(OwnChange.KindName) : EffectOutcome.Done(id.Value, null);
            return new OwnChangeClick(ProposalClickAnswer.Of(ClickResult.Executed, taken! with { State = outcome.State, Outcome = outcome }), made);
        }
        finally
        {
            await proposals.SettleAsync(clicker.Tenant, id, outcome, CancellationToken.None);
            await proposals.CloseAsync(clicker.Tenant, id, CancellationToken.None);
        }
    }
}
