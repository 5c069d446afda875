using System.Collections.Concurrent;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Bot.Turns;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Jobs;

/// <summary>
/// Carries out confirmed proposals away from the turn that confirmed them, each by one run at a time, and changes their cards when they
/// are settled; at start finishes what a stop or crash left behind. One that keeps failing is settled as unknown and shown so.
/// </summary>
internal sealed class EffectRunner(
    EffectExecutor executor, IProposalStore proposals, ProposalCards cards, IHostApplicationLifetime lifetime, TimeProvider clock,
    ILogger<EffectRunner> logger)
    : BackgroundService, IEffectRunner
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30)];

    private readonly ConcurrentDictionary<(TenantId, ProposalId), Lazy<Task<Proposal?>>> _running = new();

    public Task<Proposal?> StartAsync(TenantId tenant, ProposalId id) => _running.GetOrAdd(
        (tenant, id), _ => new Lazy<Task<Proposal?>>(() => Task.Run(() => RunAsync(tenant, id, lifetime.ApplicationStopping)))).Value;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var left = await proposals.UnsettledAsync(stoppingToken);
        if (left.Count == 0) return;
        Log.EffectsResumed(logger, left.Count);
        await Task.WhenAll(left.Select(l => FinishAsync(l.Tenant, l.Id)));
    }

    private async Task FinishAsync(TenantId tenant, ProposalId id)
    {
        try
        {
            await StartAsync(tenant, id);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            // The boundary of a job: its intent stays open for the next start.
            Log.EffectNotFinished(logger, id.Value, failed);
        }
    }

    private async Task<Proposal?> RunAsync(TenantId tenant, ProposalId id, CancellationToken cancellationToken)
    {
        try
        {
            var proposal = await ExecuteAsync(tenant, id, cancellationToken);
            if (proposal is null) return null;
            await cards.UpdateAsync(proposal, cancellationToken);
            await proposals.CloseAsync(tenant, id, cancellationToken);
            return proposal;
        }
        finally
        {
            _running.TryRemove((tenant, id), out _);
        }
    }

    private async Task<Proposal?> ExecuteAsync(TenantId tenant, ProposalId id, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await executor.ExecuteAsync(tenant, id, cancellationToken);
            }
            catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
            {
                Log.EffectFailed(logger, id.Value, failed);
                if (attempt == Pauses.Length) break;
            }

            await Task.Delay(Pauses[attempt], clock, cancellationToken);
        }

        await proposals.SettleAsync(tenant, id, EffectOutcome.Unknown, cancellationToken);
        return await proposals.FindAsync(tenant, id, cancellationToken);
    }
}
