using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Graph.Tests.Fakes;

namespace TpmAssistant.Graph.Tests.People;

public sealed class GraphDirectoryTests
{
    private const string Ben = "bbbbbbbb-0000-4000-8000-000000000002";
    private readonly ScriptedGraph _graph = new();

    [Fact]
    public async Task Me_WithMailbox_HasItsZoneInIanaTerms()
    {
        _graph.On("GET /me", Answer.Ok($$"""{"id":"{{Bench.Ada}}","displayName":"Ada","mail":"ada@contoso.example","jobTitle":"TPM"}"""))
            .On("GET /me/mailboxSettings", Answer.Ok("""{"timeZone":"W. Europe Standard Time"}"""));
        using var bench = new Bench(_graph);

        var me = await Directory(bench).MeAsync(Bench.Asker, CancellationToken.None);

        Assert.Equal(new Person(new PersonId(Bench.Ada), "Ada", "ada@contoso.example", "TPM", "Europe/Berlin"), me);
        Assert.Equal(1, bench.Requests);
    }

    [Fact]
    public async Task Me_WithoutMailbox_IsStillSomebody()
    {
        _graph.On("GET /me", Answer.Ok($$"""{"id":"{{Bench.Ada}}","displayName":"","userPrincipalName":"ada@contoso.example"}"""));
        using var bench = new Bench(_graph);

        Assert.Equal(
            new Person(new PersonId(Bench.Ada), "ada@contoso.example", "ada@contoso.example"), await Directory(bench).MeAsync(Bench.Asker, CancellationToken.None));
    }

    [Fact]
    public async Task Me_Refused_IsNull()
    {
        _graph.On("GET /me", Answer.Of(401));
        using var bench = new Bench(_graph);

        Assert.Null(await Directory(bench).MeAsync(Bench.Asker, CancellationToken.None));
    }

    [Fact]
    public async Task GroupMembers_SeveralPages_AreAllPeople()
    {
        _graph.On("GET /groups/G1/members", Answer.Page(
                """{"@odata.type":"#microsoft.graph.user","id":"1","displayName":"Ada"},{"@odata.type":"#microsoft.graph.device","id":"2","displayName":"Printer"}""",
                ScriptedGraph.Base + "/groups/G1/members?$skiptoken=2"))
            .On("GET /groups/G1/members?$skiptoken=2", Answer.Page($$"""{"@odata.type":"#microsoft.graph.user","id":"{{Ben}}","displayName":null}"""));
        using var bench = new Bench(_graph);

        var members = await Directory(bench).GroupMembersAsync(Bench.Asker, "G1", CancellationToken.None);

        Assert.Equal(["1", Ben], members!.Select(person => person.Id.Value));
        Assert.Equal("Unknown person", members![1].Name);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(500)]
    public async Task GroupMembers_NotAllReadable_IsNull(int status)
    {
        _graph.On("GET /groups/G1/members", Answer.Page(
                """{"@odata.type":"#microsoft.graph.user","id":"1","displayName":"Ada"}""", ScriptedGraph.Base + "/groups/G1/members?$skiptoken=2"))
            .On("GET /groups/G1/members?$skiptoken=2", Answer.Of(status));
        using var bench = new Bench(_graph);

        Assert.Null(await Directory(bench).GroupMembersAsync(Bench.Asker, "G1", CancellationToken.None));
    }

    [Fact]
    public async Task Find_NameWithQuote_IsEscaped()
    {
        _graph.On("GET /users", Answer.Page($$"""{"id":"{{Ben}}","displayName":"Ben O'Neill"}"""));
        using var bench = new Bench(_graph);

        var found = await Directory(bench).FindAsync(Bench.Asker, " O'N&$top=9 ", CancellationToken.None);

        Assert.Equal("Ben O'Neill", Assert.Single(found).Name);
        var query = _graph.Asked.Single();
        Assert.Contains("startswith(surname,'O''N&$top=9')", query.Query, StringComparison.Ordinal);
        Assert.Single(query.PathAndQuery.Split("$top="), part => part.StartsWith("10", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Find_Nothing_AsksNobody(string text)
    {
        using var bench = new Bench(_graph);

        Assert.Empty(await Directory(bench).FindAsync(Bench.Asker, text, CancellationToken.None));
        Assert.Empty(_graph.Sent);
    }

    [Fact]
    public async Task Find_Refused_IsNobody()
    {
        _graph.On("GET /users", Answer.Of(403));
        using var bench = new Bench(_graph);

        Assert.Empty(await Directory(bench).FindAsync(Bench.Asker, "Ben", CancellationToken.None));
    }

    [Fact]
    public async Task Find_MoreThanTen_IsTen()
    {
        _graph.On("GET /users", Answer.Page(string.Join(',', Enumerable.Range(0, 12).Select(i => $$"""{"id":"{{i}}","displayName":"B{{i}}"}"""))));
        using var bench = new Bench(_graph);

        Assert.Equal(10, (await Directory(bench).FindAsync(Bench.Asker, "B", CancellationToken.None)).Count);
    }

    private static IDirectory Directory(Bench bench) => bench.Get<IDirectory>();
}
