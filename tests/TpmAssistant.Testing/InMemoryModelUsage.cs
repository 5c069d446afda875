using System.Collections.Concurrent;
using TpmAssistant.Application.Functions;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Testing;

/// <summary>Counts tokens while the test lasts.</summary>
public sealed class InMemoryModelUsage : IModelUsage
{
    private readonly ConcurrentDictionary<(TenantId, PersonId, DateOnly), long> _used = new();

    /// <summary>All tokens counted.</summary>
    public long Total => _used.Values.Sum();

    public Task<bool> TryTakeAsync(TenantId tenant, PersonId person, DateOnly day, long tokens, long most, CancellationToken cancellationToken)
    {
        var taken = false;
        _used.AddOrUpdate(
            (tenant, person, day),
            _ => (taken = tokens <= most) ? tokens : 0,
            (_, used) => (taken = used + tokens <= most) ? used + tokens : used);
        return Task.FromResult(taken);
    }

    public Task SettleAsync(TenantId tenant, PersonId person, DateOnly day, long difference, CancellationToken cancellationToken)
    {
        _used.AddOrUpdate((tenant, person, day), _ => Math.Max(0, difference), (_, used) => Math.Max(0, used + difference));
        return Task.CompletedTask;
    }
}
