using Microsoft.Graph.Models;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Graph.Sessions;
using TpmAssistant.Graph.Tests.Fakes;

namespace TpmAssistant.Graph.Tests.Sessions;

public sealed class GraphBatchTests
{
    private readonly ScriptedGraph _graph = new();

    [Fact]
    public async Task Send_StepsAnsweredInAnyOrder_FindTheirAnswers()
    {
        _graph.On("GET /users/1", Answer.Ok("""{"id":"1"}""")).On("GET /users/2", Answer.Ok("""{"id":"2"}"""));
        using var bench = new Bench(_graph);

        var replies = await UsersAsync(bench, 2);

        Assert.Equal(["1", "2"], replies.Select(reply => reply.Value!.Id));
        Assert.Single(_graph.Sent);
        Assert.Equal(1, bench.Requests);
    }

    [Fact]
    public async Task Send_OneStepFails_LeavesTheOthers()
    {
        _graph.On("GET /users/1", Answer.Of(403)).On("GET /users/2", Answer.Ok("""{"id":"2"}"""));
        using var bench = new Bench(_graph);

        var replies = await UsersAsync(bench, 2);

        Assert.Equal(ReadFailure.Forbidden, replies[0].Failure);
        Assert.Equal("2", replies[1].Value!.Id);
    }

    [Fact]
    public async Task Send_StepsThrottled_AsksOnlyTheseAgainAfterTheLongestWait()
    {
        _graph.On("GET /users/1", Answer.Busy("1"), Answer.Ok("""{"id":"1"}"""))
            .On("GET /users/2", Answer.Ok("""{"id":"2"}"""))
            .On("GET /users/3", Answer.Busy("2.5"), Answer.Ok("""{"id":"3"}"""));
        using var bench = new Bench(_graph);

        var replies = await UsersAsync(bench, 3);

        Assert.Equal(["1", "2", "3"], replies.Select(reply => reply.Value!.Id));
        Assert.Equal([TimeSpan.FromSeconds(2.5)], bench.Clock.Waits);
        Assert.Equal(["/users/1", "/users/2", "/users/3", "/users/1", "/users/3"], _graph.Asked.Select(asked => asked.Path));
        Assert.Equal(2, _graph.Sent.Count);
    }

    [Fact]
    public async Task Send_StepThrottledForTooLong_IsThrottled()
    {
        _graph.On("GET /users/1", Answer.Busy("600"));
        using var bench = new Bench(_graph);

        var reply = Assert.Single(await UsersAsync(bench, 1));

        Assert.Equal(ReadFailure.Throttled, reply.Failure);
        Assert.Single(_graph.Sent);
    }

    [Fact]
    public async Task Send_StepAlwaysThrottled_IsAskedFiveTimes()
    {
        _graph.On("GET /users/1", Answer.Busy("0"));
        using var bench = new Bench(_graph);

        Assert.Equal(ReadFailure.Throttled, Assert.Single(await UsersAsync(bench, 1)).Failure);
        Assert.Equal(5, _graph.Sent.Count);
    }

    [Fact]
    public async Task Send_EnvelopeThrottledOrUnanswered_IsRepeatedLikeARead()
    {
        _graph.On("POST /$batch", Answer.Busy("0.5"), Answer.Of(503), Answer.Fails(HttpRequestError.ResponseEnded),
            Answer.Ok("""{"responses":[{"id":"1","status":200,"body":{"id":"1"}}]}"""));
        using var bench = new Bench(_graph);

        var reply = Assert.Single(await UsersAsync(bench, 1));

        Assert.Equal("1", reply.Value!.Id);
        Assert.Equal(4, _graph.Sent.Count);
    }

    [Theory]
    [InlineData(401, ReadFailure.NotSignedIn)]
    [InlineData(400, ReadFailure.Unavailable)]
    public async Task Send_EnvelopeRefused_IsTheFailureOfEachStep(int status, ReadFailure failure)
    {
        _graph.On("POST /$batch", Answer.Of(status));
        using var bench = new Bench(_graph);

        Assert.All(await UsersAsync(bench, 3), reply => Assert.Equal(failure, reply.Failure));
    }

    [Theory]
    [InlineData("""{"responses":[]}""")]
    [InlineData("""{"responses":{}}""")]
    [InlineData("""{"responses":[{"id":"7","status":200,"body":{}},{"id":1,"status":200},{"id":"1"},4]}""")]
    [InlineData("""{"responses":[{"id":"1","status":200}]}""")]
    [InlineData("""{"responses":[{"id":"1","status":200,"body":"PGh0bWw+"}]}""")]
    [InlineData("""{"responses":[{"id":"1","status":"200","body":{"id":"1"}}]}""")]
    [InlineData("<html/>")]
    public async Task Send_EnvelopeAnsweredWithNonsense_IsUnavailable(string body)
    {
        _graph.On("POST /$batch", Answer.Ok(body));
        using var bench = new Bench(_graph);

        Assert.Equal(ReadFailure.Unavailable, Assert.Single(await UsersAsync(bench, 1)).Failure);
    }

    [Fact]
    public async Task Send_MoreThanTwentySteps_AreSplit()
    {
        for (var i = 1; i <= 45; i++) _graph.On($"GET /users/{i}", Answer.Ok($$"""{"id":"{{i}}"}"""));
        using var bench = new Bench(_graph);

        var replies = await UsersAsync(bench, 45);

        Assert.Equal(Enumerable.Range(1, 45).Select(i => $"{i}"), replies.Select(reply => reply.Value!.Id));
        Assert.Equal([20, 20, 5], _graph.Sent.Select(sent => sent.Body!["requests"]!.AsArray().Count));
    }

    [Fact]
    public async Task Send_Step_KeepsItsOptionsAndHeaders()
    {
        using var bench = new Bench(_graph);
        using var session = await bench.OpenAsync();
        var batch = new GraphBatch(session);
        batch.Get(
            session.Client.Me.Messages.ToGetRequestInformation(request =>
            {
                request.QueryParameters.Filter = "subject eq 'a & b'";
                request.QueryParameters.Select = ["id", "subject"];
                request.Headers.Add("Prefer", "IdType=\"ImmutableId\"");
            }),
            MessageCollectionResponse.CreateFromDiscriminatorValue);
        await batch.SendAsync();

        var step = _graph.Sent.Single().Body!["requests"]![0]!;
        Assert.StartsWith("/me/messages?$filter=subject%20eq%20%27a%20%26%20b%27&$select=id,subject", step["url"]!.ToString().Replace("%2C", ",", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("IdType=\"ImmutableId\"", step["headers"]!["Prefer"]!.ToString());
        Assert.Null(step["headers"]!["Accept"]);
    }

    [Fact]
    public async Task Get_AnythingButARead_IsABug()
    {
        using var bench = new Bench(_graph);
        using var session = await bench.OpenAsync();

        Assert.Throws<ArgumentException>(() => new GraphBatch(session).Get(
            session.Client.Me.Messages.ToPostRequestInformation(new Message()), Message.CreateFromDiscriminatorValue));
    }

    private static async Task<List<GraphReply<User>>> UsersAsync(Bench bench, int count)
    {
        using var session = await bench.OpenAsync();
        var batch = new GraphBatch(session);
        var steps = Enumerable.Range(1, count).Select(i => batch.Get(session.Client.Users[$"{i}"].ToGetRequestInformation(), User.CreateFromDiscriminatorValue)).ToList();
        await batch.SendAsync();
        return steps.ConvertAll(step => step.Reply);
    }
}
