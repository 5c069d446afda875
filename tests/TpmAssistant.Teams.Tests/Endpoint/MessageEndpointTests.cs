using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Teams.Activities;
using TpmAssistant.Teams.Delivery;
using TpmAssistant.Teams.Tests.Fakes;
using TpmAssistant.Teams.Turns;
using TpmAssistant.Testing;

namespace TpmAssistant.Teams.Tests.Endpoint;

public sealed class MessageEndpointTests
{
    private static string Good(BotHost host, Action<TokenDraft>? spoil = null) => "Bearer " + FakeIssuer.Token(host.Played.Clock.GetUtcNow(), t =>
    {
        t.Claims["serviceurl"] = BotHost.ServiceUrl;
        spoil?.Invoke(t);
    });

    [Fact]
    public async Task Post_Message_IsAnsweredThenRepliedTo()
    {
        await using var host = await BotHost.StartAsync();

        using var response = await host.PostAsync(Wire.Message("hello", a => a["id"] = "m-1"));
        await host.SettleAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        var call = Assert.Single(host.Played.Connector.Calls);
        Assert.Equal("POST", call.Method);
        Assert.Equal("http://127.0.0.1:3979/v3/conversations/a%3Apersonal-1/activities/m-1", call.Address);
        Assert.Equal("You said: hello", JsonNode.Parse(call.Body)!["text"]!.GetValue<string>());
        Assert.Null(call.Authorization);
        Assert.Equal(["done"], host.Played.Delivery.InboxStates);
        Assert.Equal((SendState.Sent, "sent-1"), Assert.Single(host.Played.Delivery.OutboxStates));
    }

