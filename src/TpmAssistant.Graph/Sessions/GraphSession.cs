using System.Net;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Graph.Http;

namespace TpmAssistant.Graph.Sessions;

/// <summary>
/// One reading by one person. Requests are built and their answers typed by Graph's SDK; they are sent here, so that every
/// outcome is a value: the SDK throws five kinds of exception for an answer that is not what it expected.
/// </summary>
internal sealed class GraphSession : IDisposable
{
    private readonly HttpClient _http;
    private readonly CancellationToken _asked;
    private readonly CancellationTokenSource _limit;
    private readonly CancellationTokenSource _both;

    public GraphSession(
        GraphServiceClient client, HttpClient http, GraphAddress address, GraphOptions options, TimeProvider clock, ILogger logger,
        CancellationToken cancellationToken)
    {
        (Client, _http, Address, Options, Clock, Logger, _asked) = (client, http, address, options, clock, logger, cancellationToken);
        _limit = new CancellationTokenSource(options.ReadingTimeout, clock);
        _both = CancellationTokenSource.CreateLinkedTokenSource(_limit.Token, cancellationToken);
    }

    /// <summary>The SDK's request builders.</summary>
    public GraphServiceClient Client { get; }

    public GraphAddress Address { get; }

    public GraphOptions Options { get; }

    public TimeProvider Clock { get; }

    public ILogger Logger { get; }

    /// <summary>Sends a request and reads its answer as a model of the SDK.</summary>
    public Task<GraphReply<T>> SendAsync<T>(RequestInformation request, ParsableFactory<T> factory, bool onlyReads = false)
        where T : class, IParsable => SendAsync(request, GraphReaders.Model(factory), onlyReads);

    /// <summary>Sends a request and gives its answer to a reader.</summary>
    public Task<GraphReply<T>> SendAsync<T>(RequestInformation request, GraphReader<T> read, bool onlyReads = false)
        where T : class => SendAsync(request, (method, template, bytes, status) => Read(method, template, bytes, status, read), onlyReads);

    /// <summary>Sends a request whose answer is text in UTF-8.</summary>
    public Task<GraphReply<string>> SendTextAsync(RequestInformation request) =>
        SendAsync(request, (_, _, bytes, status) => GraphReply<string>.Of(Encoding.UTF8.GetString(bytes), status), onlyReads: false);

    /// <summary>
    /// Fetches a file. Graph sends the reader on to where it lies; that address is followed once, without the token, and only to SharePoint's own hosts.
    /// </summary>
    public async Task<GraphReply<byte[]>> DownloadAsync(RequestInformation request, int mostBytes)
    {
        var (method, template) = (request.HttpMethod.ToString(), request.UrlTemplate ?? "a file");
        try
        {
            using var message = await Client.RequestAdapter.ConvertToNativeRequestAsync<HttpRequestMessage>(request, _both.Token) ?? throw new InvalidOperationException("The SDK made no request.");
            using var first = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, _both.Token);
            if (first.StatusCode != HttpStatusCode.Found) return await ContentAsync(first, method, template, mostBytes);
            if (Address.SharePoint(first.Headers.Location?.OriginalString) is not { } lies) return GraphReply<byte[]>.Without(ReadFailure.Unavailable, Delivery.Answered);
            using var there = new HttpRequestMessage(HttpMethod.Get, lies);
            using var second = await _http.SendAsync(there, HttpCompletionOption.ResponseHeadersRead, _both.Token);
            return await ContentAsync(second, method, template, mostBytes);
        }
        catch (HttpRequestException failed)
        {
            Log.NoAnswer(Logger, method, template, failed.HttpRequestError.ToString());
            return GraphReply<byte[]>.Without(ReadFailure.Unavailable, Delivery.Lost);
        }
        catch (OperationCanceledException) when (!_asked.IsCancellationRequested)
        {
            Log.NoAnswer(Logger, method, template, "reading timeout");
            return GraphReply<byte[]>.Without(ReadFailure.Unavailable, Delivery.Lost);
        }
    }

    private async Task<GraphReply<byte[]>> ContentAsync(HttpResponseMessage response, string method, string template, int mostBytes)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            Log.Refused(Logger, (int)response.StatusCode, method, template, RequestId(response));
            return GraphReply<byte[]>.Refused(response.StatusCode);
        }

        await using var stream = await response.Content.ReadAsStreamAsync(_both.Token);
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, _both.Token)) > 0;)
        {
            if (kept.Length + read > mostBytes) return GraphReply<byte[]>.Without(ReadFailure.TooLarge, Delivery.Answered);
            kept.Write(buffer, 0, read);
        }

        return GraphReply<byte[]>.Of(kept.ToArray(), response.StatusCode);
    }

    private async Task<GraphReply<T>> SendAsync<T>(
        RequestInformation request, Func<string, string, byte[], HttpStatusCode, GraphReply<T>> read, bool onlyReads)
        where T : class
    {
        var (method, template) = (request.HttpMethod.ToString(), request.UrlTemplate ?? "a page");
        try
        {
            var message = await Client.RequestAdapter.ConvertToNativeRequestAsync<HttpRequestMessage>(request, _both.Token)
                ?? throw new InvalidOperationException("The SDK made no request.");
            using (message)
            {
                if (onlyReads) message.Options.Set(GraphRetryHandler.OnlyReads, true);
                using var response = await _http.SendAsync(message, _both.Token);
                if (response.StatusCode is < HttpStatusCode.OK or >= HttpStatusCode.MultipleChoices)
                {
                    Log.Refused(Logger, (int)response.StatusCode, method, template, RequestId(response));
                    return GraphReply<T>.Refused(response.StatusCode);
                }

                return read(method, template, await response.Content.ReadAsByteArrayAsync(_both.Token), response.StatusCode);
            }
        }
        catch (HttpRequestException failed)
        {
            Log.NoAnswer(Logger, method, template, failed.HttpRequestError.ToString());
            return GraphReply<T>.Without(
                failed.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded ? ReadFailure.TooLarge : ReadFailure.Unavailable,
                GraphRetryHandler.NeverSent(failed) ? Delivery.NeverSent : Delivery.Lost);
        }
        catch (OperationCanceledException) when (!_asked.IsCancellationRequested)
        {
            Log.NoAnswer(Logger, method, template, "reading timeout");
            return GraphReply<T>.Without(ReadFailure.Unavailable, Delivery.Lost);
        }
    }

    /// <summary>Waits as a busy server asked.</summary>
    /// <returns>Whether there is still time to go on.</returns>
    public async Task<bool> WaitAsync(TimeSpan wait)
    {
        try
        {
            await Task.Delay(wait, Clock, _both.Token);
            return true;
        }
        catch (OperationCanceledException) when (!_asked.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose()
    {
        _both.Dispose();
        _limit.Dispose();
    }

    private GraphReply<T> Read<T>(string method, string template, byte[] bytes, HttpStatusCode status, GraphReader<T> read)
        where T : class
    {
        if (Json.TryRead(bytes, read, out var value, out var problem)) return GraphReply<T>.Of(value, status);
        Log.Unreadable(Logger, method, template, problem);
        return GraphReply<T>.Without(ReadFailure.Unavailable, Delivery.Lost);
    }

    private static string RequestId(HttpResponseMessage response) =>
        response.Headers.TryGetValues("request-id", out var ids) ? string.Join(',', ids) : "none";
}
