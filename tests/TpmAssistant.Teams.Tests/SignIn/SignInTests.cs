using System.Net;
using System.Text.Json.Nodes;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Teams.SignIn;
using TpmAssistant.Teams.Tests.Fakes;
using TpmAssistant.Teams.Turns;
using TpmAssistant.Testing;

namespace TpmAssistant.Teams.Tests.SignIn;

/// <summary>Single sign-on as Teams plays it: the card, the exchange, the question again.</summary>
public sealed class SignInTests : IAsyncLifetime, IDisposable
{
    private readonly CollectedLogs _logs = new();
    private BotHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await BotHost.StartWithSignInAsync(new BotHost.Parts { Logs = _logs });
        _host.Played.Handler.Answer = (turn, _) => ValueTask.FromResult(
            Tokens.Find(turn.Asker.Tenant, turn.Asker.Person) is null ? NotSignedIn : TurnAnswer.Of(OutgoingMessage.OfText($"You said: {turn.Text}")));
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _logs.Dispose();

    private static TurnAnswer NotSignedIn => TurnAnswer.Of(Refusal);

    private static OutgoingMessage Refusal => OutgoingMessage.OfCard(ScriptedHandler.Card("not signed in"), "") with { AsksToSignIn = true };

    private UserTokens Tokens => _host.Get<UserTokens>();

