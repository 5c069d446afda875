using TpmAssistant.Ai.Phrases;

namespace TpmAssistant.Bot.Jobs;

/// <summary>Makes the phrasebook ready in the background at start, so that nobody's first question waits for it.</summary>
internal sealed class WarmPhrasebook(Phrasebook phrasebook, TimeProvider clock) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Run(() => phrasebook.WarmUp(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), stoppingToken), stoppingToken);
}
