namespace TpmAssistant.Bot.Meetings;

/// <summary>What running meetings write into the log.</summary>
internal static partial class MeetingLog
{
    [LoggerMessage(30, LogLevel.Error, "The card of a running meeting could not be updated; the next press tries again.")]
    public static partial void NotShown(ILogger logger, Exception exception);

    [LoggerMessage(31, LogLevel.Error, "Running meetings were not taken up again after the start; each follows with its next press.")]
    public static partial void NotResumed(ILogger logger, Exception exception);
}
