using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Polly;

namespace TpmAssistant.Teams.Connector;

/// <summary>
/// Carries bytes to the connector: token, time limit, repeats. Knows statuses, not activities.
/// </summary>
internal sealed class ConnectorTransport : IDisposable
{
    private const int LongestAnswer = 4 * 1024 * 1024;

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly HttpMessageInvoker http;
    private readonly BotToken token;
    private readonly TimeProvider clock;
    private readonly ILogger<ConnectorTransport> log;
    private readonly ResiliencePipeline<ConnectorReply> once;
    private readonly ResiliencePipeline<ConnectorReply> repeatable;

    public ConnectorTransport(BotToken token, TimeProvider clock, ILogger<ConnectorTransport> log, HttpMessageHandler? handler = null)
    {
        this.token = token;
        this.clock = clock;
        this.log = log;
        http = new HttpMessageInvoker(handler ?? CreateHandler());
        once = ConnectorRetry.For(repeatable: false, clock);
        repeatable = ConnectorRetry.For(repeatable: true, clock);
    }

    public ValueTask<ConnectorReply> SendAsync(HttpMethod method, Uri address, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        (method == HttpMethod.Post ? once : repeatable).ExecuteAsync(
            static (call, ct) => call.Transport.AttemptAsync(call.Method, call.Address, call.Body, ct),
            (Transport: this, Method: method, Address: address, Body: body),
            cancellationToken);

    public void Dispose() => http.Dispose();

    /// <summary>Redirects would carry the token elsewhere; cookies and tracing headers have no place here.</summary>
    private static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    };

    private async ValueTask<ConnectorReply> AttemptAsync(
        HttpMethod method, Uri address, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        try
        {
            var bearer = await token.GetAsync(fresh: false, cancellationToken);
            var reply = await OnceAsync(method, address, body, bearer, cancellationToken);
            if (reply.Status == HttpStatusCode.Unauthorized && bearer is not null)
            {
                reply = await OnceAsync(method, address, body, await token.GetAsync(fresh: true, cancellationToken), cancellationToken);
            }

            return reply;
        }
        catch (MsalException e)
        {
            log.NoBotToken(e.ErrorCode);
            return new ConnectorReply(null, [], NeverReached: true);
        }
    }

    private async ValueTask<ConnectorReply> OnceAsync(
        HttpMethod method, Uri address, ReadOnlyMemory<byte> body, string? bearer, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        if (bearer is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        if (!body.IsEmpty)
        {
            request.Content = new ReadOnlyMemoryContent(body);
            request.Content.Headers.ContentType = Json;
        }

        using var limit = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await http.SendAsync(request, either.Token);
            var answer = await ReadAsync(response.Content, either.Token);
            return new ConnectorReply(response.StatusCode, answer, RetryAfter(response), CorrelationVector: CorrelationVector(response));
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError
            or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return new ConnectorReply(null, [], NeverReached: true);
        }
        catch (Exception e) when (e is HttpRequestException or IOException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new ConnectorReply(null, []);
        }
    }

    private static async ValueTask<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength == 0)
        {
            return [];
        }

        await content.LoadIntoBufferAsync(LongestAnswer, cancellationToken);
        return await content.ReadAsByteArrayAsync(cancellationToken);
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var wish = response.Headers.RetryAfter;
        var wait = wish?.Delta ?? wish?.Date - clock.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string? CorrelationVector(HttpResponseMessage response) =>
        response.IsSuccessStatusCode || !response.Headers.TryGetValues("MS-CV", out var values) ? null : string.Join(',', values);
}
