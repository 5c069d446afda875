using Microsoft.Extensions.Logging;
using TpmAssistant.Teams.Authentication;
using TpmAssistant.Teams.Connector;

namespace TpmAssistant.Teams;

/// <summary>All that this project writes to the log: ids, counts and reasons, never message text, tokens or addresses from outside.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "An activity was refused: {Reason}.")]
    public static partial void ActivityRefused(this ILogger log, Refusal reason);

    [LoggerMessage(2, LogLevel.Warning, "The channel's signing keys could not be read from {Address}; in use: {Keys} keys.")]
    public static partial void KeysUnavailable(this ILogger log, Exception e, string address, int keys);

    [LoggerMessage(3, LogLevel.Information, "Read {Keys} signing keys of the channel, {Endorsed} of them endorsed for Teams.")]
    public static partial void KeysRead(this ILogger log, int keys, int endorsed);

    [LoggerMessage(4, LogLevel.Warning, "A published signing key cannot be used: {Problem}.")]
    public static partial void KeyUnusable(this ILogger log, string problem);

    [LoggerMessage(5, LogLevel.Warning, "The connector did not take a call: {Outcome}, status {Status}, code {Code}, MS-CV {CorrelationVector}.")]
    public static partial void ConnectorRefused(
        this ILogger log, ConnectorOutcome outcome, int status, string? code, string? correlationVector);

    [LoggerMessage(6, LogLevel.Error, "No token for the bot's replies: {Code}. Check Bot:AppId, Bot:TenantId and Bot:Credential.")]
    public static partial void NoBotToken(this ILogger log, string code);

    [LoggerMessage(7, LogLevel.Warning, "Activities of any tenant are accepted: Bot:TenantId and Bot:AllowedTenants are empty.")]
    public static partial void AnyTenant(this ILogger log);
}
