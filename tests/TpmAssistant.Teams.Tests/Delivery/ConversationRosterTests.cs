using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Teams.Connector;
using TpmAssistant.Teams.Delivery;
using TpmAssistant.Teams.Tests.Fakes;
using TpmAssistant.Testing;

namespace TpmAssistant.Teams.Tests.Delivery;

public sealed class ConversationRosterTests : IDisposable
{
    private readonly FakeClock clock = new();
    private readonly ScriptedConnector connector = new();
    private readonly InMemoryConversations conversations = new();
    private readonly ConnectorTransport transport;
    private readonly ConversationRoster roster;

    public ConversationRosterTests()
    {
        var options = new BotOptions();
        transport = new ConnectorTransport(new BotToken(options, clock), clock, NullLogger<ConnectorTransport>.Instance, connector);
        roster = new ConversationRoster(
            conversations, new ConnectorClient(transport, new ServiceHosts(options), NullLogger<ConnectorClient>.Instance));
        conversations.References[(Wire.Tenant, "19:c")] = new ConversationReference(
            Wire.Tenant, "19:c", ConversationScope.Channel, BotHost.ServiceUrl, Wire.Bot, null, null);
    }

    public void Dispose() => transport.Dispose();

    private static Asker Asker(ConversationScope scope, string conversation = "19:c") =>
        new(new(Wire.Tenant), new(Wire.User), "Dana", "en", "UTC", new ConversationRef(conversation, scope));

    private async Task<IEnumerable<string>?> MembersAsync(string members)
    {
        connector.Then(HttpStatusCode.OK, $$"""{"members":[{{members}}]}""");
        return (await roster.MembersAsync(Asker(ConversationScope.Channel), default))?.Select(p => p.Value);
    }

    [Fact]
    public async Task Members_OfAPersonalChat_IsTheAskerWithoutACall()
    {
        Assert.Equal([new(Wire.User)], await roster.MembersAsync(Asker(ConversationScope.Personal), default));
        Assert.Empty(connector.Calls);
    }

    [Fact]
    public async Task Members_AllKnown_AreTheirObjectIds() =>
        Assert.Equal(["aa", "bb"], await MembersAsync("""{"id":"29:a","aadObjectId":"AA"},{"id":"29:b","objectId":"bb"}"""));

    [Theory]
    [InlineData("""{"id":"29:a","aadObjectId":"AA"},{"id":"29:guest"}""")]
    [InlineData("""{"id":"29:a","aadObjectId":"AA","tenantId":"99999999-9999-9999-9999-999999999999"}""")]
    [InlineData("")]
    public async Task Members_OneNotKnownOrFromElsewhere_CannotBeTold(string members) => Assert.Null(await MembersAsync(members));

    [Fact]
    public async Task Members_ConnectorRefuses_CannotBeTold()
    {
        connector.Then(HttpStatusCode.Forbidden);

        Assert.Null(await roster.MembersAsync(Asker(ConversationScope.Group), default));
    }

    [Fact]
    public async Task Members_ConversationNeverSeen_CannotBeTold() =>
        Assert.Null(await roster.MembersAsync(Asker(ConversationScope.Group, "19:unknown"), default));
}
