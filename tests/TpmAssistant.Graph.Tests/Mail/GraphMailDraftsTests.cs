using System.Text.Json.Nodes;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Graph.Tests.Fakes;
using TpmAssistant.Graph.Tokens;

namespace TpmAssistant.Graph.Tests.Mail;

public sealed class GraphMailDraftsTests
{
    private const string Look = "GET /me/messages";
    private const string Write = "POST /me/messages";
    private const string Made = """{"id":"M1","webLink":"https://outlook.office365.com/owa/?ItemID=M1"}""";

    private static readonly MailDraft Draft = new(
        "Atlas: status", [new MailRecipient("ben@contoso.example", "Ben"), new MailRecipient("board@contoso.example", "")], "<p>Amber</p>", "Amber");

    private static readonly EffectOutcome Done = EffectOutcome.Done("M1", new Uri("https://outlook.office365.com/owa/?ItemID=M1"));

    private readonly ScriptedGraph _graph = new();

    [Fact]
    public async Task Create_Draft_IsWrittenExactly()
    {
        _graph.On(Look, Answer.Page("")).On(Write, Answer.Ok(Made));

        var outcome = await CreateAsync();

        Assert.Equal(Done, outcome);
        var written = Assert.Single(Writes());
        Assert.Equal("/me/messages", written.PathAndQuery);
        Assert.Equal("IdType=\"ImmutableId\"", written.Headers["Prefer"]);
        Assert.Equal(
            JsonNode.Parse("""
                {"subject":"Atlas: status","body":{"contentType":"html","content":"<p>Amber</p>"},
                 "toRecipients":[{"emailAddress":{"address":"ben@contoso.example","name":"Ben"}},{"emailAddress":{"address":"board@contoso.example"}}],
                 "singleValueExtendedProperties":[{"id":"String {6f1c3d0a-3c55-4c0e-9a0b-5a4d1f0e7b21} Name TpmAssistantProposal","value":"p-1"}]}
                """)!.ToJsonString(),
            Plain(written.Body!).ToJsonString());
    }

