namespace TpmAssistant.DemoTenant.Tests.Conversations;

public sealed class ConversationTests
{
    [Fact]
    public async Task OnlineMeeting_IsFoundByItsJoinAddress_ByThoseInvited()
    {
        await using var demo = await DemoHost.StartAsync();
        var filter = await Filter(demo);

        var meeting = Assert.Single((await demo.GetAsync(filter)).Value)!;

        Assert.Equal("Atlas weekly", (string?)meeting["subject"]);
        Assert.Equal("mara@meridianlabs.example", (string?)meeting["participants"]!["organizer"]!["upn"]);
        Assert.Equal(200, (await demo.GetAsync(filter, "priya")).Status);
        Assert.Equal(404, (await demo.GetAsync(filter, "chloe")).Status);
        Assert.Equal(403, (await demo.GetAsync("/me/onlineMeetings/" + meeting["id"], "chloe")).Status);
        Assert.Equal(400, (await demo.GetAsync("/me/onlineMeetings")).Status);
    }

    [Fact]
    public async Task Transcript_ComesAsVtt_AndOnlyWhenAskedSo()
    {
        await using var demo = await DemoHost.StartAsync();
        var meeting = "/me/onlineMeetings/" + Assert.Single((await demo.GetAsync(await Filter(demo))).Value)!["id"];
        var transcripts = (await demo.GetAsync(meeting + "/transcripts")).Value;
        var transcript = transcripts[^1]!;
        Assert.Equal(2, transcripts.Count);
        Assert.StartsWith("2026-01-13", (string)transcript["createdDateTime"]!, StringComparison.Ordinal);
        var content = $"{meeting}/transcripts/{transcript["id"]}/content";

        var text = await demo.GetAsync(content, headers: ("Accept", "text/vtt"));

        Assert.StartsWith("WEBVTT\r\n", text.Text, StringComparison.Ordinal);
        Assert.Contains("-0:0:4.32 --> 0:0:1.68\r\n<v Mara Lindqvist>", text.Text, StringComparison.Ordinal);
        Assert.Contains("0:1:6.0 --> 0:1:12.0\r\n<v Jonas Weber>Agreed.", text.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await demo.GetAsync(content + "?$format=text/vtt")).Status);
        Assert.Equal(400, (await demo.GetAsync(content, headers: ("Accept", "application/octet-stream, application/json"))).Status);
        Assert.Equal(200, (await demo.GetAsync($"{meeting}/transcripts/{transcript["id"]}")).Status);
    }

    [Fact]
    public async Task Attendance_HasRecords_WhenExpanded()
    {
        await using var demo = await DemoHost.StartAsync();
        var meeting = "/me/onlineMeetings/" + Assert.Single((await demo.GetAsync(await Filter(demo))).Value)!["id"];
        var report = (await demo.GetAsync(meeting + "/attendanceReports")).Value[^1]!;

        var full = (await demo.GetAsync($"{meeting}/attendanceReports/{report["id"]}?$expand=attendanceRecords")).Body!;

        Assert.Equal((int)report["totalParticipantCount"]!, full["attendanceRecords"]!.AsArray().Count);
        Assert.Null((await demo.GetAsync($"{meeting}/attendanceReports/{report["id"]}")).Body!["attendanceRecords"]);
        Assert.Equal(404, (await demo.GetAsync($"{meeting}/attendanceReports/none")).Status);
    }

    [Fact]
    public async Task Chat_IsForItsMembers_NewestMessageFirst()
    {
        await using var demo = await DemoHost.StartAsync();
        var thread = (string)Assert.Single((await demo.GetAsync(await Filter(demo))).Value)!["chatInfo"]!["threadId"]!;

        var messages = (await demo.GetAsync($"/chats/{thread}/messages?$top=3")).Value;

        Assert.Equal(3, messages.Count);
        Assert.StartsWith("Thank you.", (string)messages[0]!["body"]!["content"]!, StringComparison.Ordinal);
        Assert.Equal(7, (await demo.GetAsync($"/chats/{thread}/members")).Value.Count);
        Assert.Equal("meeting", (string?)(await demo.GetAsync($"/chats/{thread}")).Body!["chatType"]);
        Assert.Equal(403, (await demo.GetAsync($"/chats/{thread}/messages", "chloe")).Status);
        Assert.Equal(400, (await demo.GetAsync($"/chats/{thread}/messages?$top=51")).Status);
        Assert.Equal(400, (await demo.GetAsync($"/chats/{thread}/messages?$orderby=createdDateTime")).Status);
    }

    [Fact]
    public async Task Teams_AreThoseOfMyGroups_WithOneChannel()
    {
        await using var demo = await DemoHost.StartAsync();
        var team = Assert.Single((await demo.GetAsync("/me/joinedTeams", "yusuf")).Value)!;
        Assert.Equal("Borealis", (string?)team["displayName"]);

        var channel = Assert.Single((await demo.GetAsync($"/teams/{team["id"]}/channels", "yusuf")).Value)!;
        var messages = (await demo.GetAsync($"/teams/{team["id"]}/channels/{channel["id"]}/messages", "yusuf")).Value;

        Assert.Equal(2, messages.Count);
        Assert.Equal((string?)channel["id"], (string?)messages[0]!["channelIdentity"]!["channelId"]);
        Assert.Equal(403, (await demo.GetAsync($"/teams/{team["id"]}", "omar")).Status);
        Assert.Equal(404, (await demo.GetAsync($"/teams/{team["id"]}/channels/none/messages", "yusuf")).Status);
    }

    private static async Task<string> Filter(DemoHost demo)
    {
        var events = (await demo.GetAsync("/me/events?$filter=" + Uri.EscapeDataString("subject eq 'Atlas weekly'"))).Value;
        return "/me/onlineMeetings?$filter=" + Uri.EscapeDataString($"JoinWebUrl eq '{events[0]!["onlineMeeting"]!["joinUrl"]}'");
    }
}
