using TpmAssistant.Application.Sensitivity;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Proposals;

/// <summary>Carries out taken proposals. Nothing else in the product reaches a write of an upstream.</summary>
public sealed class EffectExecutor(IProposalStore proposals, IEnumerable<IEffect> effects)
{
    /// <summary>What is stored is not what the card was drawn from.</summary>
    internal const string NotAsShown = "not-as-shown";

    private readonly Dictionary<string, IEffect> _effects = effects.ToDictionary(e => e.Kind, StringComparer.Ordinal);

    /// <summary>
    /// Executes a taken proposal from its stored payload and writes down what came of it.
    /// A proposal already settled is not executed again.
    /// </summary>
    /// <returns>The proposal as it stands afterwards; <see langword="null"/> when there is none.</returns>
    public async Task<Proposal?> ExecuteAsync(TenantId tenant, ProposalId id, CancellationToken cancellationToken)
    {
        var proposal = await proposals.FindAsync(tenant, id, cancellationToken);
        if (proposal is not { State: ProposalState.Taken }) return proposal;

        using var trail = LabelTrail.Begin();
        LabelTrail.Note(proposal.Label);
        var outcome = ProposalDesk.IsAsShown(proposal) ? await _effects[proposal.Kind].ExecuteAsync(proposal, cancellationToken) : EffectOutcome.Refused(NotAsShown);
        await proposals.SettleAsync(tenant, id, outcome, cancellationToken);
        return await proposals.FindAsync(tenant, id, cancellationToken);
    }
}
