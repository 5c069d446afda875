using Microsoft.Extensions.Logging;

namespace TpmAssistant.Application.Cadence;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "Attempt {Attempt} to run schedule {ScheduleId} failed.")]
    public static partial void RunFailed(ILogger logger, string scheduleId, int attempt, Exception exception);
}
