using Microsoft.Graph.Models;
using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Graph.Sessions;
using TpmAssistant.Graph.Tests.Fakes;
using TpmAssistant.Graph.Tokens;

namespace TpmAssistant.Graph.Tests.Sessions;

public sealed class GraphSessionTests
{
    private readonly ScriptedGraph _graph = new();

    [Theory]
    [InlineData(401, ReadFailure.NotSignedIn)]
    [InlineData(403, ReadFailure.Forbidden)]
    [InlineData(404, ReadFailure.NotFound)]
    [InlineData(410, ReadFailure.NotFound)]
    [InlineData(429, ReadFailure.Throttled)]
    [InlineData(500, ReadFailure.Unavailable)]
    [InlineData(400, ReadFailure.Unavailable)]
    public async Task Send_Refused_IsAFailure(int status, ReadFailure failure)
    {
        _graph.On("GET /me", Answer.Of(status).With("Retry-After", "3600"));
        Assert.Equal(failure, (await MeAsync()).Failure);
    }

    [Theory]
    [InlineData(403, ReadFailure.Forbidden)]
    [InlineData(502, ReadFailure.Unavailable)]
    public async Task Send_RefusedWithAPage_IsTheSameFailure(int status, ReadFailure failure)
    {
        _graph.On("GET /me", new Answer(status, "<html><body>A gateway says no</body></html>", MediaType: "text/html"));
        Assert.Equal(failure, (await MeAsync()).Failure);
    }

    [Fact]
    public async Task Send_RefusedWithoutABody_IsTheSameFailure()
    {
        _graph.On("GET /me", new Answer(500, ""));
        Assert.Equal(ReadFailure.Unavailable, (await MeAsync()).Failure);
    }

    [Theory]
    [InlineData("<html>Sign in</html>")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    public async Task Send_AnsweredWithNonsense_IsUnavailable(string body)
    {
        _graph.On("GET /me", Answer.Ok(body));
        var reply = await MeAsync();

        Assert.Equal((ReadFailure.Unavailable, Delivery.Lost), (reply.Failure, reply.Delivery));
    }

    [Fact]
    public async Task Send_Redirected_FollowsNothing()
    {
        _graph.On("GET /me", Answer.Of(302).With("Location", "http://elsewhere.example/me"));

        Assert.Equal(ReadFailure.Unavailable, (await MeAsync()).Failure);
        Assert.Single(_graph.Sent);
    }

    [Fact]
    public async Task Send_ReadingTakesTooLong_IsUnavailable()
    {
        using var bench = new Bench(_graph);
        _graph.On("GET /me", Answer.Ok("{}"));
        _graph.Before = _ => bench.Clock.Advance(TimeSpan.FromMinutes(10));
        using var session = await bench.OpenAsync();

        Assert.Equal(ReadFailure.Unavailable, (await MeAsync(session)).Failure);
    }

    [Fact]
    public async Task Send_CallerGivesUp_IsTheOnlyException()
    {
        using var bench = new Bench(_graph);
        using var caller = new CancellationTokenSource();
        _graph.Before = _ => caller.Cancel();
        using var session = (await bench.Get<GraphSessions>().OpenAsync(Bench.Asker, caller.Token)).Session!;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => MeAsync(session));
    }

