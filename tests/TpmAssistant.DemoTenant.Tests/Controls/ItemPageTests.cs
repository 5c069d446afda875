namespace TpmAssistant.DemoTenant.Tests.Controls;

public sealed class ItemPageTests
{
    [Fact]
    public async Task Task_ShowsStatePeopleAndDates()
    {
        await using var demo = await DemoHost.StartAsync();

        var page = await demo.ControlAsync(HttpMethod.Get, "/items/task/" + DemoHost.TaskId("atlas", "cutover-2"));

        Assert.Equal(200, page.Status);
        Assert.Contains("In progress, 50 %", page.Text, StringComparison.Ordinal);
        Assert.Contains("Mara Lindqvist", page.Text, StringComparison.Ordinal);
        Assert.Contains("2026-01-13", page.Text, StringComparison.Ordinal);
        Assert.Contains("width=device-width", page.Text, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TextFromOutside_IsEncoded_AndNeverALiveLinkOrPicture()
    {
        await using var demo = await DemoHost.StartAsync();

        var page = await demo.ControlAsync(HttpMethod.Get, "/items/task/" + DemoHost.TaskId("atlas", "injection"));

        Assert.Contains("&lt;img src=", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<a ", page.Text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryKind_HasAPage()
    {
        await using var demo = await DemoHost.StartAsync();
        var list = "/me/todo/lists/" + (await demo.GetAsync("/me/todo/lists")).Value[0]!["id"];
        var events = (await demo.GetAsync("/me/calendarView?startDateTime=2026-01-12T00:00:00Z&endDateTime=2026-01-19T00:00:00Z&$top=50")).Value;
        var atlas = (await demo.GetAsync("/me/onlineMeetings?$filter=" + Uri.EscapeDataString($"JoinWebUrl eq '{events.First(one => (string?)one!["subject"] == "Atlas weekly")!["onlineMeeting"]!["joinUrl"]}'"))).Value[0]!;
        var team = (await demo.GetAsync("/me/joinedTeams")).Value[0]!["id"];
        string[] links =
        [
            "/items/plan/" + DemoHost.Atlas,
            (string)events[0]!["webLink"]!,
            (string)(await demo.GetAsync("/me/messages")).Value[0]!["webLink"]!,
            "/items/todo/" + (await demo.GetAsync(list + "/tasks")).Value[0]!["id"],
            "/items/user/" + DemoHost.People.Default.Id,
            "/items/chat/" + atlas["chatInfo"]!["threadId"],
            "/items/channel/" + (await demo.GetAsync($"/teams/{team}/channels")).Value[0]!["id"],
        ];

        foreach (var link in links)
            Assert.Equal(200, (await demo.ControlAsync(HttpMethod.Get, new Uri(new Uri("http://localhost/demo"), link.Replace("/demo/", "/", StringComparison.Ordinal)).PathAndQuery)).Status);
    }

    [Theory]
    [InlineData("task")]
    [InlineData("event")]
    [InlineData("nonsense")]
    public async Task UnknownItem_HasAPageThatSaysSo(string kind)
    {
        await using var demo = await DemoHost.StartAsync();

        var page = await demo.ControlAsync(HttpMethod.Get, $"/items/{kind}/none");

        Assert.Equal(404, page.Status);
        Assert.Contains("There is no such item", page.Text, StringComparison.Ordinal);
    }
}
