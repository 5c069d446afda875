namespace TpmAssistant.DemoTenant.Tests.People;

public sealed class DirectoryTests
{
    [Fact]
    public async Task Me_IsThePersonOfTheToken_WithTheUsualProperties()
    {
        await using var demo = await DemoHost.StartAsync();

        var me = (await demo.GetAsync("/me", "noa")).Body!;

        Assert.Equal("Noa Ben-David", (string?)me["displayName"]);
        Assert.Equal("noa@meridianlabs.example", (string?)me["userPrincipalName"]);
        Assert.Null(me["department"]);
        Assert.EndsWith("/demo/v1.0/$metadata#users/$entity", (string)me["@odata.context"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task User_ByIdOrMail_WithSelectedProperties()
    {
        await using var demo = await DemoHost.StartAsync();

        var user = (await demo.GetAsync("/users/wei@meridianlabs.example?$select=id,department")).Body!;

        Assert.Equal(DemoHost.People["wei"].Id, (string?)user["id"]);
        Assert.Equal("Data", (string?)user["department"]);
        Assert.Null(user["displayName"]);
    }

    [Fact]
    public async Task Manager_AndReports_FollowTheChart()
    {
        await using var demo = await DemoHost.StartAsync();

        Assert.Equal("Daniel Brooks", (string?)(await demo.GetAsync("/me/manager")).Body!["displayName"]);
        Assert.Equal(404, (await demo.GetAsync("/me/manager", "daniel")).Status);
        Assert.Equal(["Wei Zhang", "Ingrid Solberg"], (await demo.GetAsync("/me/directReports", "noa")).Value.Select(person => (string)person!["displayName"]!));
    }

    [Fact]
    public async Task GroupMembers_AreTypedUsers()
    {
        await using var demo = await DemoHost.StartAsync();
        var group = (string)(await demo.GetAsync($"/planner/plans/{DemoHost.Borealis}")).Body!["owner"]!;

        var members = (await demo.GetAsync($"/groups/{group}/members")).Value;

        Assert.Equal(7, members.Count);
        Assert.All(members, member => Assert.Equal("#microsoft.graph.user", (string?)member!["@odata.type"]));
        Assert.Equal(404, (await demo.GetAsync("/groups/none/members")).Status);
    }

    [Fact]
    public async Task Presence_FollowsCalendarAndWorkingHours()
    {
        await using var demo = await DemoHost.StartAsync(new DateTimeOffset(2026, 1, 14, 10, 10, 0, TimeSpan.Zero));

        Assert.Equal("InAMeeting", (string?)(await demo.GetAsync("/me/presence")).Body!["activity"]);
        var others = (await demo.PostAsync("/communications/getPresencesByUserId", $$"""{"ids":["{{DemoHost.People["aroha"].Id}}","{{DemoHost.People["sofia"].Id}}","nobody"]}""")).Value;
        Assert.Equal(["OffWork", "Available"], others.Select(presence => (string)presence!["activity"]!));
        Assert.Equal(400, (await demo.PostAsync("/communications/getPresencesByUserId", """{"ids":[]}""")).Status);
    }

    [Fact]
    public async Task Presence_OnHoliday_IsOutOfOffice()
    {
        await using var demo = await DemoHost.StartAsync();
        demo.Clock.Advance(TimeSpan.FromDays(7));

        var priya = (await demo.GetAsync("/me/presence", "priya")).Body!;

        Assert.Equal("OutOfOffice", (string?)priya["activity"]);
        Assert.True((bool)priya["outOfOfficeSettings"]!["isOutOfOffice"]!);
    }
}