    [Fact]
    public async Task Send_ToGraph_CarriesTheAskersToken()
    {
        _graph.On("GET /me", Answer.Ok("{}"));
        await MeAsync();

        Assert.Equal("Bearer " + Bench.Token, _graph.Sent.Single().Headers["Authorization"]);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/demo/v1.0/me", true)]
    [InlineData("http://127.0.0.1:9/demo/v1.0evil/me", false)]
    [InlineData("http://127.0.0.1:9/other", false)]
    [InlineData("http://127.0.0.1:10/demo/v1.0/me", false)]
    [InlineData("https://127.0.0.1:9/demo/v1.0/me", false)]
    [InlineData("http://elsewhere.example/demo/v1.0/me", false)]
    [InlineData("http://user@127.0.0.1:9/demo/v1.0/me", false)]
    public async Task Token_AskedForAnAddress_IsGivenOnlyToGraph(string url, bool given)
    {
        var provider = new AskerTokenProvider("secret", new GraphAddress(new Uri(ScriptedGraph.Base)));
        Assert.Equal(given ? "secret" : "", await provider.GetAuthorizationTokenAsync(new Uri(url)));
    }

    [Fact]
    public async Task Open_NotSignedIn_SaysSo()
    {
        using var bench = new Bench(_graph, new NobodySignedIn());
        var (session, failure) = await bench.Get<GraphSessions>().OpenAsync(Bench.Asker, CancellationToken.None);

        Assert.Null(session);
        Assert.Equal(ReadFailure.NotSignedIn, failure);
        Assert.Empty(_graph.Sent);
    }

    [Fact]
    public async Task Open_TokensCannotBeHad_IsUnavailable()
    {
        using var bench = new Bench(_graph, new TokenServiceDown());
        var (session, failure) = await bench.Get<GraphSessions>().OpenAsync(Bench.Asker, CancellationToken.None);

        Assert.Null(session);
        Assert.Equal(ReadFailure.Unavailable, failure);
    }

    [Fact]
    public async Task Pages_AnotherHostIsNamedAsNext_IsNotFollowed()
    {
        _graph.On("GET /users", Answer.Page("""{"id":"1"}""", "http://elsewhere.example/demo/v1.0/users?$skiptoken=2"));
        var (users, sent) = await UsersAsync();

        Assert.Equal(ReadFailure.Unavailable, users.Failure);
        Assert.Single(users.Items);
        Assert.Null(users.Total);
        Assert.Single(sent);
    }

    [Fact]
    public async Task Pages_SeveralOneOfThemEmpty_AreReadToTheEnd()
    {
        _graph.On("GET /users", Answer.Page("""{"id":"1"}""", ScriptedGraph.Base + "/users?$skiptoken=a%2Fb"))
            .On("GET /users?$skiptoken=a%2Fb", Answer.Page("", ScriptedGraph.Base + "/users?$skiptoken=3"))
            .On("GET /users?$skiptoken=3", Answer.Page("""{"id":"2"},{"id":"3"}"""));
        var (users, _) = await UsersAsync();

        Assert.Equal(ReadFailure.None, users.Failure);
        Assert.Equal(["1", "2", "3"], users.Items.Select(user => user.Id));
        Assert.Equal(3, users.Total);
    }

    [Fact]
    public async Task Pages_RunningInACircle_Stop()
    {
        _graph.On("GET /users", Answer.Page("""{"id":"1"}""", ScriptedGraph.Base + "/users?$skiptoken=2"));
        var (users, sent) = await UsersAsync();

        Assert.Equal(ReadFailure.Unavailable, users.Failure);
        Assert.Equal(2, sent.Count);
    }

    [Fact]
    public async Task Pages_WithoutEnd_AreTooLarge()
    {
        _graph.On("GET /users", request => Answer.Page("""{"id":"1"}""", $"{ScriptedGraph.Base}/users?$skiptoken={request.Query}x"));
        var (users, sent) = await UsersAsync();

        Assert.Equal(ReadFailure.TooLarge, users.Failure);
        Assert.Equal(50, sent.Count);
    }

    [Fact]
    public async Task Pages_AnswerIsNoCollection_IsUnavailable()
    {
        _graph.On("GET /users", Answer.Ok("""{"something":"else"}"""));
        var (users, _) = await UsersAsync();

        Assert.Equal(ReadFailure.Unavailable, users.Failure);
    }

    private async Task<GraphReply<User>> MeAsync()
    {
        using var bench = new Bench(_graph);
        using var session = await bench.OpenAsync();
        return await MeAsync(session);
    }

    private static Task<GraphReply<User>> MeAsync(GraphSession session) =>
        session.SendAsync(session.Client.Me.ToGetRequestInformation(), User.CreateFromDiscriminatorValue);

    private async Task<(GraphItems<User> Users, List<SentRequest> Sent)> UsersAsync()
    {
        using var bench = new Bench(_graph);
        using var session = await bench.OpenAsync();
        var users = await session.ReadAllAsync(
            session.Client.Users.ToGetRequestInformation(), GraphReaders.Page<User>(User.CreateFromDiscriminatorValue));
        return (users, _graph.Sent);
    }

    private sealed class NobodySignedIn : IGraphTokens
    {
        public ValueTask<string?> GetAsync(Asker asker, CancellationToken cancellationToken) => new((string?)null);
    }

    private sealed class TokenServiceDown : IGraphTokens
    {
        public ValueTask<string?> GetAsync(Asker asker, CancellationToken cancellationToken) => throw new GraphTokensUnavailableException("temporarily_unavailable");
    }
}
