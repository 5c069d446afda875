using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Teams.Delivery;
using TpmAssistant.Teams.Tests.Fakes;
using TpmAssistant.Teams.Turns;
using TpmAssistant.Testing;

namespace TpmAssistant.Teams.Tests.Delivery;

/// <summary>Streaming messages, on a clock that is moved by hand.</summary>
public sealed class TurnStreamTests
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Stream_PersonalChat_InformsThenWritesThenEndsInOrder()
    {
        await using var host = await AnsweringAsync(async (turn, arrived) =>
        {
            turn.Progress.Doing("Looking into it…");
            await arrived("Looking into it…");
            turn.Progress.Doing("Reading Atlas…");
            await arrived("Reading Atlas…");
            turn.Progress.Saying("Atlas is red.");
            await arrived("Atlas is red.");
            turn.Progress.Saying("Atlas is red. Two risks are open.");
            await arrived("Two risks are open.");
            return Words("Atlas is red. Two risks are open. Ask Jonas.");
        });

        var sent = await RunAsync(host, Wire.Message("status"));

        Assert.Equal(
            ["typing informative 1 - Looking into it…", "typing informative 2 sent-1 Reading Atlas…", "typing streaming 3 sent-1 Atlas is red.", "typing streaming 4 sent-1 Atlas is red. Two risks are open.",
                "message final - sent-1 Atlas is red. Two risks are open. Ask Jonas."],
            sent.Select(Line));
        Assert.Contains(sent[^1]["entities"]!.AsArray(), e => (string?)e!["type"] == "https://schema.org/Message");
        Assert.All(sent.SkipLast(1), a => Assert.Null(a["attachments"]));
    }

    [Fact]
    public async Task Stream_FasterThanTeamsTakesIt_SendsOneASecondAndTheLatestOnly()
    {
        var times = new List<DateTimeOffset>();
        await using var host = await AnsweringAsync(async (turn, arrived) =>
        {
            turn.Progress.Saying(Sentences(1));
            await arrived(Sentences(1));
            for (var i = 2; i <= 40; i++) turn.Progress.Saying(Sentences(i));
            await arrived(Sentences(40));
            return Words(Sentences(41));
        });
        host.Played.Connector.Default = _ =>
        {
            lock (times) times.Add(host.Played.Clock.GetUtcNow());
            return Task.FromResult(host.Played.Connector.Ok());
        };

        var sent = await RunAsync(host, Wire.Message("status"));

        // One more, where the clock went on while the forty were being said.
        Assert.InRange(sent.Count, 3, 4);
        Assert.Equal([Sentences(40), Sentences(41)], sent.TakeLast(2).Select(a => (string)a["text"]!));
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TurnStream.Pace, $"{pair.Second - pair.First}"));
        Assert.All(sent.Zip(sent.Skip(1)), pair => Assert.StartsWith((string)pair.First["text"]!, (string)pair.Second["text"]!, StringComparison.Ordinal));

        static string Sentences(int count) => string.Concat(Enumerable.Range(1, count).Select(n => $"Sentence {n}. "));
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task Stream_WhereOthersReadAlong_IsTypingAndOneMessage(string scope)
    {
        await using var host = await AnsweringAsync(async (turn, arrived) =>
        {
            turn.Progress.Doing("Reading Atlas…");
            await arrived("typing");
            return Words("Atlas is red.");
        });

        var sent = await RunAsync(host, Wire.Message("status", a => a["conversation"]!["conversationType"] = scope));

        Assert.Equal(["typing", "message"], sent.Select(a => (string)a["type"]!));
        Assert.All(sent, a => Assert.DoesNotContain("streaminfo", a.ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stream_AnswerOfCardsOnly_IsEndedBeforeThem()
    {
        await using var host = await AnsweringAsync(async (turn, arrived) =>
        {
            turn.Progress.Doing("Reading Atlas…");
            await arrived("Reading Atlas…");
            return TurnAnswer.Of(OutgoingMessage.OfCard(ScriptedHandler.Card("report"), "report"));
        });

        var sent = await RunAsync(host, Wire.Message("status"));

        Assert.Equal(["typing informative 1 - Reading Atlas…", "message final - sent-1 Here it is.", "message"], sent.Select(Line));
    }

    [Fact]
    public async Task Stream_StoppedByThePerson_EndsQuietly()
    {
        await using var host = await AnsweringAsync(async (turn, arrived) =>
        {
            turn.Progress.Doing("Reading Atlas…");
            await arrived("Reading Atlas…");
            turn.Progress.Saying("Atlas is red.");
            await arrived("Atlas is red.");
            turn.Progress.Saying("Atlas is red. More.");
            return Words("Atlas is red. More.");
        });
        const string Cancelled = """{"error":{"code":"ContentStreamNotAllowed","message":"Content stream was cancelled by user."}}""";
        host.Played.Connector.Then(HttpStatusCode.Created, """{"id":"s-1"}""").Then(HttpStatusCode.Forbidden, Cancelled).Then(HttpStatusCode.Forbidden, Cancelled);

        var sent = await RunAsync(host, Wire.Message("status"));

        Assert.Equal(["typing", "typing", "message"], sent.Select(a => (string)a["type"]!));
        Assert.Equal([SendState.Sent], host.Played.Delivery.OutboxStates.Select(s => s.State!.Value));
    }

    [Fact]
    public async Task Stream_OverItsTime_TheWordsTakeItsPlace()
    {
        await using var host = await AnsweringAsync(async (turn, arrived) =>
        {
            turn.Progress.Doing("Reading Atlas…");
            await arrived("Reading Atlas…");
            return Words("Atlas is red.");
        });
        host.Played.Connector.Then(HttpStatusCode.Created, """{"id":"s-1"}""")
            .Then(HttpStatusCode.Forbidden, """{"error":{"code":"ContentStreamNotAllowed","message":"The bot has exceeded streaming time."}}""");

        await RunAsync(host, Wire.Message("status"));

        var last = host.Played.Connector.Calls.Last();
        Assert.Equal("PUT", last.Method);
        Assert.EndsWith("/activities/s-1", last.Address, StringComparison.Ordinal);
        Assert.Contains("Atlas is red.", last.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("streaminfo", last.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadRequest)]
    public async Task Stream_ALaterChunkIsLostOrRefused_TheAnswerEndsTheSameMessage(HttpStatusCode status)
    {
        await using var host = await AnsweringAsync(async (turn, arrived) =>
        {
            turn.Progress.Doing("Reading Atlas…");
            await arrived("Reading Atlas…");
            turn.Progress.Saying("Atlas is red.");
            await arrived("Atlas is red.");
            turn.Progress.Saying("Atlas is red. More.");
            return Words("Atlas is red. More.");
        });
        host.Played.Connector.Then(HttpStatusCode.Created, """{"id":"s-1"}""").Then(status, "");

        var sent = await RunAsync(host, Wire.Message("status"));

        Assert.Equal(["typing informative 1 - Reading Atlas…", "typing streaming 2 s-1 Atlas is red.", "message final - s-1 Atlas is red. More."], sent.Select(Line));
    }

    [Fact]
    public async Task Stream_TheFirstChunkIsRefused_TheAnswerComesWhole()
    {
        await using var host = await AnsweringAsync(async (turn, arrived) =>
        {
            turn.Progress.Doing("Reading Atlas…");
            await arrived("Reading Atlas…");
            turn.Progress.Saying("Atlas");
            return Words("Atlas is red.");
        });
        host.Played.Connector.Then(HttpStatusCode.BadRequest, """{"error":{"code":"BadArgument","message":"Streaming is not supported here"}}""");

        var sent = await RunAsync(host, Wire.Message("status"));

        Assert.Equal(["typing informative 1 - Reading Atlas…", "message"], sent.Select(Line));
    }

    private static TurnAnswer Words(string text) => TurnAnswer.Of(OutgoingMessage.OfText(text) with { IsAiGenerated = true, AsksForFeedback = true });

    /// <summary>Waits until Teams was sent something that contains the text.</summary>
    private delegate Task Arrived(string text);

    private async Task<BotHost> AnsweringAsync(Func<Turn, Arrived, Task<TurnAnswer>> answer)
    {
        var host = await BotHost.StartAsync();
        host.Played.Handler.Answer = async (turn, _) =>
        {
            var answering = answer(
                turn, text => Patiently.UntilAsync(() => host.Played.Connector.Calls.Any(c => c.Body.Contains(JsonEncodedText.Encode(text).ToString(), StringComparison.Ordinal))));
            _begun.TrySetResult();
            return await answering;
        };
        return host;
    }

    /// <summary>The clock stands still until the first thing was said, so that no typing comes before it.</summary>
    private async Task<List<JsonNode>> RunAsync(BotHost host, string activity)
    {
        await host.StatusAsync(activity);
        await _begun.Task;
        await Patiently.DriveAsync(host.Played.Clock, DoneAsync(host));
        return [.. host.Played.Connector.Calls.Select(c => JsonNode.Parse(c.Body)!)];
    }

    private static async Task<bool> DoneAsync(BotHost host)
    {
        await host.SettleAsync();
        return true;
    }

    private static string Line(JsonNode activity)
    {
        var info = (activity["entities"] as JsonArray)?.FirstOrDefault(e => (string?)e!["type"] == "streaminfo");
        return info is null ? (string)activity["type"]!
            : $"{activity["type"]} {info["streamType"]} {info["streamSequence"]?.ToString() ?? "-"} {info["streamId"]?.ToString() ?? "-"} {activity["text"]}";
    }
}
