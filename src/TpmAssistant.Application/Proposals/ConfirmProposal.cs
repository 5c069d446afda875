using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Proposals;

/// <summary>
/// The click. It counts once, from the person the card was shown to, in that conversation, before it expires, for exactly the content
/// that is stored.
/// </summary>
public sealed class ConfirmProposal(IProposalStore proposals, IEffectRunner runner, TimeProvider clock, IEnumerable<IProposalBasis>? bases = null)
{
    /// <summary>How long the answer waits for the effect before it says that it is under way; Teams gives up on a click after about 5 s.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.5);

    private readonly Dictionary<string, IProposalBasis> _bases = (bases ?? []).ToDictionary(b => b.Kind, StringComparer.Ordinal);

    /// <summary>Takes the proposal and carries it out, unless what its card said no longer holds.</summary>
    /// <param name="clicker">Who clicked, where.</param>
    /// <param name="id">Which proposal.</param>
    /// <param name="hash">The hash of the content on the card.</param>
    /// <param name="cancellationToken">Cancels the turn; what was taken is carried out all the same.</param>
    /// <returns>A <see cref="ProposalClickAnswer"/>.</returns>
    public async Task<Answer> RunAsync(Asker clicker, ProposalId id, string hash, CancellationToken cancellationToken)
    {
        if (await IsOvertakenAsync(clicker, id, hash, cancellationToken) is { } overtaken) return overtaken;
        if (!await proposals.TryTakeAsync(clicker, id, hash, clock.GetUtcNow(), cancellationToken))
            return await WhyNotAsync(proposals, clicker, id, hash, cancellationToken);

        var execution = runner.StartAsync(clicker.Tenant, id);
        try
        {
            var settled = await execution.WaitAsync(Patience, clock, cancellationToken);
            return ProposalClickAnswer.Of(ClickResult.Executed, settled!);
        }
        catch (TimeoutException)
        {
            var underway = await proposals.FindAsync(clicker.Tenant, id, cancellationToken);
            return ProposalClickAnswer.Of(ClickResult.Underway, underway!);
        }
    }

    /// <summary>Drops a proposal whose card no longer tells what is so; <see langword="null"/> where it does, or where the click counts for nothing anyway.</summary>
    private async Task<ProposalClickAnswer?> IsOvertakenAsync(Asker clicker, ProposalId id, string hash, CancellationToken cancellationToken)
    {
        if (_bases.Count == 0 || await proposals.FindAsync(clicker.Tenant, id, cancellationToken) is not { State: ProposalState.Open } proposal) return null;
        if (!Counts(proposal, clicker, hash, clock.GetUtcNow())) return null;
        if (!_bases.TryGetValue(proposal.Kind, out var basis) || await basis.HoldsAsync(proposal, cancellationToken)) return null;
        return await proposals.TryDiscardAsync(clicker, id, cancellationToken)
            ? ProposalClickAnswer.Of(ClickResult.Overtaken, proposal with { State = ProposalState.Discarded }) : null;
    }

    /// <summary>Why a click did not count.</summary>
    internal static async Task<ProposalClickAnswer> WhyNotAsync(
        IProposalStore proposals, Asker clicker, ProposalId id, string hash, CancellationToken cancellationToken)
    {
        var proposal = await proposals.FindAsync(clicker.Tenant, id, cancellationToken);
        if (proposal is null || !IsFor(proposal, clicker)) return new ProposalClickAnswer(ClickResult.NotYours, null, null);
        if (proposal.Hash != hash) return ProposalClickAnswer.Of(ClickResult.Changed, proposal);
        // Of what was chosen on its card, that came of it which came of the choice.
        if (proposal.State == ProposalState.Discarded && await proposals.FindAsync(clicker.Tenant, ProposalDesk.PartOf(id), cancellationToken) is { } part)
            return ProposalClickAnswer.Of(part.State switch { ProposalState.Open => ClickResult.Underway, ProposalState.Discarded => ClickResult.Discarded, _ => ClickResult.AlreadyTaken }, part);
        return proposal.State switch
        {
            ProposalState.Open => ProposalClickAnswer.Of(ClickResult.Expired, proposal),
            ProposalState.Discarded => ProposalClickAnswer.Of(ClickResult.Discarded, proposal),
            _ => ProposalClickAnswer.Of(ClickResult.AlreadyTaken, proposal),
        };
    }

    /// <summary>Whether a click on it counts: open, in time, its owner's, in its conversation, and on the content that is stored.</summary>
    internal static bool Counts(Proposal proposal, Asker clicker, string hash, DateTimeOffset now) =>
        proposal.State == ProposalState.Open && proposal.ExpiresAt > now && proposal.Hash == hash && IsFor(proposal, clicker);

    internal static bool IsFor(Proposal proposal, Asker clicker) =>
        proposal.ShownTo.Tenant == clicker.Tenant && proposal.ShownTo.Person == clicker.Person && proposal.ShownTo.Conversation.Id == clicker.Conversation.Id;
}
