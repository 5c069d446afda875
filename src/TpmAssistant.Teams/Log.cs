using Microsoft.Extensions.Logging;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Teams.Authentication;
using TpmAssistant.Teams.Connector;

namespace TpmAssistant.Teams;

/// <summary>All that this project writes to the log: ids, counts and reasons, never message text, tokens or addresses from outside.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "An activity was refused: {Reason}.")]
    public static partial void ActivityRefused(this ILogger log, RefusalReason reason);

    [LoggerMessage(2, LogLevel.Warning, "Signing keys could not be read from {Address}; in use: {Keys} keys.")]
    public static partial void KeysUnavailable(this ILogger log, Exception e, string address, int keys);

    [LoggerMessage(3, LogLevel.Information, "Read {Keys} signing keys from {Address}, {Endorsed} of them endorsed for Teams.")]
    public static partial void KeysRead(this ILogger log, string address, int keys, int endorsed);

    [LoggerMessage(4, LogLevel.Warning, "A published signing key cannot be used: {Problem}.")]
    public static partial void KeyUnusable(this ILogger log, string problem);

    [LoggerMessage(5, LogLevel.Warning, "The connector did not take a call: {Outcome}, status {Status}, code {Code}, MS-CV {CorrelationVector}.")]
    public static partial void ConnectorRefused(
        this ILogger log, ConnectorOutcome outcome, int status, string? code, string? correlationVector);

    [LoggerMessage(6, LogLevel.Error, "No token for the bot's replies: {Code}. Check Bot:AppId, Bot:TenantId and Bot:Credential.")]
    public static partial void NoBotToken(this ILogger log, string code);

    [LoggerMessage(7, LogLevel.Warning, "Activities of any tenant are accepted: Bot:TenantId and Bot:AllowedTenants are empty.")]
    public static partial void AnyTenant(this ILogger log);

    [LoggerMessage(8, LogLevel.Error, "Turn {Entry} failed, attempt {Attempt} of {Attempts}.")]
    public static partial void TurnFailed(this ILogger log, Exception e, long entry, int attempt, int attempts);

    [LoggerMessage(9, LogLevel.Error, "Turn {Entry} is parked: it failed {Attempts} times.")]
    public static partial void TurnParked(this ILogger log, long entry, int attempts);

    [LoggerMessage(10, LogLevel.Information, "Taking up {Turns} unfinished turns and {Messages} unsent messages; {Parked} turns are parked.")]
    public static partial void TakingUp(this ILogger log, int turns, int messages, int parked);

    [LoggerMessage(11, LogLevel.Error, "Message {Entry} could not be sent for now.")]
    public static partial void SendFailed(this ILogger log, Exception e, long entry);

    [LoggerMessage(12, LogLevel.Warning, "Message {Entry} ended as {State}: {Outcome}.")]
    public static partial void NotDelivered(this ILogger log, long entry, SendState state, ConnectorOutcome outcome);

    [LoggerMessage(13, LogLevel.Warning, "How message {Entry} ended could not be written down yet.")]
    public static partial void NotSettled(this ILogger log, Exception e, long entry);

    [LoggerMessage(14, LogLevel.Warning, "Turned away: {Waiting} turns are waiting already.")]
    public static partial void Busy(this ILogger log, int waiting);

    [LoggerMessage(15, LogLevel.Warning, "A message of {Bytes} bytes, as Teams counts, is above the advised size.")]
    public static partial void LargeMessage(this ILogger log, int bytes);

    [LoggerMessage(16, LogLevel.Debug, "A typing signal or apology did not reach the conversation.")]
    public static partial void SignalLost(this ILogger log, Exception e);

    [LoggerMessage(17, LogLevel.Error, "A failed attempt at turn {Entry} could not be written down.")]
    public static partial void AttemptNotCounted(this ILogger log, Exception e, long entry);

    [LoggerMessage(18, LogLevel.Warning, "A person's token for single sign-on was refused: {Reason}.")]
    public static partial void SignInRefused(this ILogger log, RefusalReason reason);

    [LoggerMessage(19, LogLevel.Warning, "A Teams client could not sign its user in: {Code}. Check Entra:AppId and the app package's webApplicationInfo.")]
    public static partial void ClientCouldNotSignIn(this ILogger log, string code);
}
