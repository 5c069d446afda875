namespace TpmAssistant.DemoTenant.Tests.Outlook;

public sealed class TodoTests
{
    [Fact]
    public async Task Lists_AreOnesOwn()
    {
        await using var demo = await DemoHost.StartAsync();
        var mine = (await demo.GetAsync("/me/todo/lists")).Value;

        Assert.Equal(["defaultList", "flaggedEmails"], mine.Select(list => (string)list!["wellknownListName"]!));
        Assert.Equal(200, (await demo.GetAsync($"/me/todo/lists/{mine[0]!["id"]}")).Status);
        Assert.Equal(404, (await demo.GetAsync($"/me/todo/lists/{mine[0]!["id"]}/tasks", "jonas")).Status);
    }

    [Fact]
    public async Task Tasks_CanBeFilteredByStatus_AndHaveWallTimeDates()
    {
        await using var demo = await DemoHost.StartAsync();

        var tasks = (await demo.GetAsync(await Default(demo) + "/tasks?$filter=" + Uri.EscapeDataString("status ne 'completed'"))).Value;

        Assert.Equal(5, tasks.Count);
        Assert.Contains(tasks, task => (string?)task!["dueDateTime"]?["dateTime"] == "2026-01-14T00:00:00.0000000");
        Assert.Contains(tasks, task => task!["dueDateTime"] is null);
    }

    [Fact]
    public async Task Task_CanBeMadeCompletedAndDeleted()
    {
        await using var demo = await DemoHost.StartAsync();
        var list = await Default(demo);

        var made = await demo.PostAsync(list + "/tasks", """{"title":"Book a room","dueDateTime":{"dateTime":"2026-01-20T00:00:00","timeZone":"UTC"}}""");
        Assert.Equal(201, made.Status);
        Assert.Equal("notStarted", (string?)made.Body!["status"]);

        var done = await demo.PatchAsync($"{list}/tasks/{made.Id}", """{"status":"completed"}""");
        Assert.Equal("2026-01-14T00:00:00.0000000", (string?)done.Body!["completedDateTime"]!["dateTime"]);
        var again = await demo.PatchAsync($"{list}/tasks/{made.Id}", """{"status":"notStarted"}""");
        Assert.Null(again.Body!["completedDateTime"]);

        Assert.Equal(204, (await demo.DeleteAsync($"{list}/tasks/{made.Id}")).Status);
        Assert.Equal(404, (await demo.GetAsync($"{list}/tasks/{made.Id}")).Status);
    }

    [Theory]
    [InlineData("""{"dueDateTime":null}""")]
    [InlineData("""{"title":"x","dueDateTime":{"dateTime":"later"}}""")]
    [InlineData("""{"title":"x","colour":"red"}""")]
    public async Task Task_ThatIsWrong_Answers400(string body)
    {
        await using var demo = await DemoHost.StartAsync();

        Assert.Equal(400, (await demo.PostAsync(await Default(demo) + "/tasks", body)).Status);
    }

    private static async Task<string> Default(DemoHost demo) => "/me/todo/lists/" + (await demo.GetAsync("/me/todo/lists")).Value[0]!["id"];
}
