namespace TpmAssistant.DemoTenant.Tests.Outlook;

public sealed class MailTests
{
    [Fact]
    public async Task Messages_AreOnesOwn_NewestFirst_TenAPage()
    {
        await using var demo = await DemoHost.StartAsync();

        var answer = await demo.GetAsync("/me/messages");

        Assert.Equal(10, answer.Value.Count);
        Assert.NotNull(answer.Body!["@odata.nextLink"]);
        var dates = answer.Value.Select(message => (string)message!["receivedDateTime"]!).ToList();
        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
        var id = (string)answer.Value[0]!["id"]!;
        Assert.Equal(200, (await demo.GetAsync("/me/messages/" + id)).Status);
        Assert.Equal(404, (await demo.GetAsync("/me/messages/" + id, "chloe")).Status);
    }

    [Fact]
    public async Task Messages_CanBeFiltered_ByFlagAndDate()
    {
        await using var demo = await DemoHost.StartAsync();

        var flagged = (await demo.GetAsync("/me/messages?$filter=" + Uri.EscapeDataString("flag/flagStatus eq 'flagged' and receivedDateTime ge 2026-01-14T00:00:00Z"))).Value;

        var message = Assert.Single(flagged)!;
        Assert.Equal("Elena Petrova", (string?)message["from"]!["emailAddress"]!["name"]);
        Assert.Equal("2026-01-14T00:00:00.0000000", (string?)message["flag"]!["dueDateTime"]!["dateTime"]);
    }

    [Fact]
    public async Task Folders_CountWhatTheyHold()
    {
        await using var demo = await DemoHost.StartAsync();

        var inbox = (await demo.GetAsync("/me/mailFolders")).Value.Single(folder => (string?)folder!["displayName"] == "Inbox")!;
        var unread = (await demo.GetAsync("/me/mailFolders/inbox/messages?$top=50&$filter=" + Uri.EscapeDataString("isRead eq false"))).Value;

        Assert.Equal((int)inbox["unreadItemCount"]!, unread.Count);
        Assert.All(unread, message => Assert.Equal((string?)inbox["id"], (string?)message!["parentFolderId"]));
        Assert.Equal(404, (await demo.GetAsync("/me/mailFolders/none/messages")).Status);
    }

    [Fact]
    public async Task Draft_CanBeMadeChangedAndDeleted()
    {
        await using var demo = await DemoHost.StartAsync();

        var made = await demo.PostAsync("/me/messages", """
            {"subject":"Status of Atlas","body":{"contentType":"html","content":"<p>Atlas is <b>red</b>.</p>"},
             "toRecipients":[{"emailAddress":{"address":"daniel@meridianlabs.example","name":"Daniel Brooks"}}]}
            """);

        Assert.Equal(201, made.Status);
        Assert.True((bool)made.Body!["isDraft"]!);
        Assert.Equal("Atlas is red.", (string?)made.Body["bodyPreview"]);
        Assert.Equal("Mara Lindqvist", (string?)made.Body["from"]!["emailAddress"]!["name"]);
        Assert.EndsWith("/demo/items/message/" + made.Id, (string)made.Body["webLink"]!, StringComparison.Ordinal);
        Assert.Contains((await demo.GetAsync("/me/mailFolders/drafts/messages")).Value, message => (string?)message!["id"] == made.Id);

        var changed = await demo.PatchAsync("/me/messages/" + made.Id, """{"subject":"Status of Atlas, week 3"}""");
        Assert.Equal("Status of Atlas, week 3", (string?)changed.Body!["subject"]);
        Assert.NotEqual(made.ETag, changed.ETag);

        Assert.Equal(204, (await demo.DeleteAsync("/me/messages/" + made.Id)).Status);
        Assert.Equal(404, (await demo.GetAsync("/me/messages/" + made.Id)).Status);
    }

    [Fact]
    public async Task ReceivedMail_KeepsItsText_ButCanBeMarkedRead()
    {
        await using var demo = await DemoHost.StartAsync();
        var path = "/me/messages/" + (await demo.GetAsync("/me/mailFolders/inbox/messages")).Value[0]!["id"];

        Assert.Equal("ErrorInvalidPropertySet", (await demo.PatchAsync(path, """{"subject":"Changed"}""")).Code);
        Assert.True((bool)(await demo.PatchAsync(path, """{"isRead":true}""")).Body!["isRead"]!);
    }

