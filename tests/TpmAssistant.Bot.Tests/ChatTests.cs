using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.Bot.Tests;

/// <summary>Whole turns against the real host: what is said, what comes back, what changes in the world.</summary>
public sealed class ChatTests : IAsyncLifetime
{
    private RunningBot _bot = null!;

    public async Task InitializeAsync() => _bot = await RunningBot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Message_StatusReport_IsAnsweredWithACardOfThatProject()
    {
        var card = await _bot.AskAsync("status report for Atlas");

        Assert.Equal("1.5", card.GetProperty("version").GetString());
        Assert.StartsWith("Atlas is red", Headline(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_FollowUp_LeansOnTheLastQuestion()
    {
        await _bot.AskAsync("risks in Atlas");

        var card = await _bot.AskAsync("and Cobalt?");

        Assert.Contains("Cobalt", card.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("risk", card.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Message_DeliveredTwice_IsAnsweredOnce()
    {
        var activity = _bot.Activity("message", "help");
        using var first = await _bot.PostAsync(activity);
        using var second = await _bot.PostAsync(activity);

        await _bot.AskAsync("portfolio");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal(2, _bot.Connector.Seen().Count(sent => sent.Type == "message"));
    }

    [Fact]
    public async Task Message_ExpectReplies_IsAnsweredInTheResponse()
    {
        var activity = _bot.Activity("message", "help");
        activity["deliveryMode"] = "expectReplies";

        using var response = await _bot.PostAsync(activity);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal("message", Assert.Single(body.GetProperty("activities").EnumerateArray()).GetProperty("type").GetString());
        Assert.Empty(_bot.Connector.Seen());
    }

    [Fact]
    public async Task Installation_BothNotices_WelcomeOnceWithTheWorstProject()
    {
        var update = _bot.Activity("conversationUpdate");
        update["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" });
        var installed = _bot.Activity("installationUpdate");
        installed["action"] = "add";
        using (await _bot.PostAsync(update))
        using (await _bot.PostAsync(installed))
        {
        }

        await _bot.AskAsync("help");

        var cards = _bot.Connector.Seen().Where(sent => sent.Type == "message").Select(sent => sent.Card).ToList();
        Assert.Equal(2, cards.Count);
        Assert.StartsWith("Atlas is red", Headline(cards[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stranger_InTheDemo_BecomesTheProjectManagerAndSeesTheProjects()
    {
        var activity = _bot.Activity("message", "portfolio", "a:stranger", person: "99999999-0000-0000-0000-000000000001");
        activity["conversation"]!["tenantId"] = "99999999-0000-0000-0000-0000000000ff";
        activity["channelData"]!["tenant"]!["id"] = "99999999-0000-0000-0000-0000000000ff";

        using var accepted = await _bot.PostAsync(activity);
        var card = (await _bot.Connector.NextAsync(sent => sent.Type == "message")).Card.GetRawText();

        Assert.Contains("Borealis", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GroupChat_EverybodyInThePlansGroup_ShowsTheReport()
    {
        _bot.Connector.Members.Add(RunningBot.Mara);

        var card = await _bot.AskAsync("status report for Atlas", "19:group@thread.v2", "groupChat");

        Assert.StartsWith("Atlas is red", Headline(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GroupChat_SomebodyOutsideThePlansGroup_ShowsNothingOfIt()
    {
        _bot.Connector.Members.AddRange([RunningBot.Mara, "99999999-0000-0000-0000-000000000001"]);

        var card = await _bot.AskAsync("status report for Atlas", "19:group@thread.v2", "groupChat");

        Assert.DoesNotContain("red", card.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Northgate", card.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GroupChat_MyDay_IsKeptForThePersonalChat()
    {
        _bot.Connector.Members.Add(RunningBot.Mara);

        var card = (await _bot.AskAsync("my day", "19:group@thread.v2", "groupChat")).GetRawText();

        Assert.Contains("personal chat", card, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task DraftAsMail_ClickedTwice_LeavesOneDraftAndChangesTheCard()
    {
        var proposal = await _bot.AskAsync("draft Atlas as mail for executives");
        var confirm = CardJson.Button(proposal, "confirm");
        Assert.Empty(await _bot.EffectsAsync());

        var first = await _bot.PressAsync(_bot.Click("confirm", confirm.DeepClone().AsObject()));
        var changed = await _bot.Connector.NextAsync(sent => sent.Method == "PUT");
        var second = await _bot.PressAsync(_bot.Click("confirm", confirm.DeepClone().AsObject()));

        var effect = Assert.Single(await _bot.EffectsAsync());
        Assert.EndsWith("/me/messages", effect.GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.Contains("draft", first.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"verb\":\"confirm\"", changed.Card.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"verb\":\"confirm\"", second.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DraftAsMail_WhatIsShown_IsWhatIsWritten()
    {
        var proposal = await _bot.AskAsync("draft Atlas as mail for executives");

        await _bot.PressAsync(_bot.Click("confirm", CardJson.Button(proposal, "confirm")));

        var body = Assert.Single(await _bot.EffectsAsync()).GetProperty("body");
        if (body.ValueKind == JsonValueKind.String) body = JsonSerializer.Deserialize<JsonElement>(body.GetString()!);
        var shown = proposal.GetRawText();
        foreach (var recipient in body.GetProperty("toRecipients").EnumerateArray())
            Assert.Contains(recipient.GetProperty("emailAddress").GetProperty("address").GetString()!, Plain(shown), StringComparison.Ordinal);
        Assert.Contains(body.GetProperty("subject").GetString()!, Plain(shown), StringComparison.Ordinal);
    }

    public static TheoryData<string> WrongClicks => ["other person", "other conversation", "other hash", "unknown id"];

    [Theory]
    [MemberData(nameof(WrongClicks))]
    public async Task DraftAsMail_WrongClick_WritesNothing(string which)
    {
        var confirm = CardJson.Button(await _bot.AskAsync("draft Atlas as mail for executives"), "confirm");
        var jonas = new DemoPeople()["jonas"].Id;
        if (which == "other hash") confirm["hash"] = new string('0', 64);
        if (which == "unknown id") confirm["id"] = new string('0', 32);

        await _bot.PressAsync(_bot.Click(
            "confirm", confirm, which == "other conversation" ? "a:elsewhere" : "a:mara", which == "other person" ? jonas : RunningBot.Mara));

        Assert.Empty(await _bot.EffectsAsync());
    }

    [Fact]
    public async Task DraftAsMail_SomebodyElsesClick_LeavesTheCardAsItIs()
    {
        var confirm = CardJson.Button(await _bot.AskAsync("draft Atlas as mail for executives"), "confirm");

        var answer = await _bot.PressAsync(_bot.Click("confirm", confirm, person: new DemoPeople()["jonas"].Id));

        Assert.Equal((JsonValueKind.String, "This button is not for you"), (answer.ValueKind, answer.GetString()));
    }

    [Fact]
    public async Task DraftAsMail_ClientRefreshesByItself_IsNoClick()
    {
        var refresh = _bot.Click("confirm", CardJson.Button(await _bot.AskAsync("draft Atlas as mail for executives"), "confirm"));
        refresh["value"]!["trigger"] = "automatic";

        await _bot.PressAsync(refresh);

        Assert.Empty(await _bot.EffectsAsync());
    }

    [Theory]
    [InlineData("status of Atlantis")]
    [InlineData("help")]
    [InlineData("who is on")]
    [InlineData("draft a mail")]
    [InlineData("what is overdue?")]
    public async Task GroupChat_SomebodyOutsideTheGroups_ListsNoProjectNames(string question)
    {
        _bot.Connector.Members.AddRange([RunningBot.Mara, "99999999-0000-0000-0000-000000000001"]);

        var card = (await _bot.AskAsync(question, "19:group@thread.v2", "groupChat")).GetRawText();

        Assert.All(["Atlas", "Borealis", "Cobalt"], name => Assert.DoesNotContain(
            name, card.Replace("Atlantis", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public async Task UnknownButton_IsAnsweredWithAWordAndNoError()
    {
        using var response = await _bot.PostAsync(_bot.Click("format-disk", []));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task OwnPlan_UploadedAndAdopted_IsWhatStatusMeansFromThenOn()
    {
        using var opened = await _bot.PostAsync(_bot.Click("bring-plan", []));
        var invitation = (await _bot.Connector.NextAsync(sent => sent.Type == "message")).Card;
        var address = Addresses(invitation).Single(url => url.Contains("/plan?", StringComparison.Ordinal));
        using var form = new MultipartFormDataContent
        {
            { new StringContent("Summary,Issue key,Status,Assignee,Due date\nBuild it,NEW-1,In Progress,Ada,2026-01-09\nTest it,NEW-2,To Do,,2026-01-20\n"), "plan", "jira.csv" },
        };

        using var uploaded = await _bot.Http.PostAsync(new Uri(address), form);
        var preview = (await _bot.Connector.NextAsync(sent => sent.Type == "message")).Card;
        var adopted = await _bot.PressAsync(_bot.Click("adopt-plan", CardJson.Button(preview, "adopt-plan")));
        var status = await _bot.AskAsync("status");

        Assert.Equal(HttpStatusCode.OK, uploaded.StatusCode);
        Assert.Equal("jira is now one of your projects", Headline(adopted));
        Assert.Contains("jira", Headline(status), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("plan?ticket=abc")]
    public async Task UploadPage_WithoutAnAddressOfOurs_IsClosed(string path)
    {
        using var response = await _bot.Http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task UploadPage_BodyWithoutAnAddressOfOurs_IsRefusedUnread()
    {
        using var body = new StringContent("not even a form");

        using var response = await _bot.Http.PostAsync(new Uri("plan?ticket=abc", UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Start_OtherAddressesWithoutAnAppId_StaysOnThisMachine()
    {
        await using var bot = await RunningBot.StartAsync("--Urls=http://0.0.0.0:0");

        Assert.True(bot.Http.BaseAddress!.IsLoopback);
        Assert.Equal("ok", await bot.Http.GetStringAsync(new Uri("healthz", UriKind.Relative)));
    }

    [Theory]
    [InlineData("", "TPM Assistant is running")]
    [InlineData("healthz", "ok")]
    [InlineData("readyz", "ready")]
    public async Task Pages_Answer(string path, string expected) =>
        Assert.Contains(expected, await _bot.Http.GetStringAsync(new Uri(path, UriKind.Relative)), StringComparison.Ordinal);

    private static string Headline(JsonElement card) => card.GetProperty("fallbackText").GetString()!;

    /// <summary>The data of the card's button with a verb.</summary>
    private static IEnumerable<string> Addresses(JsonElement card) =>
        CardJson.Objects(card).Where(o => o.TryGetProperty("url", out _)).Select(o => o.GetProperty("url").GetString()!);

    /// <summary>Card text without JSON's and Markdown's escapes.</summary>
    private static string Plain(string json) =>
        System.Text.RegularExpressions.Regex.Unescape(json.Replace("\\\\", "", StringComparison.Ordinal)).Replace("\\", "", StringComparison.Ordinal);
}
