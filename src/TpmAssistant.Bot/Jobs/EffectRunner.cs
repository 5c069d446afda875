using TpmAssistant.Application.Proposals;
using TpmAssistant.Bot.Turns;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Jobs;

/// <summary>
/// Carries out confirmed proposals away from the turn that confirmed them, changes their cards when they are settled, and at start
/// finishes what a stop or crash left behind.
/// </summary>
internal sealed class EffectRunner(
    EffectExecutor executor, IProposalStore proposals, ProposalCards cards, IHostApplicationLifetime lifetime, ILogger<EffectRunner> logger)
    : BackgroundService, IEffectRunner
{
    public Task<Proposal?> StartAsync(TenantId tenant, ProposalId id) => Task.Run(() => RunAsync(tenant, id, lifetime.ApplicationStopping));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var left = await proposals.UnsettledAsync(stoppingToken);
        if (left.Count == 0) return;
        Log.EffectsResumed(logger, left.Count);
        foreach (var (tenant, id) in left)
        {
            try
            {
                await RunAsync(tenant, id, stoppingToken);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                // The boundary of a job: the one that failed stays unsettled, the others go on.
                Log.EffectFailed(logger, id.Value, "unknown", failed);
            }
        }
    }

    private async Task<Proposal?> RunAsync(TenantId tenant, ProposalId id, CancellationToken cancellationToken)
    {
        var proposal = await executor.ExecuteAsync(tenant, id, cancellationToken);
        if (proposal is not null) await cards.UpdateAsync(proposal, cancellationToken);
        return proposal;
    }
}