    [Fact]
    public async Task Reply_IsADraftToTheSender_InTheSameConversation()
    {
        await using var demo = await DemoHost.StartAsync();
        var original = (await demo.GetAsync("/me/messages?$filter=" + Uri.EscapeDataString("subject eq 'My next two weeks'"))).Value[0]!;

        var reply = await demo.PostAsync($"/me/messages/{original["id"]}/createReply", """{"Comment":"Payments <first>."}""");

        Assert.Equal(201, reply.Status);
        Assert.Equal("RE: My next two weeks", (string?)reply.Body!["subject"]);
        Assert.Equal("priya@meridianlabs.example", (string?)Assert.Single(reply.Body["toRecipients"]!.AsArray())!["emailAddress"]!["address"]);
        Assert.Equal((string?)original["conversationId"], (string?)reply.Body["conversationId"]);
        Assert.Contains("Payments &lt;first&gt;.", (string)reply.Body["body"]!["content"]!, StringComparison.Ordinal);
        Assert.True((bool)reply.Body["isDraft"]!);
    }

    [Fact]
    public async Task Sending_IsRefused_AndSeenInTheEffects()
    {
        await using var demo = await DemoHost.StartAsync();
        var draft = await demo.PostAsync("/me/messages", """{"subject":"x"}""");

        Assert.Equal(403, (await demo.PostAsync("/me/sendMail", """{"Message":{"subject":"x"}}""")).Status);
        Assert.Equal(403, (await demo.PostAsync($"/me/messages/{draft.Id}/send", string.Empty)).Status);

        var effects = (await demo.ControlAsync(HttpMethod.Get, "/effects")).Body!.AsArray();
        Assert.Equal([201, 403, 403], effects.Select(effect => (int)effect!["status"]!));
    }

    [Theory]
    [InlineData("""{"subject":"x","toRecipients":[{"emailAddress":{"name":"Nobody"}}]}""")]
    [InlineData("""{"id":"mine"}""")]
    public async Task Draft_OfSomethingWrong_Answers400(string body)
    {
        await using var demo = await DemoHost.StartAsync();

        Assert.Equal(400, (await demo.PostAsync("/me/messages", body)).Status);
    }

    [Fact]
    public async Task NamedProperty_OfADraft_FindsItAndIsNotShown()
    {
        await using var demo = await DemoHost.StartAsync();
        const string Marker = "String {11111111-2222-3333-4444-555555555555} Name Marker";
        var made = await demo.PostAsync("/me/messages", $$"""{"subject":"x","singleValueExtendedProperties":[{"id":"{{Marker}}","value":"m-1"}]}""");
        await demo.PostAsync("/me/messages", $$"""{"subject":"y","singleValueExtendedProperties":[{"id":"{{Marker}}","value":"m-2"}]}""");

        async Task<System.Text.Json.Nodes.JsonArray> Having(string id, string value) => (await demo.GetAsync("/me/messages?$filter="
            + Uri.EscapeDataString($"singleValueExtendedProperties/Any(ep: ep/id eq '{id}' and ep/value eq '{value}')"))).Value;

        Assert.Equal(made.Id, (string?)Assert.Single(await Having(Marker, "m-1"))!["id"]);
        Assert.Empty(await Having(Marker, "m-3"));
        Assert.Empty(await Having("String {0} Name Other", "m-1"));
        Assert.DoesNotContain("singleValueExtendedProperties", made.Text, StringComparison.Ordinal);
        Assert.Null((await Having(Marker, "m-1"))[0]!["singleValueExtendedProperties"]);
    }

