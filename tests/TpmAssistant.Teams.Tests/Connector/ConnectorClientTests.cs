using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging.Abstractions;
using TpmAssistant.Teams.Connector;
using TpmAssistant.Teams.Tests.Fakes;
using TpmAssistant.Testing;

namespace TpmAssistant.Teams.Tests.Connector;

public sealed class ConnectorClientTests : IDisposable
{
    private static readonly byte[] Body = """{"type":"message","text":"x"}"""u8.ToArray();

    private readonly FakeClock clock = new();
    private readonly ScriptedConnector connector = new();
    private readonly ConnectorTransport transport;
    private readonly ConnectorClient client;

    public ConnectorClientTests()
    {
        var options = new BotOptions();
        transport = new ConnectorTransport(new BotToken(options, clock), clock, NullLogger<ConnectorTransport>.Instance, connector);
        client = new ConnectorClient(transport, new ServiceHosts(options), NullLogger<ConnectorClient>.Instance);
    }

    public void Dispose() => transport.Dispose();

    private Task<T> DriveAsync<T>(ValueTask<T> call) => Patiently.DriveAsync(clock, call.AsTask());

    private Task<ConnectorResult> SendAsync() => DriveAsync(client.SendAsync(BotHost.ServiceUrl, "a:1", null, Body, default));

