using System.Collections.Concurrent;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Testing;

/// <summary>Proposals in memory, with the same conditional take as the real store.</summary>
public sealed class InMemoryProposalStore : IProposalStore
{
    private readonly ConcurrentDictionary<(TenantId, ProposalId), Proposal> _rows = new();
    private readonly ConcurrentDictionary<(TenantId, ProposalId), bool> _closed = new();

    /// <summary>Every proposal there is.</summary>
    public IReadOnlyCollection<Proposal> All => [.. _rows.Values];

    public Task<bool> AddAsync(Proposal proposal, CancellationToken cancellationToken) => Task.FromResult(_rows.TryAdd((proposal.ShownTo.Tenant, proposal.Id), proposal));

    public Task<Proposal?> FindAsync(TenantId tenant, ProposalId id, CancellationToken cancellationToken) =>
        Task.FromResult(_rows.GetValueOrDefault((tenant, id)));

    public Task<bool> TryTakeAsync(Asker clicker, ProposalId id, string hash, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult(Change(clicker, id, p => p.Hash == hash && p.ExpiresAt > now, ProposalState.Taken));

    public Task<bool> TryDiscardAsync(Asker clicker, ProposalId id, CancellationToken cancellationToken) =>
        Task.FromResult(Change(clicker, id, _ => true, ProposalState.Discarded));

    public Task SettleAsync(TenantId tenant, ProposalId id, EffectOutcome outcome, CancellationToken cancellationToken)
    {
        if (_rows.TryGetValue((tenant, id), out var row) && row.State == ProposalState.Taken)
            _rows.TryUpdate((tenant, id), row with { State = outcome.State, Outcome = outcome }, row);
        return Task.CompletedTask;
    }

    public Task CloseAsync(TenantId tenant, ProposalId id, CancellationToken cancellationToken)
    {
        if (_rows.TryGetValue((tenant, id), out var row) && row.Outcome is not null) _closed[(tenant, id)] = true;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<(TenantId Tenant, ProposalId Id)>> UnsettledAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<(TenantId, ProposalId)>>(
            [.. _rows.Where(r => (r.Value.State == ProposalState.Taken || r.Value.Outcome is not null) && !_closed.ContainsKey(r.Key)).Select(r => r.Key)]);

    private bool Change(Asker clicker, ProposalId id, Func<Proposal, bool> condition, ProposalState to) =>
        _rows.TryGetValue((clicker.Tenant, id), out var row)
        && row.State == ProposalState.Open
        && row.ShownTo.Person == clicker.Person
        && row.ShownTo.Conversation.Id == clicker.Conversation.Id
        && condition(row)
        && _rows.TryUpdate((clicker.Tenant, id), row with { State = to }, row);
}
