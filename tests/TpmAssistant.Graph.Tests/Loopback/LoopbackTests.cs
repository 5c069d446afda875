using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Graph.Models;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Graph.Http;
using TpmAssistant.Graph.Sessions;
using TpmAssistant.Graph.Tests.Fakes;

namespace TpmAssistant.Graph.Tests.Loopback;

/// <summary>What only real connections show: refused, cut off, redirected.</summary>
public sealed class LoopbackTests
{
    private static readonly MailDraft Draft = new("Atlas", [new MailRecipient("ben@contoso.example", "Ben")], "<p>x</p>", "x");

    [Fact]
    public async Task Drafts_AnswerCutOffAfterTheWrite_LeaveOneDraft()
    {
        var mailbox = new List<JsonNode>();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            if (HttpMethods.IsPost(context.Request.Method))
            {
                mailbox.Add((await JsonNode.ParseAsync(context.Request.Body))!);
                context.Abort();
                return;
            }

            var marker = mailbox.Any(draft => context.Request.Query["$filter"].ToString().Contains(
                $"ep/value eq '{draft["singleValueExtendedProperties"]![0]!["value"]}'", StringComparison.Ordinal));
            await context.Response.WriteAsync(marker ? """{"value":[{"id":"M1"}]}""" : """{"value":[]}""");
        });
        using var bench = Over(server.Root);

        var outcome = await bench.Get<IMailDrafts>().CreateAsync(Bench.Asker, Draft, "p-1", CancellationToken.None);

        Assert.Equal(EffectOutcome.Done("M1", null), outcome);
        Assert.Single(mailbox);
    }

    [Fact]
    public async Task Drafts_ConnectionRefused_IsRefusedNotUnknown()
    {
        using var bench = Over(LoopbackServer.NobodyThere());

        var outcome = await bench.Get<IMailDrafts>().CreateAsync(Bench.Asker, Draft, "p-1", CancellationToken.None);

        Assert.Equal(EffectOutcome.Refused("mail-unavailable"), outcome);
    }

    [Fact]
    public async Task Post_ConnectionRefused_IsTriedFiveTimes()
    {
        using var bench = Over(LoopbackServer.NobodyThere());
        using var request = new HttpRequestMessage(HttpMethod.Post, bench.Graph.Root + "/me/messages") { Content = new StringContent("{}") };

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => bench.Get<GraphHttp>().Client.SendAsync(request));

        Assert.True(GraphRetryHandler.NeverSent(failure));
        Assert.Equal(5, bench.Requests);
    }

    [Fact]
    public async Task Get_BodyCutOff_IsReadAgain()
    {
        var tries = 0;
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            if (++tries == 1)
            {
                context.Response.ContentLength = 1000;
                await context.Response.WriteAsync("{\"id\":");
                await context.Response.Body.FlushAsync();
                context.Abort();
                return;
            }

            await context.Response.WriteAsync("""{"id":"1"}""");
        });

        var reply = await MeAsync(server.Root);

        Assert.Equal("1", reply.Value!.Id);
        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task Get_RedirectedElsewhere_GoesNowhere()
    {
        await using var elsewhere = await LoopbackServer.StartAsync(context => context.Response.WriteAsync("""{"id":"stolen"}"""));
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Redirect(elsewhere.Root + "/me");
            return Task.CompletedTask;
        });

        var reply = await MeAsync(server.Root);

        Assert.Equal((null, ReadFailure.Unavailable), (reply.Value, reply.Failure));
        Assert.Equal("Bearer " + Bench.Token, Assert.Single(server.Seen).Authorization);
        Assert.Empty(elsewhere.Seen);
    }

    [Fact]
    public async Task Pages_OnAnotherPort_AreNeitherReadNorGivenTheToken()
    {
        await using var elsewhere = await LoopbackServer.StartAsync(context => context.Response.WriteAsync("""{"value":[]}"""));
        await using var server = await LoopbackServer.StartAsync(context =>
            context.Response.WriteAsync("{\"@odata.nextLink\":\"" + elsewhere.Root + "/users?$skip=1\",\"value\":[]}"));
        using var bench = Over(server.Root);
        using var session = await bench.OpenAsync();

        var users = await session.ReadAllAsync(session.Client.Users.ToGetRequestInformation(), GraphReaders.Page<User>(User.CreateFromDiscriminatorValue));

        Assert.Equal(ReadFailure.Unavailable, users.Failure);
        Assert.Empty(elsewhere.Seen);
    }

    [Fact]
    public async Task Get_CompressedAnswer_IsUnpacked()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            Assert.Contains("gzip", context.Request.Headers.AcceptEncoding.ToString(), StringComparison.Ordinal);
            context.Response.Headers.ContentEncoding = "gzip";
            await using var zip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await zip.WriteAsync(Encoding.UTF8.GetBytes("""{"id":"1"}"""));
        });

        Assert.Equal("1", (await MeAsync(server.Root)).Value!.Id);
    }

    private static Bench Over(string root)
    {
        var sockets = GraphTransport.Sockets().Handler;
        return new Bench(new ScriptedGraph { Root = root }, transport: sockets);
    }

    private static async Task<GraphReply<User>> MeAsync(string root)
    {
        using var bench = Over(root);
        using var session = await bench.OpenAsync();
        return await session.SendAsync(session.Client.Me.ToGetRequestInformation(), User.CreateFromDiscriminatorValue);
    }
}