    [Fact]
    public async Task Reply_WithAMessage_TakesItsSubjectBodyAndReaders()
    {
        await using var demo = await DemoHost.StartAsync();
        var original = await demo.PostAsync("/me/messages", """{"subject":"Atlas: red","body":{"contentType":"html","content":"<p>Red</p>"}}""");

        var reply = await demo.PostAsync($"/me/messages/{original.Id}/createReply", """
            {"Message":{"subject":"Atlas: amber","body":{"contentType":"html","content":"<p>Amber</p>"},"toRecipients":[{"emailAddress":{"address":"daniel@meridianlabs.example"}}]}}
            """);

        Assert.Equal((201, "Atlas: amber"), (reply.Status, (string?)reply.Body!["subject"]));
        Assert.Equal("<p>Amber</p>", (string?)reply.Body["body"]!["content"]);
        Assert.Equal("daniel@meridianlabs.example", (string?)Assert.Single(reply.Body["toRecipients"]!.AsArray())!["emailAddress"]!["address"]);
        Assert.Equal((string?)original.Body!["conversationId"], (string?)reply.Body["conversationId"]);
        Assert.Equal(404, (await demo.PostAsync("/me/messages/nothing/createReply", "{}")).Status);
    }

    [Fact]
    public async Task Patch_StaleETag_Answers412AndChangesNothing()
    {
        await using var demo = await DemoHost.StartAsync();
        var made = await demo.PostAsync("/me/messages", """{"subject":"one"}""");
        await demo.PatchAsync("/me/messages/" + made.Id, """{"subject":"two"}""", made.ETag);

        var stale = await demo.PatchAsync("/me/messages/" + made.Id, """{"subject":"three"}""", made.ETag);

        Assert.Equal((412, "ErrorIrresolvableConflict"), (stale.Status, stale.Code));
        Assert.Equal("two", (string?)(await demo.GetAsync("/me/messages/" + made.Id)).Body!["subject"]);
    }

    [Fact]
    public async Task DraftPage_SentByHand_IsTheSameMailInSentItems()
    {
        await using var demo = await DemoHost.StartAsync();
        var made = await demo.PostAsync("/me/messages", """{"subject":"x","body":{"contentType":"html","content":"<p>A</p>"}}""");
        var page = await demo.ControlAsync(HttpMethod.Get, "/items/message/" + made.Id);
        Assert.Contains("sandbox=\"allow-same-origin\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);

        using var form = new FormUrlEncodedContent([new("subject", "y"), new("html", "<p>B</p>"), new("do", "send")]);
        using var sent = await demo.Http.PostAsync(new Uri("/demo/items/message/" + made.Id, UriKind.Relative), form);

        var mail = (await demo.GetAsync("/me/messages/" + made.Id)).Body!;
        Assert.Equal(("y", "<p>B</p>", false), ((string?)mail["subject"], (string?)mail["body"]!["content"], (bool)mail["isDraft"]!));
        Assert.Contains((await demo.GetAsync("/me/mailFolders/sentitems/messages?$top=100")).Value, one => (string?)one!["id"] == made.Id);
        Assert.DoesNotContain("<form", (await demo.ControlAsync(HttpMethod.Get, "/items/message/" + made.Id)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DraftPage_FormOfAnotherSite_ChangesNothing()
    {
        await using var demo = await DemoHost.StartAsync();
        var made = await demo.PostAsync("/me/messages", """{"subject":"x","body":{"contentType":"html","content":"<p>A</p>"}}""");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/demo/items/message/" + made.Id) { Content = new FormUrlEncodedContent([new("do", "send")]) };
        request.Headers.Add("Origin", "https://evil.example");

        using var answer = await demo.Http.SendAsync(request);

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.True((bool)(await demo.GetAsync("/me/messages/" + made.Id)).Body!["isDraft"]!);
    }

    [Fact]
    public async Task Body_AsText_WhenPreferred()
    {
        await using var demo = await DemoHost.StartAsync();
        var made = await demo.PostAsync("/me/messages", """{"body":{"contentType":"html","content":"<p>A &amp; B</p>"}}""");

        var read = await demo.GetAsync("/me/messages/" + made.Id, headers: ("Prefer", "outlook.body-content-type=\"text\""));

        Assert.Equal("text", (string?)read.Body!["body"]!["contentType"]);
        Assert.Equal("A & B", (string?)read.Body["body"]!["content"]);
    }
}