    [Fact]
    public async Task Question_NotSignedIn_GetsAnOAuthCardThatTeamsAnswersByItself()
    {
        await SayAsync(Wire.Message("my day"));

        var sent = Assert.Single(Sent());
        Assert.Equal("29:user", sent["recipient"]!["id"]!.GetValue<string>());
        var card = Assert.Single(sent["attachments"]!.AsArray())!;
        Assert.Equal("application/vnd.microsoft.card.oauth", card["contentType"]!.GetValue<string>());
        var content = card["content"]!.AsObject();
        Assert.False(content.ContainsKey("connectionName"));
        Assert.Equal($"api://botid-{FakeIssuer.AppId}", content["tokenExchangeResource"]!["uri"]!.GetValue<string>());
        var id = content["tokenExchangeResource"]!["id"]!.GetValue<string>();
        Assert.True(Guid.TryParse(id[..36], out _));
        Assert.EndsWith("-tpm-assistant", id, StringComparison.Ordinal);
        var button = Assert.Single(content["buttons"]!.AsArray())!;
        Assert.Equal(("signin", "https://bot.example/signin"), (button["type"]!.GetValue<string>(), button["value"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Question_TwoPartsNeedSignIn_GetsOneCard()
    {
        _host.Played.Handler.Answer = (_, _) => ValueTask.FromResult(new TurnAnswer([Refusal, OutgoingMessage.OfText("other"), Refusal]));

        await SayAsync(Wire.Message());

        Assert.Equal(["application/vnd.microsoft.card.oauth", "other"], Sent().Select(Kind));
    }

    [Fact]
    public async Task Question_InAGroup_GetsWordsInstead()
    {
        await SayAsync(Wire.Message(change: a => a["conversation"]!["conversationType"] = "groupChat"));

        Assert.Equal("application/vnd.microsoft.card.adaptive", Kind(Assert.Single(Sent())));
    }

    [Fact]
    public async Task Exchange_GoodToken_SignsInAndTheQuestionIsAskedAgainOnce()
    {
        await SayAsync(Wire.Message("my day", a => a["id"] = "m-1"));
        var token = Good();

        await ExchangeAsync(Wire.Exchange(token), HttpStatusCode.OK);
        await ExchangeAsync(Wire.Exchange(Good(), "exchange-2"), HttpStatusCode.OK);

        Assert.Equal(["application/vnd.microsoft.card.oauth", "You said: my day"], Sent().Select(Kind));
        Assert.EndsWith("/activities/m-1", _host.Played.Connector.Calls.Last(c => !c.IsTyping).Address, StringComparison.Ordinal);
        Assert.Equal(["done", "done"], _host.Played.Delivery.InboxStates);
    }

    [Fact]
    public async Task Exchange_StillNotAllowedAfterwards_ExplainsAndDoesNotGoRound()
    {
        _host.Played.Handler.Answer = (_, _) => ValueTask.FromResult(NotSignedIn);
        await SayAsync(Wire.Message());

        await ExchangeAsync(Wire.Exchange(Good()), HttpStatusCode.OK);
        await ExchangeAsync(Wire.Exchange(Good(), "exchange-2"), HttpStatusCode.OK);

        Assert.Equal(["application/vnd.microsoft.card.oauth", "application/vnd.microsoft.card.signin"], Sent().Select(Kind));
        Assert.Null(Sent()[1]["attachments"]![0]!["content"]!["tokenExchangeResource"]);
        Assert.Equal(2, _host.Played.Handler.Turns.Count);
    }

    [Fact]
    public async Task Exchange_AfterAClick_ChangesTheClickedCard()
    {
        _host.Played.Handler.Answer = (turn, _) => ValueTask.FromResult(
            Tokens.Find(turn.Asker.Tenant, turn.Asker.Person) is null ? NotSignedIn : new TurnAnswer([], InPlaceAnswer.OfCard(ScriptedHandler.Card("shown"))));
        await SayAsync(Wire.Click());

        await ExchangeAsync(Wire.Exchange(Good()), HttpStatusCode.OK);

        var changed = Assert.Single(_host.Played.Connector.Calls, c => c.Method == "PUT");
        Assert.EndsWith("/activities/card-1", changed.Address, StringComparison.Ordinal);
        Assert.Contains("shown", changed.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exchange_AfterInstallation_Welcomes()
    {
        await SayAsync(Wire.Installed());
        await ExchangeAsync(Wire.Exchange(Good()), HttpStatusCode.OK);

        Assert.Equal([TurnKind.Installed, TurnKind.Installed], _host.Played.Handler.Turns.Select(t => t.Kind));
    }

    [Fact]
    public async Task Exchange_TenMinutesAfterTheQuestion_DoesNotAskAgain()
    {
        await SayAsync(Wire.Message());
        _host.Played.Clock.Advance(RefusedTurns.Lifetime);

        await ExchangeAsync(Wire.Exchange(Good()), HttpStatusCode.OK);

        Assert.Single(_host.Played.Handler.Turns);
    }

    [Fact]
    public async Task Exchange_FromEveryOpenClient_CountsOnceForFiveMinutes()
    {
        await SayAsync(Wire.Message());

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _host.PostFromTeamsAsync(Wire.Exchange(Good()))));
        await _host.SettleAsync();
        await ExchangeAsync(Wire.Exchange("not.a.token"), HttpStatusCode.OK);

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.Equal(2, _host.Played.Handler.Turns.Count);
        _host.Played.Clock.Advance(TokenExchange.DuplicatesFor);
        await ExchangeAsync(Wire.Exchange("not.a.token"), HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task Exchange_RefusedOnce_IsTriedAfreshWithTheSameId()
    {
        await ExchangeAsync(Wire.Exchange(Good(t => t.SigningKey = "forger")), HttpStatusCode.PreconditionFailed);
        await ExchangeAsync(Wire.Exchange(Good()), HttpStatusCode.OK);

        Assert.NotNull(Find());
    }

    public static TheoryData<string, Action<TokenDraft>> Forged => new()
    {
        { "WrongAudience", t => t.Claims["aud"] = "someone-else" },
        { "WrongAudience", t => t.Claims["aud"] = "https://graph.microsoft.com" },
        { "WrongAudience", t => t.Claims["aud"] = $"api://botid-{Wire.OtherUser}" },
        { "WrongAudience", t => t.Claims.Remove("aud") },
        { "WrongIssuer", t => t.Claims["iss"] = FakeIssuer.EntraIssuer(Wire.OtherTenant) },
        { "WrongIssuer", t => t.Claims["iss"] = FakeIssuer.EntraIssuer("{tenantid}") },
        { "WrongIssuer", t => t.Claims["iss"] = $"https://sts.windows.net/{Wire.OtherTenant}/" },
        { "WrongIssuer", t => t.Claims["iss"] = $"https://login.evil.example/{Wire.Tenant}/v2.0" },
        { "WrongIssuer", t => t.Claims["iss"] = FakeIssuer.Issuer },
        { "WrongIssuer", t => t.Claims.Remove("iss") },
        { "WrongTenant", t => t.Claims["tid"] = Wire.OtherTenant },
        { "WrongTenant", t => t.Claims.Remove("tid") },
        { "WrongPerson", t => t.Claims["oid"] = Wire.OtherUser },
        { "WrongPerson", t => t.Claims.Remove("oid") },
        { "WrongScope", t => t.Claims["scp"] = "User.Read" },
        { "WrongScope", t => t.Claims["scp"] = "access_as_user_not" },
        { "WrongScope", t => t.Claims.Remove("scp") },
        { "Expired", t => t.Claims["exp"] = t.Claims["nbf"]!.GetValue<long>() + 60 },
        { "Expired", t => t.Claims.Remove("exp") },
        { "Expired", t => t.Claims["nbf"] = t.Claims["exp"]!.GetValue<long>() - 10 },
        { "InvalidSignature", t => t.SigningKey = "forger" },
        { "InvalidSignature", t => t.SigningKey = "key-1" },
        { "InvalidSignature", t => t.Algorithm = "none" },
        { "InvalidSignature", t => t.Algorithm = "HS256" },
        { "InvalidSignature", t => t.Algorithm = "RS512" },
        { "UnknownKey", t => t.KeyId = "key-1" },
        { "UnreadableToken", t => t.KeyId = null },
        { "UnreadableToken", t => t.Header["crit"] = new[] { "b64" } },
    };

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task Exchange_ForgedToken_SignsNobodyInAndSaysNotWhy(string reason, Action<TokenDraft> spoil)
    {
        await SayAsync(Wire.Message());

        var body = await ExchangeAsync(Wire.Exchange(Good(spoil)), HttpStatusCode.PreconditionFailed);

        Assert.Equal("""{"id":"exchange-1","connectionName":"","failureDetail":"The token was not accepted."}""", body);
        Assert.Null(Find());
        Assert.Single(_host.Played.Handler.Turns);
        Assert.Contains(_logs.Lines, l => l.Contains($"single sign-on was refused: {reason}.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("aud", "api://botid-33333333-3333-3333-3333-333333333333")]
    [InlineData("iss", $"https://sts.windows.net/{Wire.Tenant}/")]
    [InlineData("scp", "profile access_as_user")]
    public async Task Exchange_OtherFormsOfAGoodToken_AreTaken(string claim, string value)
    {
        await ExchangeAsync(Wire.Exchange(Good(t => t.Claims[claim] = value)), HttpStatusCode.OK);

        Assert.NotNull(Find());
    }

    [Fact]
    public async Task Exchange_KeyOfAnotherTenantOnly_IsRefused()
    {
        _host.Played.Entra.Publish("entra-2", null)["issuer"] = FakeIssuer.EntraIssuer(Wire.OtherTenant);

        await ExchangeAsync(Wire.Exchange(Good(t => t.KeyId = "entra-2")), HttpStatusCode.PreconditionFailed);

        Assert.Null(Find());
    }

    [Fact]
    public async Task Exchange_EntraIsDown_IsRefusedUntilItIsBack()
    {
        _host.Played.Entra.IsDown = true;
        await ExchangeAsync(Wire.Exchange(Good()), HttpStatusCode.PreconditionFailed);
        _host.Played.Entra.IsDown = false;
        _host.Played.Clock.Advance(TimeSpan.FromSeconds(30));

        await ExchangeAsync(Wire.Exchange(Good()), HttpStatusCode.OK);
    }

    [Fact]
    public async Task Exchange_OfAnotherPerson_LeavesTheFirstSignedOutAndUnanswered()
    {
        await SayAsync(Wire.Message());
        var others = FakeIssuer.UserToken(Now, person: Wire.OtherUser);

        await ExchangeAsync(Wire.Exchange(others, change: a => Wire.From(a, Wire.OtherUser)), HttpStatusCode.OK);
        Assert.Null(Find());
        Assert.Equal(others, Find(person: Wire.OtherUser));
        Assert.Single(_host.Played.Handler.Turns);

        await ExchangeAsync(Wire.Exchange(Good()), HttpStatusCode.OK); // the same id, used up by the other person only
        Assert.NotNull(Find());
        Assert.Equal(2, _host.Played.Handler.Turns.Count);
    }

    [Fact]
    public async Task Exchange_SamePersonIdInTwoTenants_NeverMixes()
    {
        var (first, second) = (Good(), FakeIssuer.UserToken(Now, Wire.OtherTenant));

        await ExchangeAsync(Wire.Exchange(second), HttpStatusCode.PreconditionFailed);
        await ExchangeAsync(Wire.Exchange(first), HttpStatusCode.OK);
        Assert.Null(Find(Wire.OtherTenant));
        await ExchangeAsync(Wire.Exchange(second, change: a => Wire.From(a, Wire.User, Wire.OtherTenant)), HttpStatusCode.OK);

        Assert.Equal((first, second), (Find(), Find(Wire.OtherTenant)));
    }

    [Fact]
    public async Task Exchange_AnonymousGuest_IsRefused()
    {
        await ExchangeAsync(Wire.Exchange(Good(t => t.Claims["oid"] = ""), change: a => a["from"]!.AsObject().Remove("aadObjectId")), HttpStatusCode.PreconditionFailed);
        await ExchangeAsync(
            Wire.Exchange(Good(t => t.Claims["oid"] = "29:user"), change: a => a["from"]!.AsObject().Remove("aadObjectId")), HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task Token_IsKeptUntilItRunsOut()
    {
        await ExchangeAsync(Wire.Exchange(Good()), HttpStatusCode.OK);

        _host.Played.Clock.Advance(TimeSpan.FromSeconds(599));
        Assert.NotNull(Find());
        _host.Played.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(Find());
    }

    [Theory]
    [InlineData("""{"token":"x"}""")]
    [InlineData("""{"id":"x"}""")]
    [InlineData("""{"id":7,"token":["x"]}""")]
    [InlineData("[]")]
    public async Task Exchange_Malformed_Is400(string value)
    {
        using var response = await _host.PostFromTeamsAsync(Wire.Invoke("signin/tokenExchange", value));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("""{"code":"resourcematchfailed","message":"CANARY"}""", "resourcematchfailed")]
    [InlineData("""{"code":"forged\nline","message":"CANARY"}""", "unknown")]
    [InlineData("{}", "unknown")]
    public async Task Failure_IsAcknowledgedAndLoggedByItsCodeOnly(string value, string logged)
    {
        await ExchangeAsync(Wire.Invoke("signin/failure", value), HttpStatusCode.OK);

        Assert.Contains(_logs.Lines, l => l.Contains($"could not sign its user in: {logged}.", StringComparison.Ordinal));
        Assert.DoesNotContain(_logs.Lines, l => l.Contains("CANARY", StringComparison.Ordinal));
    }

    [Fact]
    public Task VerifyState_Is404() => ExchangeAsync(Wire.Invoke("signin/verifyState", """{"state":"123456"}"""), HttpStatusCode.NotFound);

    [Theory]
    [InlineData("signin/tokenExchange")]
    [InlineData("signin/verifyState")]
    [InlineData("signin/failure")]
    public async Task Invokes_WhereNobodySignsIn_Are501(string name)
    {
        await using var host = await BotHost.StartWithTokensAsync();
        using var response = await host.PostFromTeamsAsync(Wire.Invoke(name, """{"id":"x","token":"x"}"""));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task Question_WhereNobodySignsIn_GetsTheOrdinaryCard()
    {
        await using var host = await BotHost.StartWithTokensAsync();
        host.Played.Handler.Answer = (_, _) => ValueTask.FromResult(NotSignedIn);

        using (await host.PostFromTeamsAsync(Wire.Message()))
        {
            await host.SettleAsync();
        }

        Assert.Contains("not signed in", Assert.Single(host.Played.Connector.Calls).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_OfAWholeSignIn_AreNeitherLoggedNorStoredNorSent()
    {
        await SayAsync(Wire.Message());
        var (good, forged) = (Good(), Good(t => t.Claims["aud"] = "someone-else"));

        await ExchangeAsync(Wire.Exchange(forged, "exchange-0"), HttpStatusCode.PreconditionFailed);
        await ExchangeAsync(Wire.Exchange("garbage-CANARY", "exchange-0"), HttpStatusCode.PreconditionFailed);
        await ExchangeAsync(Wire.Exchange(good), HttpStatusCode.OK);

        Assert.NotEmpty(_logs.Lines);
        string[] secrets = [.. good.Split('.').Skip(1), .. forged.Split('.').Skip(1), "CANARY"];
        Assert.All(secrets, secret => Assert.DoesNotContain(_logs.Lines, l => l.Contains(secret, StringComparison.Ordinal)));
        Assert.All(secrets, secret => Assert.DoesNotContain(_host.Played.Connector.Calls, c => c.Body.Contains(secret, StringComparison.Ordinal)));
        Assert.Equal(2, _host.Played.Delivery.InboxStates.Count); // the question, twice
    }

    private DateTimeOffset Now => _host.Played.Clock.GetUtcNow();

    private string Good(Action<TokenDraft>? spoil = null) => FakeIssuer.UserToken(Now, spoil: spoil);

    private string? Find(string tenant = Wire.Tenant, string person = Wire.User) => Tokens.Find(new TenantId(tenant), new PersonId(person));

    private async Task SayAsync(string activity)
    {
        using var response = await _host.PostFromTeamsAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await _host.SettleAsync();
    }

    private async Task<string> ExchangeAsync(string invoke, HttpStatusCode expected)
    {
        using var response = await _host.PostFromTeamsAsync(invoke);
        var body = await response.Content.ReadAsStringAsync();
        await _host.SettleAsync();
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected == HttpStatusCode.PreconditionFailed, body.Length > 0);
        return body;
    }

    /// <summary>The messages that went out, in order.</summary>
    private List<JsonNode> Sent() =>
        [.. _host.Played.Connector.Calls.Where(c => c.Method == "POST" && !c.IsTyping).Select(c => JsonNode.Parse(c.Body)!)];

    private static string Kind(JsonNode sent) => (sent["text"] ?? sent["attachments"]![0]!["contentType"])!.GetValue<string>();
}
