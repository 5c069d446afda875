using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using TpmAssistant.Bot.Tests.Hosting;

namespace TpmAssistant.Bot.Tests;

/// <summary>Tasks that are made and changed by a click, against the real host and the demo organisation.</summary>
public sealed class TaskTurnsTests : IAsyncLifetime
{
    private RunningBot _bot = null!;

    public async Task InitializeAsync() => _bot = await RunningBot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("add a task to Atlas: renew the certificate, for Priya, due Friday", "/planner/tasks", "Renew the certificate")]
    [InlineData("remind me to call Karl tomorrow", "/tasks", "Call Karl")]
    public async Task NewTask_ClickedTwice_IsMadeOnceAsItWasShown(string said, string path, string title)
    {
        var card = await _bot.AskAsync(said);
        Assert.Empty(await _bot.EffectsAsync());

        await _bot.PressAsync(_bot.Click("confirm", CardJson.Button(card, "confirm")));
        var second = await _bot.PressAsync(_bot.Click("confirm", CardJson.Button(card, "confirm")));

        var effect = Assert.Single(await _bot.EffectsAsync());
        Assert.EndsWith(path, effect.GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.Contains(title, effect.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(title, second.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewTask_ChangedOnItsCard_IsMadeAsItStandsThere()
    {
        var card = await _bot.AskAsync("add a task to Atlas: renew the certificate");
        var fields = CardJson.Button(card, "task-redraft");
        (fields["title"], fields["due"], fields["assignee"]) = ("Renew both certificates", "2041-01-10", "");

        var changed = await _bot.PressAsync(_bot.Click("task-redraft", fields));
        await _bot.PressAsync(_bot.Click("confirm", CardJson.Button(card, "confirm")));
        Assert.Empty(await _bot.EffectsAsync());
        await _bot.PressAsync(_bot.Click("confirm", CardJson.Button(changed, "confirm")));

        Assert.Contains("Renew both certificates", Assert.Single(await _bot.EffectsAsync()).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_TaskChangedBeneathTheCard_IsNotMadeAndAFreshCardComes()
    {
        var card = await _bot.AskAsync("mark firewall rules for hybrid routing done");
        var id = (await TaskAsync("Firewall rules")).Id;
        await PatchAsync(id, """{"dueDateTime":"2041-05-01T12:00:00Z"}""");
        var writes = (await _bot.EffectsAsync()).Count;

        await _bot.PressAsync(_bot.Click("confirm", CardJson.Button(card, "confirm")));
        var fresh = (await _bot.Connector.NextAsync(sent => sent is { Type: "message", Method: "POST" } && sent.Body.GetRawText().Contains("2041", StringComparison.Ordinal))).Card;

        Assert.Equal(writes, (await _bot.EffectsAsync()).Count);
        await _bot.PressAsync(_bot.Click("confirm", CardJson.Button(fresh, "confirm")));
        Assert.Equal(100, (await TaskAsync("Firewall rules")).Percent);
    }

    [Fact]
    public async Task Change_DueDateTakenAway_IsGoneAfterTheClick()
    {
        var card = await _bot.AskAsync("remove the due date of firewall rules for hybrid routing in Atlas");
        await _bot.PressAsync(_bot.Click("confirm", CardJson.Button(card, "confirm")));

        Assert.Contains("dueDateTime", Assert.Single(await _bot.EffectsAsync()).GetRawText(), StringComparison.Ordinal);
        var shown = await _bot.AskAsync("show the task firewall rules for hybrid routing in Atlas");
        Assert.Contains("no date", shown.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_ByPlaceInTheLastList_MeansThatTask()
    {
        var list = await _bot.AskAsync("what is overdue in Atlas");
        var card = await _bot.AskAsync("move the third one to Friday");

        Assert.Contains("Backup and restore drill", list.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Backup and restore drill", card.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(await _bot.EffectsAsync());
    }

    private async Task<(string Id, int Percent)> TaskAsync(string title)
    {
        var tasks = JsonNode.Parse(await SendAsync(new HttpRequestMessage(HttpMethod.Get, "/demo/v1.0/me/planner/tasks")))!["value"]!.AsArray();
        if (tasks.All(t => !((string)t!["title"]!).StartsWith(title, StringComparison.Ordinal)))
        {
            var plan = (string)tasks[0]!["planId"]!;
            tasks = JsonNode.Parse(await SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/demo/v1.0/planner/plans/{plan}/tasks")))!["value"]!.AsArray();
        }

        var found = tasks.First(t => ((string)t!["title"]!).StartsWith(title, StringComparison.Ordinal))!;
        return ((string)found["id"]!, (int)found["percentComplete"]!);
    }

    private async Task PatchAsync(string id, string body)
    {
        var version = (string)JsonNode.Parse(await SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/demo/v1.0/planner/tasks/{id}")))!["@odata.etag"]!;
        var request = new HttpRequestMessage(HttpMethod.Patch, $"/demo/v1.0/planner/tasks/{id}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", version);
        await SendAsync(request);
    }

    private async Task<string> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", $"demo:{RunningBot.Mara}");
            using var response = await _bot.Http.SendAsync(request);
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsStringAsync();
        }
    }
}
