using System.Net;
using Polly;
using Polly.Retry;

namespace TpmAssistant.Teams.Connector;

/// <summary>
/// When a call is repeated. One that can be applied twice without harm backs off and tries again on anything passing;
/// one that cannot, only when the connector says that it did not take it or was never reached.
/// </summary>
internal static class ConnectorRetry
{
    public const int Tries = 5;

    /// <summary>A longer wish than this is not waited for in memory.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    public static ResiliencePipeline<ConnectorReply> For(bool repeatable, TimeProvider clock) =>
        new ResiliencePipelineBuilder<ConnectorReply> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<ConnectorReply>
            {
                MaxRetryAttempts = Tries - 1,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = TimeSpan.FromSeconds(30),
                ShouldHandle = arguments => ValueTask.FromResult(
                    arguments.Outcome.Result is { } reply && !(reply.RetryAfter > LongestWait) && IsPassing(reply, repeatable)),
                DelayGenerator = static arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
            })
            .Build();

    private static bool IsPassing(ConnectorReply reply, bool repeatable) =>
        reply.NeverReached
        || reply.Status == HttpStatusCode.TooManyRequests
        || (repeatable && (reply.Lost || reply.Status is HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout or HttpStatusCode.RequestTimeout));
}

/// <summary>One answer, or the lack of one. <see cref="RetryAfter"/> null means that the sender names no time.</summary>
internal sealed record ConnectorReply(
    HttpStatusCode? Status, byte[] Body, TimeSpan? RetryAfter = null, bool NeverReached = false, string? CorrelationVector = null)
{
    /// <summary>Sent, but no whole answer came back.</summary>
    public bool Lost => Status is null && !NeverReached;
}
