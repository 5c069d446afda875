using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Teams.Activities;
using TpmAssistant.Teams.Authentication;
using TpmAssistant.Teams.Turns;

namespace TpmAssistant.Teams.Delivery;

/// <summary>Takes up at start what the last run left, and at the end lets what is under way finish.</summary>
internal sealed class DeliveryService(
    IInbox inbox, IOutbox outbox, TurnWorker turns, OutboxSender sender, ActivityGate gate, BotOptions options,
    TimeProvider clock, ILogger<DeliveryService> log)
    : IHostedService
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (gate.ServesAnyTenant && !string.IsNullOrEmpty(options.AppId))
        {
            log.AnyTenant();
        }

        var unsent = await outbox.PendingAsync(cancellationToken);
        var unfinished = await inbox.UnfinishedAsync(cancellationToken);
        var parked = await inbox.ParkedCountAsync(cancellationToken);
        if (unsent.Count + unfinished.Count + parked > 0)
        {
            log.TakingUp(unfinished.Count, unsent.Count, parked);
        }

        sender.Send(unsent);
        foreach (var entry in unfinished)
        {
            if (ActivityReader.Read(entry.Payload.Span) is { } activity)
            {
                turns.Enqueue(new TurnWork(entry, activity, ActivityKinds.Of(activity), Pending: null));
            }
            else
            {
                await inbox.FailAsync(entry, park: true, cancellationToken);
                log.TurnParked(entry.Id, entry.Attempts + 1);
            }
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAny(FinishAsync(), Task.Delay(Grace, clock, cancellationToken));
        turns.Stop();
        sender.Stop();
        await Task.WhenAll(turns.WhenIdleAsync(), sender.WhenIdleAsync()).WaitAsync(cancellationToken);
    }

    private async Task FinishAsync()
    {
        await turns.WhenIdleAsync();
        await sender.WhenIdleAsync();
    }
}
