using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Teams.Connector;
using TpmAssistant.Teams.Delivery;
using TpmAssistant.Teams.Tests.Fakes;
using TpmAssistant.Testing;

namespace TpmAssistant.Teams.Tests.Delivery;

public sealed class PersonalChatsTests : IDisposable
{
    private static readonly PersonId Ben = new("bbbbbbbb-0000-0000-0000-000000000002");
    private readonly FakeClock clock = new();
    private readonly ScriptedConnector connector = new();
    private readonly InMemoryConversations conversations = new();
    private readonly ConnectorTransport transport;
    private readonly PersonalChats chats;

    public PersonalChatsTests()
    {
        var options = new BotOptions();
        transport = new ConnectorTransport(new BotToken(options, clock), clock, NullLogger<ConnectorTransport>.Instance, connector);
        chats = new PersonalChats(conversations, new ConnectorClient(transport, new ServiceHosts(options), NullLogger<ConnectorClient>.Instance));
        conversations.References[(Wire.Tenant, "19:c")] = new ConversationReference(
            Wire.Tenant, "19:c", ConversationScope.Channel, BotHost.ServiceUrl, Wire.Bot, null, null);
    }

    public void Dispose() => transport.Dispose();

    [Fact]
    public async Task FindOrOpen_MemberOfASharedConversation_OpensTheirChatOnceAndRemembersIt()
    {
        connector.Then(HttpStatusCode.OK, $$"""{"id":"29:ben","aadObjectId":"{{Ben.Value.ToUpperInvariant()}}","tenantId":"{{Wire.Tenant}}"}""")
            .Then(HttpStatusCode.Created, """{"id":"a:ben"}""");

        var chat = await OpenAsync("19:unknown", "19:c");

        Assert.Equal(("a:ben", ConversationScope.Personal, "29:ben", Ben.Value, Wire.Bot), (chat!.ConversationId, chat.Scope, chat.UserId, chat.UserObjectId, chat.BotId));
        var create = connector.Calls.Last();
        Assert.EndsWith("/v3/conversations", create.Address, StringComparison.Ordinal);
        Assert.Equal($$"""{"isGroup":false,"members":[{"id":"29:ben"}],"tenantId":"{{Wire.Tenant}}"}""", create.Body);
        Assert.Equal(chat, conversations.References[(Wire.Tenant, "a:ben")]);
    }

    [Theory]
    [InlineData("""{"id":"29:eve","aadObjectId":"eeeeeeee-0000-0000-0000-000000000009"}""")]
    [InlineData("""{"id":"29:ben","aadObjectId":"bbbbbbbb-0000-0000-0000-000000000002","tenantId":"99999999-9999-9999-9999-999999999999"}""")]
    [InlineData("""{"aadObjectId":"bbbbbbbb-0000-0000-0000-000000000002"}""")]
    public async Task FindOrOpen_TeamsNamesSomebodyElse_OpensNothing(string member)
    {
        connector.Then(HttpStatusCode.OK, member);

        Assert.Null(await OpenAsync("19:c"));
        Assert.Single(connector.Calls);
    }

    [Fact]
    public async Task FindOrOpen_NotInstalledForThem_SaysSo()
    {
        connector.Then(HttpStatusCode.OK, $$"""{"id":"29:ben","aadObjectId":"{{Ben}}"}""")
            .Then(HttpStatusCode.Forbidden, """{"error":{"code":"BotNotInConversationRoster"}}""");

        Assert.Null(await OpenAsync("19:c"));
        Assert.Single(conversations.References);
    }

    [Fact]
    public async Task FindOrOpen_NoSharedConversationOrNobodyOfTheDirectory_AsksNothing()
    {
        Assert.Null(await OpenAsync());
        Assert.Null(await chats.FindOrOpenAsync(new(Wire.Tenant), new("file:Ben"), ["19:c"], default));
        Assert.Empty(connector.Calls);
    }

    private ValueTask<ConversationReference?> OpenAsync(params string[] shared) => chats.FindOrOpenAsync(new(Wire.Tenant), Ben, shared, default);
}
