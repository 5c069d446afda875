using System.Net;
using TpmAssistant.Graph.Http;
using TpmAssistant.Graph.Tests.Fakes;

namespace TpmAssistant.Graph.Tests.Http;

public sealed class GraphRetryHandlerTests
{
    private readonly ScriptedGraph _graph = new();

    [Fact]
    public async Task Send_ThrottledWithAFraction_WaitsExactlyThatLong()
    {
        _graph.On("GET /me", Answer.Busy("2.128"), Answer.Ok("{}"));
        using var bench = new Bench(_graph);

        using var response = await SendAsync(bench, HttpMethod.Get);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal([TimeSpan.FromSeconds(2.128)], bench.Clock.Waits);
    }

    [Fact]
    public async Task Send_ThrottledUntilADate_WaitsUntilThen()
    {
        _graph.On("GET /me", Answer.Busy("Mon, 02 Mar 2026 09:00:07 GMT"), Answer.Ok("{}"));
        using var bench = new Bench(_graph);

        using var response = await SendAsync(bench, HttpMethod.Get);

        Assert.Equal([TimeSpan.FromSeconds(7)], bench.Clock.Waits);
    }

    [Fact]
    public async Task Send_ThrottledForTooLong_GivesTheAnswerAtOnce()
    {
        _graph.On("GET /me", Answer.Busy("300"));
        using var bench = new Bench(_graph);

        using var response = await SendAsync(bench, HttpMethod.Get);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Empty(bench.Clock.Waits);
        Assert.Single(_graph.Sent);
    }

    [Fact]
    public async Task Send_WaitsAddUpBeyondTheBound_StopsBefore()
    {
        _graph.On("GET /me", Answer.Busy("9"));
        using var bench = new Bench(_graph, configure: options => options.LongestWait = TimeSpan.FromSeconds(20));

        using var response = await SendAsync(bench, HttpMethod.Get);

        Assert.Equal([TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(9)], bench.Clock.Waits);
        Assert.Equal(3, _graph.Sent.Count);
    }

    [Fact]
    public async Task Send_AlwaysThrottled_TriesFiveTimes()
    {
        _graph.On("GET /me", Answer.Busy("0"));
        using var bench = new Bench(_graph);

        using var response = await SendAsync(bench, HttpMethod.Get);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(5, _graph.Sent.Count);
        Assert.Equal(5, bench.Requests);
    }

    [Fact]
    public async Task Send_ThrottledWithoutAWait_BacksOffWithJitter()
    {
        _graph.On("GET /me", Answer.Busy(null));
        using var bench = new Bench(_graph);

        using var response = await SendAsync(bench, HttpMethod.Get);

        Assert.Equal(4, bench.Clock.Waits.Count);
        for (var i = 0; i < 4; i++)
            Assert.InRange(bench.Clock.Waits[i].TotalMilliseconds, 250 * Math.Pow(2, i), 500 * Math.Pow(2, i));
    }

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Send_GetMeetsAServerInTrouble_IsRepeated(int status)
    {
        _graph.On("GET /me", Answer.Of(status), Answer.Ok("{}"));
        using var bench = new Bench(_graph);

        using var response = await SendAsync(bench, HttpMethod.Get);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(409)]
    public async Task Send_PostIsAnswered_IsNeverRepeated(int status)
    {
        _graph.On("POST /me", Answer.Of(status));
        using var bench = new Bench(_graph);

        using var response = await SendAsync(bench, HttpMethod.Post, "{}");

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Single(_graph.Sent);
    }

    [Fact]
    public async Task Send_PostIsThrottled_IsRepeatedWithItsBody()
    {
        _graph.On("POST /me", Answer.Busy("0.25"), Answer.Ok("{}"));
        using var bench = new Bench(_graph);

        using var response = await SendAsync(bench, HttpMethod.Post, """{"subject":"Once"}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal([TimeSpan.FromSeconds(0.25)], bench.Clock.Waits);
        Assert.All(_graph.Sent, sent => Assert.Equal("Once", sent.Body!["subject"]!.ToString()));
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    public async Task Send_PostNeverConnected_IsRepeated(HttpRequestError error)
    {
        _graph.On("POST /me", Answer.Fails(error), Answer.Ok("{}"));
        using var bench = new Bench(_graph);

        using var response = await SendAsync(bench, HttpMethod.Post, "{}");

        Assert.Equal(2, _graph.Sent.Count);
    }

    [Theory]
    [InlineData(HttpRequestError.ResponseEnded)]
    [InlineData(HttpRequestError.Unknown)]
    public async Task Send_PostLosesItsAnswer_IsNotRepeated(HttpRequestError error)
    {
        _graph.On("POST /me", Answer.Fails(error));
        using var bench = new Bench(_graph);

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(bench, HttpMethod.Post, "{}"));

        Assert.Single(_graph.Sent);
    }

    [Fact]
    public async Task Send_GetLosesItsAnswer_IsRepeated()
    {
        _graph.On("GET /me", Answer.Fails(HttpRequestError.ResponseEnded), Answer.Ok("{}"));
        using var bench = new Bench(_graph);

        using var response = await SendAsync(bench, HttpMethod.Get);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Send_TryTakesTooLong_CountsAsNoAnswer()
    {
        using var bench = new Bench(_graph);
        _graph.On("POST /me", Answer.Ok("{}"));
        _graph.Before = _ => bench.Clock.Advance(TimeSpan.FromMinutes(5));

        var late = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(bench, HttpMethod.Post, "{}"));

        Assert.Equal(HttpRequestError.ResponseEnded, late.HttpRequestError);
        Assert.False(GraphRetryHandler.NeverSent(late));
    }

    [Fact]
    public async Task Send_CallerGivesUp_IsCancellation()
    {
        using var bench = new Bench(_graph);
        using var caller = new CancellationTokenSource();
        _graph.On("GET /me", Answer.Ok("{}"));
        _graph.Before = _ => caller.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(bench, HttpMethod.Get, cancellationToken: caller.Token));
        Assert.Single(_graph.Sent);
    }

    private static async Task<HttpResponseMessage> SendAsync(Bench bench, HttpMethod method, string? body = null, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(method, $"{ScriptedGraph.Base}/me");
        if (body is not null) request.Content = new StringContent(body);
        return await bench.Get<GraphHttp>().Client.SendAsync(request, cancellationToken);
    }
}