    [Fact]
    public async Task Post_WithGoodToken_IsAccepted()
    {
        await using var host = await BotHost.StartWithTokensAsync();

        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(Wire.Message(), Good(host)));
        await host.SettleAsync();
        Assert.Single(host.Played.Connector.Calls);
    }

    [Fact]
    public async Task Post_RefusedForAnyReason_SaysNothingAndDoesNothing()
    {
        await using var host = await BotHost.StartWithTokensAsync();
        (string? Token, string Body, HttpStatusCode Expected)[] attempts =
        [
            (null, Wire.Message(), HttpStatusCode.Unauthorized),
            ("Bearer", Wire.Message(), HttpStatusCode.Unauthorized),
            (Good(host)["Bearer ".Length..], Wire.Message(), HttpStatusCode.Unauthorized),
            ("Basic eDp5", Wire.Message(), HttpStatusCode.Unauthorized),
            (Good(host, t => t.Claims["aud"] = "someone-else"), Wire.Message(), HttpStatusCode.Unauthorized),
            (Good(host, t => t.SigningKey = "forger"), Wire.Message(), HttpStatusCode.Unauthorized),
            (Good(host, t => t.Claims["serviceurl"] = "http://127.0.0.1:1/"), Wire.Message(), HttpStatusCode.Unauthorized),
            (Good(host), Wire.Message(change: a => a["channelId"] = "webchat"), HttpStatusCode.Forbidden),
            (Good(host), Wire.Message(change: a => a["conversation"]!["tenantId"] = "other"), HttpStatusCode.Forbidden),
            (Good(host, t => t.Claims["serviceurl"] = "https://evil.example/"), Wire.Message(change: a => a["serviceUrl"] = "https://evil.example/"), HttpStatusCode.Forbidden),
            (null, "not even JSON", HttpStatusCode.Unauthorized),
        ];

        foreach (var (token, body, expected) in attempts)
        {
            using var response = await host.PostAsync(body, token);
            Assert.Equal(expected, response.StatusCode);
            Assert.Empty(await response.Content.ReadAsStringAsync());
        }

        await host.SettleAsync();
        Assert.Empty(host.Played.Connector.Calls);
        Assert.Empty(host.Played.Delivery.InboxStates);
        Assert.Empty(host.Played.Handler.Turns);
    }

    [Fact]
    public async Task Post_WithoutAppIdButForeignServiceAddress_IsRefused()
    {
        await using var host = await BotHost.StartAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await host.StatusAsync(Wire.Message(change: a => a["serviceUrl"] = "https://smba.trafficmanager.net/")));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_Methods_AreNotAllowedAndHarmless(string method)
    {
        await using var host = await BotHost.StartAsync();

        Assert.Equal(HttpStatusCode.MethodNotAllowed, await host.StatusAsync(new HttpMethod(method)));
    }

    [Fact]
    public async Task Post_Malformed_Is400AndTheNextGoodOneIsServed()
    {
        await using var host = await BotHost.StartAsync();
        string[] malformed =
        [
            "", " ", "null", "[]", "42", "\"message\"", "{", "{}", """{"type":null}""", """{"type":""}""", """{"type":5}""",
            """{"type":"message","type":"message"}""", Wire.Message() + "x", "{\"type\":\"message\",\"text\":\"\\ud800\"}",
            """{"type":"message","entities":{}}""", """{"type":"message","from":"me"}""", """{"type":"message","conversation":[]}""",
            new string('[', 100_000), """{"type":"message","value":""" + new string('[', 200) + new string(']', 200) + "}",
            Wire.Message(change: a => a["conversation"]!["id"] = new string('x', 5000)),
            Wire.Message(change: a => a["id"] = "a\nb"),
            Wire.Message(change: a => a.Remove("from")), Wire.Message(change: a => a.Remove("recipient")),
            Wire.Message(change: a => a["from"] = null), Wire.Message(change: a => a["conversation"]!.AsObject().Remove("id")),
            Wire.Message(change: a => a["conversation"]!["id"] = ".."),
        ];

        foreach (var body in malformed)
        {
            Assert.True(await host.StatusAsync(body) == HttpStatusCode.BadRequest, body.Length > 80 ? body[..80] : body);
        }

        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(Wire.Message()));
        await host.SettleAsync();
        Assert.Single(host.Played.Handler.Turns);
    }

    [Fact]
    public async Task Post_InvalidUtf8_Is400()
    {
        await using var host = await BotHost.StartAsync();
        using var content = new ByteArrayContent([.. "{\"type\":\"message\",\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        using var client = new HttpClient();

        using var response = await client.PostAsync(new Uri(host.Address, "/api/messages"), content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Post_TooLarge_Is413WithOrWithoutALength()
    {
        await using var host = await BotHost.StartAsync();
        var body = Wire.Message(new string('x', 300_000));
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, "/api/messages"));
        request.Content = new StringContent(body);
        request.Headers.TransferEncodingChunked = true;

        using var chunked = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await host.StatusAsync(body));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, chunked.StatusCode);
    }

    [Fact]
    public async Task Post_ChunkedButSmall_IsAccepted()
    {
        await using var host = await BotHost.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, "/api/messages"));
        request.Content = new StringContent(Wire.Message());
        request.Headers.TransferEncodingChunked = true;

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("somethingNew")]
    public async Task Post_TypeWithoutPartInTheProduct_IsAcknowledgedOnly(string type)
    {
        await using var host = await BotHost.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(Wire.Of(type)));
        await host.SettleAsync();
        Assert.Empty(host.Played.Delivery.InboxStates);
        Assert.Empty(host.Played.Connector.Calls);
    }

    [Theory]
    [InlineData("config/fetch")]
    [InlineData("composeExtension/query")]
    [InlineData("fileConsent/invoke")]
    [InlineData("made/up")]
    public async Task Post_InvokeWithoutHandler_Is501(string name)
    {
        await using var host = await BotHost.StartAsync();

        Assert.Equal(HttpStatusCode.NotImplemented, await host.StatusAsync(Wire.Invoke(name, "{}")));
    }

    [Fact]
    public async Task Post_SameActivityAgain_IsAcknowledgedAndDoneOnce()
    {
        await using var host = await BotHost.StartAsync();
        var body = Wire.Message();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.StatusAsync(body)));
        await host.SettleAsync();
        statuses = [.. statuses, await host.StatusAsync(body)];
        await host.SettleAsync();

        Assert.All(statuses, s => Assert.Equal(HttpStatusCode.OK, s));
        Assert.Single(host.Played.Handler.Turns);
        Assert.Single(host.Played.Connector.Calls);
    }

    [Fact]
    public async Task Post_WithoutId_IsKnownByItsContent()
    {
        await using var host = await BotHost.StartAsync();
        var body = Wire.Message(change: a => a.Remove("id"));

        await host.StatusAsync(body);
        await host.StatusAsync(body);
        await host.StatusAsync(Wire.Message("another", a => a.Remove("id")));
        await host.SettleAsync();

        Assert.Equal(2, host.Played.Handler.Turns.Count);
        Assert.All(host.Played.Connector.Calls, c => Assert.EndsWith("/activities", c.Address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_StoreBroken_IsNotAcknowledged()
    {
        await using var host = await BotHost.StartAsync();
        host.Played.Delivery.IsBroken = true;

        Assert.Equal(HttpStatusCode.InternalServerError, await host.StatusAsync(Wire.Message()));
        host.Played.Delivery.IsBroken = false;
        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(Wire.Message()));
    }

    [Fact]
    public async Task Post_Click_IsAnsweredWithTheCard()
    {
        await using var host = await BotHost.StartAsync();

        using var response = await host.PostAsync(Wire.Click());
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        await host.SettleAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(200, answer["statusCode"]!.GetValue<int>());
        Assert.Equal("application/vnd.microsoft.card.adaptive", answer["type"]!.GetValue<string>());
        Assert.Equal("why", answer["value"]!["body"]![0]!["text"]!.GetValue<string>());
        var turn = Assert.Single(host.Played.Handler.Turns);
        Assert.Equal("atlas", turn.Data!.Value.GetProperty("project").GetString());
        Assert.Equal("card-1", turn.ReplyToId);
        Assert.Empty(host.Played.Connector.Calls);
    }

    [Fact]
    public async Task Post_ClickThatTakesLong_IsToldToWaitAndTheCardChangesLater()
    {
        await using var host = await BotHost.StartAsync();
        var finish = new TaskCompletionSource<TurnAnswer>();
        host.Played.Handler.Answer = async (_, _) => await finish.Task;

        var request = host.PostAsync(Wire.Click());
        await Patiently.UntilAsync(() => !host.Played.Handler.Turns.IsEmpty);
        using var response = await Patiently.DriveAsync(host.Played.Clock, request);
        var told = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        finish.SetResult(new TurnAnswer([], InPlaceAnswer.OfCard(ScriptedHandler.Card("late"))));
        await host.SettleAsync();

        Assert.Equal("application/vnd.microsoft.activity.message", told["type"]!.GetValue<string>());
        Assert.Contains("Working on it", told["value"]!.GetValue<string>(), StringComparison.Ordinal);
        var call = Assert.Single(host.Played.Connector.Calls);
        Assert.Equal("PUT", call.Method);
        Assert.EndsWith("/activities/card-1", call.Address, StringComparison.Ordinal);
        var card = JsonNode.Parse(call.Body)!;
        Assert.Equal("card-1", card["id"]!.GetValue<string>());
        Assert.Equal("late", card["attachments"]![0]!["content"]!["body"]![0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Post_SameClickAgain_IsHandledOnceAndSaysSo()
    {
        await using var host = await BotHost.StartAsync();
        var body = Wire.Click();

        using var first = await host.PostAsync(body);
        using var second = await host.PostAsync(body);

        Assert.Contains("AdaptiveCard", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("already", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Single(host.Played.Handler.Turns);
    }

    [Fact]
    public async Task Post_ExpectReplies_GivesTheMessagesInTheAnswerAndSendsNone()
    {
        await using var host = await BotHost.StartAsync();

        using var response = await host.PostAsync(Wire.Message("hi", a => a["deliveryMode"] = "expectReplies"));
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        await host.SettleAsync();

        Assert.Equal("You said: hi", Assert.Single(answer["activities"]!.AsArray())!["text"]!.GetValue<string>());
        Assert.Empty(host.Played.Connector.Calls);
        Assert.Equal(["done"], host.Played.Delivery.InboxStates);
    }

    [Fact]
    public async Task Post_ExpectRepliesThatTakesLong_AnswersInTimeAndSendsTheRestLater()
    {
        await using var host = await BotHost.StartAsync();
        var finish = new TaskCompletionSource<TurnAnswer>();
        host.Played.Handler.Answer = async (_, _) => await finish.Task;

        var request = host.PostAsync(Wire.Message("hi", a => a["deliveryMode"] = "expectReplies"));
        await Patiently.UntilAsync(() => !host.Played.Handler.Turns.IsEmpty);
        using var response = await Patiently.DriveAsync(host.Played.Clock, request);
        finish.SetResult(TurnAnswer.Of(OutgoingMessage.OfText("late")));
        await host.SettleAsync();

        Assert.Contains("Working on it", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("late", Assert.Single(host.Played.Connector.Calls).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("normal")]
    [InlineData("somethingElse")]
    public async Task Post_OtherDeliveryModes_MeanNormal(string mode)
    {
        await using var host = await BotHost.StartAsync();

        using var response = await host.PostAsync(Wire.Message("hi", a => a["deliveryMode"] = mode));
        await host.SettleAsync();

        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Single(host.Played.Connector.Calls);
    }

    [Theory]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"Good work\"}"}}""", true, "Good work")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"plain words"}}""", false, "plain words")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like"}}""", true, "")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{broken"}}""", true, "{broken")]
    public async Task Post_Feedback_IsKeptAndAnsweredEmpty(string value, bool liked, string text)
    {
        await using var host = await BotHost.StartAsync();

        using var response = await host.PostAsync(Wire.Invoke("message/submitAction", value, a => a["replyToId"] = "m-7"));

        Assert.Equal("{}", await response.Content.ReadAsStringAsync());
        var kept = Assert.Single(host.Played.Delivery.Feedback);
        Assert.Equal((liked, text, "m-7", Wire.User), (kept.Liked, kept.Text, kept.ActivityId, kept.Asker.Person.Value));
    }

    [Fact]
    public async Task Post_TokenSeenBefore_IsStillComparedWithEachActivity()
    {
        await using var host = await BotHost.StartWithTokensAsync();
        var token = Good(host);

        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(Wire.Message(), token));
        Assert.Equal(HttpStatusCode.Unauthorized, await host.StatusAsync(Wire.Message(change: a => a["serviceUrl"] = "http://127.0.0.1:3980/"), token));
        Assert.Equal(HttpStatusCode.Forbidden, await host.StatusAsync(Wire.Message(change: a => a["channelId"] = "webchat"), token));
        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(Wire.Message(), token));
    }

    [Fact]
    public async Task Post_KeyEndorsedForAnotherChannel_IsRefused()
    {
        await using var host = await BotHost.StartWithTokensAsync();
        host.Played.Issuer.Publish("webchat-only", ["webchat"]);

        Assert.Equal(HttpStatusCode.Unauthorized, await host.StatusAsync(Wire.Message(), Good(host, t => t.KeyId = "webchat-only")));
    }

    [Fact]
    public async Task Post_TooManyWaiting_IsTurnedAwayUntilThereIsRoom()
    {
        await using var host = await BotHost.StartAsync();
        var finish = new TaskCompletionSource<TurnAnswer>();
        host.Played.Handler.Answer = async (_, _) => await finish.Task;
        var activity = ActivityReader.Read(System.Text.Encoding.UTF8.GetBytes(Wire.Message()))!;
        for (var i = 0; i < 2000; i++)
        {
            var entry = await ((IInbox)host.Played.Delivery).AcceptAsync(Wire.Tenant, "a:1", $"{i}", "{}"u8.ToArray(), default);
            host.Get<TurnWorker>().Enqueue(new TurnWork(entry!, activity, ActivityKind.Message, null));
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await host.StatusAsync(Wire.Message()));
        finish.SetResult(TurnAnswer.Nothing);
        await host.SettleAsync();
        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(Wire.Message()));
    }

    [Fact]
    public async Task Start_InProductionWithoutAppId_IsRefused()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => BotHost.StartAsync(environment: "Production"));

        Assert.Contains("Bot:AppId", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_OfAWholeTurnAndOfRefusals_HoldNoTextAndNoToken()
    {
        using var logs = new CollectedLogs();
        await using var host = await BotHost.StartWithTokensAsync(new BotHost.Parts { Logs = logs });
        var token = Good(host);
        host.Played.Connector.Then(HttpStatusCode.BadRequest, """{"error":{"code":"x\nCANARY forged line"}}""");
        host.Played.Handler.Answer = (turn, _) => turn.Text.EndsWith("poison", StringComparison.Ordinal)
            ? throw new InvalidOperationException("broken")
            : ValueTask.FromResult(TurnAnswer.Of(OutgoingMessage.OfText("CANARY answer")));

        await host.StatusAsync(Wire.Message("CANARY question"), token);
        await host.StatusAsync(Wire.Message("CANARY poison"), token);
        await host.StatusAsync(Wire.Message("CANARY refused", a => a["channelId"] = "CANARY"), token);
        await host.StatusAsync(Wire.Message("CANARY refused"), Good(host, t => t.SigningKey = "forger"));
        await host.SettleAsync();

        Assert.Contains(logs.Lines, l => l.Contains("WrongChannel", StringComparison.Ordinal));
        Assert.DoesNotContain(logs.Lines, l => l.Contains("CANARY", StringComparison.Ordinal));
        Assert.DoesNotContain(logs.Lines, l => l.Contains(token[7..40], StringComparison.Ordinal));
    }
}
