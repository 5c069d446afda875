using Microsoft.Extensions.Logging;

namespace TpmAssistant.Storage;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "A note on something already done could not be written")]
    public static partial void NoteNotWritten(ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Information, "Database {Path} is open; schema {Before} -> {After}")]
    public static partial void Opened(ILogger logger, string path, int before, int after);
}
