using TpmAssistant.Storage;

namespace TpmAssistant.Bot.Jobs;

/// <summary>Keeps the database from growing, once a day; at the start it was done on opening.</summary>
internal sealed class UpkeepJob(StorageUpkeep upkeep, TimeProvider clock, ILogger<UpkeepJob> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var days = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        while (await days.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await upkeep.RunAsync(stoppingToken);
            }
            catch (StorageException busy)
            {
                Log.UpkeepFailed(logger, busy);
            }
        }
    }
}
