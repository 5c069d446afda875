using Microsoft.Extensions.Logging;

namespace TpmAssistant.Graph;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "Graph answered {Status} to {Method} {Template} (request {RequestId})")]
    public static partial void Refused(ILogger logger, int status, string method, string template, string requestId);

    [LoggerMessage(2, LogLevel.Warning, "Graph did not answer {Method} {Template}: {Reason}")]
    public static partial void NoAnswer(ILogger logger, string method, string template, string reason);

    [LoggerMessage(3, LogLevel.Warning, "Graph's answer to {Method} {Template} could not be read: {Reason}")]
    public static partial void Unreadable(ILogger logger, string method, string template, string reason);

    [LoggerMessage(4, LogLevel.Information, "Try {Try} of {Method} to Graph waits {DelayMs} ms (status {Status})")]
    public static partial void Waiting(ILogger logger, int @try, string method, double delayMs, int status);

    [LoggerMessage(5, LogLevel.Warning, "A page of {Template} pointed outside of Graph and was not followed")]
    public static partial void ForeignPage(ILogger logger, string template);

    [LoggerMessage(6, LogLevel.Information, "No token for Graph: the person has to sign in ({Reason})")]
    public static partial void SignInNeeded(ILogger logger, string reason);

    [LoggerMessage(7, LogLevel.Warning, "Tokens for Graph cannot be had: {Reason}")]
    public static partial void TokensUnavailable(ILogger logger, string reason);

    [LoggerMessage(8, LogLevel.Warning, "The answer to a new draft was lost; its marker was {Found}")]
    public static partial void DraftAnswerLost(ILogger logger, string found);
}
