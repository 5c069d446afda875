namespace TpmAssistant.Bot.Jobs;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "Proposal {ProposalId} could not be carried out.")]
    public static partial void EffectFailed(ILogger logger, string proposalId, Exception exception);

    [LoggerMessage(2, LogLevel.Information, "{Count} confirmed proposals were still to be finished from before the last stop.")]
    public static partial void EffectsResumed(ILogger logger, int count);

    [LoggerMessage(3, LogLevel.Error, "Proposal {ProposalId} could not be finished; the next start tries again.")]
    public static partial void EffectNotFinished(ILogger logger, string proposalId, Exception exception);

    [LoggerMessage(4, LogLevel.Error, "Schedules are not woken: the scheduler did not start.")]
    public static partial void WakerFailed(ILogger logger, Exception exception);

    [LoggerMessage(5, LogLevel.Warning, "The database could not be tidied; tomorrow tries again.")]
    public static partial void UpkeepFailed(ILogger logger, Exception exception);
}