    [Fact]
    public async Task Create_Draft_LooksForItsMarkerFirst()
    {
        _graph.On(Look, Answer.Page("")).On(Write, Answer.Ok(Made));

        await CreateAsync("o'clock");

        Assert.Equal(["GET", "POST"], _graph.Asked.Select(asked => asked.Method));
        Assert.Contains(
            "$filter=singleValueExtendedProperties/Any(ep: ep/id eq 'String {6f1c3d0a-3c55-4c0e-9a0b-5a4d1f0e7b21} Name TpmAssistantProposal' and ep/value eq 'o''clock')",
            _graph.Asked[0].Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_WrittenByAnEarlierRun_IsFoundAndNotRepeated()
    {
        _graph.On(Look, Answer.Page(Made));

        Assert.Equal(Done, await CreateAsync());
        Assert.Empty(Writes());
    }

    [Fact]
    public async Task Create_AnswerLostAfterItHappened_IsFoundByItsMarker()
    {
        _graph.On(Look, Answer.Page(""), Answer.Page(Made)).On(Write, Answer.Fails(HttpRequestError.ResponseEnded));

        Assert.Equal(Done, await CreateAsync());
        Assert.Single(Writes());
    }

    [Fact]
    public async Task Create_AnswerLostAndStillUnderWay_IsFoundALittleLater()
    {
        _graph.On(Look, Answer.Page(""), Answer.Page(""), Answer.Of(500), Answer.Page(Made)).On(Write, Answer.Fails(HttpRequestError.ResponseEnded));
        using var bench = new Bench(_graph);

        Assert.Equal(Done, await CreateAsync(bench));
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3)], bench.Clock.Waits.Where(wait => wait > TimeSpan.Zero));
        Assert.Single(Writes());
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(408)]
    public async Task Create_ServerFailsOnTheWay_IsUnknownAndNotRepeated(int status)
    {
        _graph.On(Look, Answer.Page("")).On(Write, Answer.Of(status));

        Assert.Equal(EffectOutcome.Unknown, await CreateAsync());
        Assert.Single(Writes());
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("{}")]
    public async Task Create_AnswerCannotBeRead_IsLookedFor(string body)
    {
        _graph.On(Look, Answer.Page(""), Answer.Page(Made)).On(Write, Answer.Ok(body));

        Assert.Equal(Done, await CreateAsync());
        Assert.Single(Writes());
    }

    [Fact]
    public async Task Create_ConnectionNeverCameAbout_IsRefusedAfterSomeTries()
    {
        _graph.On(Look, Answer.Page("")).On(Write, Answer.Fails(HttpRequestError.ConnectionError));

        Assert.Equal(EffectOutcome.Refused("mail-unavailable"), await CreateAsync());
        Assert.Equal(5, Writes().Count());
    }

    [Fact]
    public async Task Create_Throttled_IsRepeated()
    {
        _graph.On(Look, Answer.Page("")).On(Write, Answer.Busy("1.5"), Answer.Ok(Made));

        Assert.Equal(Done, await CreateAsync());
        Assert.Equal(2, Writes().Count());
    }

    [Theory]
    [InlineData(400, "mail-rejected")]
    [InlineData(401, "not-signed-in")]
    [InlineData(403, "mail-forbidden")]
    [InlineData(404, "no-mailbox")]
    [InlineData(413, "mail-rejected")]
    [InlineData(429, "mail-busy")]
    public async Task Create_Refused_SaysWhy(int status, string code)
    {
        _graph.On(Look, Answer.Page("")).On(Write, Answer.Of(status).With("Retry-After", "3600"));

        Assert.Equal(EffectOutcome.Refused(code), await CreateAsync());
        Assert.Single(_graph.Asked, asked => asked.Method == "GET");
    }

    [Theory]
    [InlineData(401, "not-signed-in")]
    [InlineData(403, "mail-forbidden")]
    public async Task Create_MayNotEvenLook_WritesNothing(int status, string code)
    {
        _graph.On(Look, Answer.Of(status));

        Assert.Equal(EffectOutcome.Refused(code), await CreateAsync());
        Assert.Empty(Writes());
    }

    [Fact]
    public async Task Create_CannotLook_WritesNothingAndDoesNotKnow()
    {
        _graph.On(Look, Answer.Of(500));

        Assert.Equal(EffectOutcome.Unknown, await CreateAsync());
        Assert.Empty(Writes());
    }

    [Fact]
    public async Task Create_GraphIsNotThere_IsRefused()
    {
        _graph.On(Look, Answer.Fails(HttpRequestError.ConnectionError));
        Assert.Equal(EffectOutcome.Refused("mail-unavailable"), await CreateAsync());
    }

    [Fact]
    public async Task Create_NotSignedIn_IsRefused()
    {
        using var bench = new Bench(_graph, new NobodySignedIn());

        Assert.Equal(EffectOutcome.Refused("not-signed-in"), await CreateAsync(bench));
        Assert.Empty(_graph.Sent);
    }

    [Fact]
    public async Task Create_Reply_AnswersTheEarlierMailWithThisContent()
    {
        _graph.On(Look, Answer.Page("")).On("POST /me/messages/M0/createReply", Answer.Ok(Made));

        Assert.Equal(Done, await ReplyAsync());

        var written = Assert.Single(Writes());
        Assert.Equal("IdType=\"ImmutableId\"", written.Headers["Prefer"]);
        var message = written.Body!["message"] ?? written.Body["Message"]!;
        Assert.Equal("Atlas: status", message["subject"]!.ToString());
        Assert.Equal(2, message["toRecipients"]!.AsArray().Count);
        Assert.Equal("p-1", message["singleValueExtendedProperties"]![0]!["value"]!.ToString());
    }

    [Fact]
    public async Task Create_ReplyToAMailThatIsGone_BeginsAThreadAndSaysSo()
    {
        _graph.On(Look, Answer.Page("")).On("POST /me/messages/M0/createReply", Answer.Of(404)).On(Write, Answer.Ok(Made));

        Assert.Equal(Done with { Code = "mail-new-thread" }, await ReplyAsync());
        Assert.Equal(["/me/messages/M0/createReply", "/me/messages"], Writes().Select(write => write.PathAndQuery));
    }

    [Fact]
    public async Task Create_AnswerToAReplyLost_IsLookedForAndNotRepeated()
    {
        _graph.On(Look, Answer.Page(""), Answer.Page(Made)).On("POST /me/messages/M0/createReply", Answer.Fails(HttpRequestError.ResponseEnded));

        Assert.Equal(Done, await ReplyAsync());
        Assert.Single(Writes());
    }

    [Theory]
    [InlineData(403, "mail-forbidden")]
    [InlineData(400, "mail-rejected")]
    public async Task Create_ReplyRefused_WritesNothingElse(int status, string code)
    {
        _graph.On(Look, Answer.Page("")).On("POST /me/messages/M0/createReply", Answer.Of(status));

        Assert.Equal(EffectOutcome.Refused(code), await ReplyAsync());
        Assert.Single(Writes());
    }

    private async Task<EffectOutcome> ReplyAsync()
    {
        using var bench = new Bench(_graph);
        return await bench.Get<IMailDrafts>().CreateAsync(Bench.Asker, Draft with { ReplyTo = "M0" }, "p-1", CancellationToken.None);
    }

    private IEnumerable<SentRequest> Writes() => _graph.Sent.Where(sent => sent.Method != "GET");

    private async Task<EffectOutcome> CreateAsync(string marker = "p-1")
    {
        using var bench = new Bench(_graph);
        return await CreateAsync(bench, marker);
    }

    private static Task<EffectOutcome> CreateAsync(Bench bench, string marker = "p-1") =>
        bench.Get<IMailDrafts>().CreateAsync(Bench.Asker, Draft, marker, CancellationToken.None);

    // The SDK adds types to some objects; they say nothing more.
    private static JsonNode Plain(JsonNode node)
    {
        if (node is JsonArray items) return new JsonArray([.. items.Select(item => Plain(item!))]);
        return node is JsonObject fields
            ? new JsonObject(fields.Where(field => field.Key != "@odata.type").OrderBy(field => Order(field.Key)).Select(field => KeyValuePair.Create(field.Key, (JsonNode?)Plain(field.Value!))))
            : node.DeepClone();
    }

    private static int Order(string field) => Array.IndexOf(
        ["subject", "contentType", "body", "content", "address", "name", "emailAddress", "toRecipients", "id", "value", "singleValueExtendedProperties"], field);

    private sealed class NobodySignedIn : IGraphTokens
    {
        public ValueTask<string?> GetAsync(Asker asker, CancellationToken cancellationToken) => new((string?)null);
    }
}
