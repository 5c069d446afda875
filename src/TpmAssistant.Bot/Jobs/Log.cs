namespace TpmAssistant.Bot.Jobs;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "Proposal {ProposalId} of kind {Kind} could not be carried out; it is tried again at the next start.")]
    public static partial void EffectFailed(ILogger logger, string proposalId, string kind, Exception exception);

    [LoggerMessage(2, LogLevel.Information, "{Count} confirmed proposals were still to be carried out from before the last stop.")]
    public static partial void EffectsResumed(ILogger logger, int count);
}
