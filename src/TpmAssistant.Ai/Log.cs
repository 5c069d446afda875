using Microsoft.Extensions.Logging;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "The model answered in {Milliseconds:F0} ms with {Tokens} tokens and {Calls} calls")]
    public static partial void ModelAnswered(ILogger logger, double milliseconds, long tokens, int calls);

    [LoggerMessage(2, LogLevel.Warning, "The model failed after {Milliseconds:F0} ms: {Failure}")]
    public static partial void ModelFailed(ILogger logger, double milliseconds, string failure);

    [LoggerMessage(3, LogLevel.Information, "The model was of no help, or not to its end: {Trouble}")]
    public static partial void ModelOfNoHelp(ILogger logger, ModelTrouble trouble);

    [LoggerMessage(4, LogLevel.Information, "Of the model's sentences {Kept} were kept and {Dropped} dropped")]
    public static partial void Grounded(ILogger logger, int kept, int dropped);
}
