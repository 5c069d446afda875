using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Proposals;

/// <summary>Stored proposals.</summary>
public interface IProposalStore
{
    /// <summary>Keeps a new proposal. False when there is one of that id already; then nothing changes.</summary>
    Task<bool> AddAsync(Proposal proposal, CancellationToken cancellationToken);

    /// <summary>Finds one in a tenant.</summary>
    Task<Proposal?> FindAsync(TenantId tenant, ProposalId id, CancellationToken cancellationToken);

    /// <summary>
    /// Takes it once, and commits the intent to execute it in the same transaction: one conditional update over id, hash, person,
    /// conversation, state and expiry. False when any of them does not hold; then nothing changed.
    /// </summary>
    Task<bool> TryTakeAsync(Asker clicker, ProposalId id, string hash, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Drops it while it is open, by its owner in its conversation. False when it was not open or not theirs.</summary>
    Task<bool> TryDiscardAsync(Asker clicker, ProposalId id, CancellationToken cancellationToken);

    /// <summary>Writes what came of a taken proposal; its intent stays until <see cref="CloseAsync"/>. Has no effect on one already settled.</summary>
    Task SettleAsync(TenantId tenant, ProposalId id, EffectOutcome outcome, CancellationToken cancellationToken);

    /// <summary>Closes the intent of a settled proposal, once its card is sure to say what came of it. Has no effect before.</summary>
    Task CloseAsync(TenantId tenant, ProposalId id, CancellationToken cancellationToken);

    /// <summary>Intents committed but not closed, of all tenants: what a restart has to finish. Ids only cross tenants here.</summary>
    Task<IReadOnlyList<(TenantId Tenant, ProposalId Id)>> UnsettledAsync(CancellationToken cancellationToken);
}
