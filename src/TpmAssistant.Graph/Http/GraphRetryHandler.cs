using System.Net;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;

namespace TpmAssistant.Graph.Http;

/// <summary>
/// Sends a request up to five times. What only reads is repeated whenever that may help; a write only where it surely was not
/// carried out: after 429, or when the connection never came about.
/// </summary>
internal sealed class GraphRetryHandler(GraphOptions options, GraphRequestCounter counter, TimeProvider clock, ILogger<GraphRetryHandler> logger)
    : DelegatingHandler
{
    public const int MostTries = 5;

    /// <summary>Marks a request that reads although its method is POST: a batch of GETs.</summary>
    public static readonly HttpRequestOptionsKey<bool> OnlyReads = new("TpmAssistant.OnlyReads");

    private const int LargestAnswer = 64 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not null) await request.Content.LoadIntoBufferAsync(cancellationToken);
        var reads = request.Method == HttpMethod.Get || (request.Options.TryGetValue(OnlyReads, out var marked) && marked);
        var patience = new Patience(options.LongestWait);
        for (var attempt = 1; ; attempt++)
        {
            HttpResponseMessage? response = null;
            ExceptionDispatchInfo? failure = null;
            try
            {
                response = await TryAsync(request, cancellationToken);
                if (!MayRepeat(response.StatusCode, reads)) return response;
            }
            catch (HttpRequestException caught) when (reads ? caught.HttpRequestError != HttpRequestError.ConfigurationLimitExceeded : NeverSent(caught))
            {
                failure = ExceptionDispatchInfo.Capture(caught);
            }

            var asked = response is null ? null : RetryAfter.Of(response, clock.GetUtcNow());
            if (attempt == MostTries || patience.Next(asked, attempt) is not { } wait)
            {
                failure?.Throw();
                return response!;
            }

            Log.Waiting(logger, attempt, request.Method.Method, wait.TotalMilliseconds, (int?)response?.StatusCode ?? 0);
            response?.Dispose();
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    /// <summary>Whether nothing of a request can have reached the server.</summary>
    public static bool NeverSent(HttpRequestException exception) => exception.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    /// <summary>Whether an answer invites another try.</summary>
    public static bool MayRepeat(HttpStatusCode status, bool reads) => status == HttpStatusCode.TooManyRequests
        || (reads && status is (HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout));

    private async Task<HttpResponseMessage> TryAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.TryTimeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, both.Token);
            await response.Content.LoadIntoBufferAsync(LargestAnswer, both.Token);
            counter.Sent(request.Method.Method, (int)response.StatusCode);
            return response;
        }
        catch (Exception failure)
        {
            counter.Sent(request.Method.Method, status: 0);
            response?.Dispose();
            if (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested)
                throw new HttpRequestException(HttpRequestError.ResponseEnded, "No answer in time.", failure);
            throw;
        }
    }
}