    [Theory]
    [InlineData("19:x@thread.tacv2;messageid=1", "m/../1", "v3/conversations/19%3Ax%40thread.tacv2%3Bmessageid%3D1/activities/m%2F..%2F1")]
    [InlineData("a?b#c", "ü 1", "v3/conversations/a%3Fb%23c/activities/%C3%BC%201")]
    [InlineData("%2e%2e", "x", "v3/conversations/%252e%252e/activities/x")]
    public async Task Send_IdsFromOutside_StayOneSegmentEach(string conversation, string replyTo, string path)
    {
        await client.SendAsync(BotHost.ServiceUrl, conversation, replyTo, Body, default);

        Assert.Equal(BotHost.ServiceUrl + path, Assert.Single(connector.Calls).Address);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("")]
    public async Task Send_IdThatWouldClimb_IsABug(string conversation) =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await client.SendAsync(BotHost.ServiceUrl, conversation, null, Body, default));

    [Fact]
    public async Task Send_ForeignAddress_ThrowsBeforeAnyCall()
    {
        await Assert.ThrowsAsync<ForbiddenServiceException>(
            async () => await client.SendAsync("https://evil.example/", "a:1", null, Body, default));

        Assert.Empty(connector.Calls);
    }

    [Theory]
    [InlineData("http://127.0.0.1:3979/_connector")]
    [InlineData("http://127.0.0.1:3979/_connector/")]
    public async Task Send_AddressWithOrWithoutSlash_KeepsItsPath(string serviceUrl)
    {
        await client.SendAsync(serviceUrl, "a:1", null, Body, default);

        Assert.Equal("http://127.0.0.1:3979/_connector/v3/conversations/a%3A1/activities", Assert.Single(connector.Calls).Address);
    }

    [Fact]
    public async Task Send_Throttled_WaitsAsLongAsToldAndNoLess()
    {
        connector.Then(HttpStatusCode.TooManyRequests, change: r => r.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(20)));
        var start = clock.GetUtcNow();

        var result = await SendAsync();

        Assert.True(result.IsDone);
        Assert.InRange((clock.GetUtcNow() - start).TotalSeconds, 20, 21);
    }

    [Fact]
    public async Task Send_ThrottledUntilADate_WaitsUntilThen()
    {
        var until = clock.GetUtcNow().AddSeconds(45);
        connector.Then(HttpStatusCode.TooManyRequests, change: r => r.Headers.RetryAfter = new RetryConditionHeaderValue(until));

        await SendAsync();

        Assert.True(clock.GetUtcNow() >= until);
    }

    [Fact]
    public async Task Send_ThrottledForAnAbsurdTime_GivesUpAtOnce()
    {
        connector.Then(HttpStatusCode.TooManyRequests, change: r => r.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromDays(30)));

        Assert.Equal(ConnectorOutcome.Unavailable, (await SendAsync()).Outcome);
        Assert.Single(connector.Calls);
    }

    [Fact]
    public async Task Send_ThrottledForEver_TriesFiveTimes()
    {
        connector.Default = _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Content = new StringContent("") });

        Assert.Equal(ConnectorOutcome.Unavailable, (await SendAsync()).Outcome);
        Assert.Equal(ConnectorRetry.Tries, connector.Calls.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task Update_PassingTrouble_IsRepeated(HttpStatusCode status)
    {
        connector.Then(status).ThenThrow(new HttpRequestException(HttpRequestError.ResponseEnded));

        var result = await DriveAsync(client.UpdateAsync(BotHost.ServiceUrl, "a:1", "m", Body, default));

        Assert.True(result.IsDone);
        Assert.Equal(["PUT", "PUT", "PUT"], connector.Calls.Select(c => c.Method));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task Update_LastingTrouble_IsNotRepeated(HttpStatusCode status)
    {
        connector.Then(status);

        Assert.False((await DriveAsync(client.UpdateAsync(BotHost.ServiceUrl, "a:1", "m", Body, default))).IsDone);
        Assert.Single(connector.Calls);
    }

    [Theory]
    [InlineData("BotNotInConversationRoster", nameof(ConnectorOutcome.TargetDead))]
    [InlineData("ConversationBlockedByUser", nameof(ConnectorOutcome.TargetDead))]
    [InlineData("BotDisabledByAdmin", nameof(ConnectorOutcome.TargetDead))]
    [InlineData("NotEnoughPermissions", nameof(ConnectorOutcome.TargetDead))]
    [InlineData("MessageWritesBlocked", nameof(ConnectorOutcome.TargetDead))]
    [InlineData("InvalidBotApiHost", nameof(ConnectorOutcome.Refused))]
    public async Task Send_Forbidden_IsReadByItsCode(string code, string expected)
    {
        connector.Then(HttpStatusCode.Forbidden, $$$"""{"error":{"code":"{{{code}}}","message":"no"}}""");

        Assert.Equal(expected, (await SendAsync()).Outcome.ToString());
    }

    [Theory]
    [InlineData("<html>Service Unavailable</html>")]
    [InlineData("""{"error":"text"}""")]
    [InlineData("""["x"]""")]
    public async Task Send_RefusedWithAnUnexpectedBody_IsStillJudged(string body)
    {
        connector.Then(HttpStatusCode.BadRequest, body);

        Assert.Equal(ConnectorOutcome.Refused, (await SendAsync()).Outcome);
    }

    [Fact]
    public async Task Delete_Calls_Delete()
    {
        await client.DeleteAsync(BotHost.ServiceUrl, "a:1", "m-1", default);

        Assert.Equal("DELETE", Assert.Single(connector.Calls).Method);
    }

    [Fact]
    public async Task OpenPersonal_AsksWithMemberAndTenant()
    {
        connector.Then(HttpStatusCode.Created, """{"id":"a:new"}""");

        Assert.Equal("a:new", await client.OpenPersonalAsync(BotHost.ServiceUrl, "29:1abc", Wire.Tenant, default));
        Assert.Equal($$"""{"isGroup":false,"members":[{"id":"29:1abc"}],"tenantId":"{{Wire.Tenant}}"}""", Assert.Single(connector.Calls).Body);
    }

    [Fact]
    public async Task GetMembers_SeveralPages_AreJoined()
    {
        connector.Then(HttpStatusCode.OK, """{"members":[{"id":"29:a","aadObjectId":"A"}],"continuationToken":"n&x"}""")
            .Then(HttpStatusCode.OK, """{"members":[{"id":"29:b","objectId":"B"}]}""");

        var members = await client.GetMembersAsync(BotHost.ServiceUrl, "19:c", default);

        Assert.Equal(["29:a", "29:b"], members!.Select(m => m.Id));
        Assert.EndsWith("&continuationToken=n%26x", connector.Calls.Last().Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetMembers_OnePageFails_SaysNothingRatherThanHalf()
    {
        connector.Then(HttpStatusCode.OK, """{"members":[{"id":"29:a"}],"continuationToken":"n"}""").Then(HttpStatusCode.Forbidden);

        Assert.Null(await client.GetMembersAsync(BotHost.ServiceUrl, "19:c", default));
    }

    [Fact]
    public async Task GetMember_Unknown_IsNull()
    {
        connector.Then(HttpStatusCode.NotFound);

        Assert.Null(await client.GetMemberAsync(BotHost.ServiceUrl, "19:c", Wire.User, default));
    }
}
