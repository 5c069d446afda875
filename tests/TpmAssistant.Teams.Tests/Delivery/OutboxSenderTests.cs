using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Teams.Connector;
using TpmAssistant.Teams.Delivery;
using TpmAssistant.Teams.Tests.Fakes;
using TpmAssistant.Testing;

namespace TpmAssistant.Teams.Tests.Delivery;

public sealed class OutboxSenderTests : IDisposable
{
    private readonly FakeClock clock = new();
    private readonly ScriptedConnector connector = new();
    private readonly InMemoryDelivery store = new();
    private readonly ConnectorTransport transport;
    private readonly OutboxSender sender;

    public OutboxSenderTests()
    {
        var options = new BotOptions();
        var hosts = new ServiceHosts(options);
        transport = new ConnectorTransport(new BotToken(options, clock), clock, NullLogger<ConnectorTransport>.Instance, connector);
        var client = new ConnectorClient(transport, hosts, NullLogger<ConnectorClient>.Instance);
        sender = new OutboxSender(store, client, hosts, clock, NullLogger<OutboxSender>.Instance);
    }

    public void Dispose()
    {
        sender.Dispose();
        transport.Dispose();
    }

    private async Task SendAsync(string text, string? topic = null, string serviceUrl = BotHost.ServiceUrl)
    {
        var payload = System.Text.Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{text}}"}""");
        sender.Send(await store.AddAsync([new OutgoingActivity(Wire.Tenant, "a:1", serviceUrl, null, topic, payload)], default));
        await Patiently.DriveAsync(clock, IdleAsync());
    }

    private async Task<bool> IdleAsync()
    {
        await sender.WhenIdleAsync();
        return true;
    }

    private IEnumerable<string> Methods => connector.Calls.Select(c => c.Method);

    [Fact]
    public async Task Send_SameTopic_ReplacesInPlace()
    {
        await SendAsync("first", "report:atlas");
        await SendAsync("second", "report:atlas");
        await SendAsync("other", "report:borealis");
        await SendAsync("third", "report:atlas");

        Assert.Equal(["POST", "PUT", "POST", "PUT"], Methods);
        var put = connector.Calls.ElementAt(1);
        Assert.EndsWith("/activities/sent-1", put.Address, StringComparison.Ordinal);
        Assert.Equal("sent-1", JsonNode.Parse(put.Body)!["id"]!.GetValue<string>());
        Assert.Equal("second", JsonNode.Parse(put.Body)!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Send_TopicWhoseActivityIsGone_PostsAfreshAndRemembersTheNewOne()
    {
        await SendAsync("first", "t");
        connector.Then(HttpStatusCode.NotFound, """{"error":{"code":"ActivityNotFoundInConversation"}}""");
        await SendAsync("second", "t");
        await SendAsync("third", "t");

        Assert.Equal(["POST", "PUT", "POST", "PUT"], Methods);
        Assert.EndsWith("/activities/sent-2", connector.Calls.Last().Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_AnsweredWithoutId_PostsTheNextOneAfresh()
    {
        connector.Then(HttpStatusCode.Accepted);
        await SendAsync("first", "t");
        await SendAsync("second", "t");

        Assert.Equal(["POST", "POST"], Methods);
        Assert.Equal((SendState.Sent, null), store.OutboxStates[0]);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, SendState.Failed)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge, SendState.Failed)]
    [InlineData(HttpStatusCode.NotFound, SendState.Failed)]
    [InlineData(HttpStatusCode.Redirect, SendState.Failed)]
    [InlineData(HttpStatusCode.InternalServerError, SendState.Unknown)]
    [InlineData(HttpStatusCode.BadGateway, SendState.Unknown)]
    [InlineData(HttpStatusCode.ServiceUnavailable, SendState.Unknown)]
    [InlineData(HttpStatusCode.GatewayTimeout, SendState.Unknown)]
    [InlineData(HttpStatusCode.RequestTimeout, SendState.Unknown)]
    public async Task Send_PostRefusedOrLost_IsNeverRepeated(HttpStatusCode status, SendState expected)
    {
        connector.Then(status);

        await SendAsync("x");

        Assert.Single(connector.Calls);
        Assert.Equal(expected, Assert.Single(store.OutboxStates).State);
    }

    [Fact]
    public async Task Send_AnswerLost_IsUnknownAndNotRepeated()
    {
        connector.ThenThrow(new HttpRequestException(HttpRequestError.ResponseEnded));

        await SendAsync("x");

        Assert.Single(connector.Calls);
        Assert.Equal(SendState.Unknown, Assert.Single(store.OutboxStates).State);
    }

    [Fact]
    public async Task Send_ConnectionNeverCameAbout_IsRepeatedUntilItDoes()
    {
        for (var i = 0; i < 7; i++)
        {
            connector.ThenThrow(new HttpRequestException(HttpRequestError.ConnectionError));
        }

        await SendAsync("x");

        Assert.Equal(8, connector.Calls.Count);
        Assert.Equal(SendState.Sent, Assert.Single(store.OutboxStates).State);
    }

    [Fact]
    public async Task Send_NeverReachable_FailsInTheEnd()
    {
        connector.Default = _ => throw new HttpRequestException(HttpRequestError.NameResolutionError);

        await SendAsync("x");

        Assert.Equal(SendState.Failed, Assert.Single(store.OutboxStates).State);
    }

    [Fact]
    public async Task Send_TargetDead_IsSilentUntilItSpeaks()
    {
        connector.Then(HttpStatusCode.Forbidden, """{"error":{"code":"BotNotInConversationRoster"}}""");
        await SendAsync("one");
        await SendAsync("two");
        Assert.Single(connector.Calls);

        sender.Revive("a:1");
        await SendAsync("three");

        Assert.Equal([SendState.Failed, SendState.Failed, SendState.Sent], store.OutboxStates.Select(s => s.State));
    }

    [Fact]
    public async Task Send_AddressNoLongerAllowed_FailsWithoutACall()
    {
        await SendAsync("x", serviceUrl: "https://evil.example/");

        Assert.Empty(connector.Calls);
        Assert.Equal(SendState.Failed, Assert.Single(store.OutboxStates).State);
    }

    [Fact]
    public async Task Send_EndCannotBeWrittenDownAtFirst_IsWrittenLaterAndNotSentAgain()
    {
        store.FailNext = 3;

        await SendAsync("x");

        Assert.Single(connector.Calls);
        Assert.Equal(SendState.Sent, Assert.Single(store.OutboxStates).State);
    }
}
