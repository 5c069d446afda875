namespace TpmAssistant.DemoTenant.Tests.Planner;

public sealed class PlannerRouteTests
{
    [Fact]
    public async Task MyPlans_AreThoseOfMyGroups()
    {
        await using var demo = await DemoHost.StartAsync();

        Assert.Equal(3, (await demo.GetAsync("/me/planner/plans")).Value.Count);
        Assert.Equal("Borealis: customer app", (string?)Assert.Single((await demo.GetAsync("/me/planner/plans", "chloe")).Value)!["title"]);
    }

    [Theory]
    [InlineData("/planner/plans/{0}")]
    [InlineData("/planner/plans/{0}/details")]
    [InlineData("/planner/plans/{0}/buckets")]
    [InlineData("/planner/plans/{0}/tasks")]
    public async Task Plan_OfAnotherGroup_IsForbidden(string path)
    {
        await using var demo = await DemoHost.StartAsync();
        var route = string.Format(System.Globalization.CultureInfo.InvariantCulture, path, DemoHost.Atlas);

        Assert.Equal(403, (await demo.GetAsync(route, "chloe")).Status);
        Assert.Equal(200, (await demo.GetAsync(route, "omar")).Status);
    }

    [Fact]
    public async Task GroupPlans_AreForMembersOnly()
    {
        await using var demo = await DemoHost.StartAsync();
        var group = (string)(await demo.GetAsync($"/planner/plans/{DemoHost.Atlas}")).Body!["owner"]!;

        Assert.Equal(DemoHost.Atlas, (string?)Assert.Single((await demo.GetAsync($"/groups/{group}/planner/plans")).Value)!["id"]);
        Assert.Equal(403, (await demo.GetAsync($"/groups/{group}/planner/plans", "wei")).Status);
        Assert.Equal(404, (await demo.GetAsync("/groups/none/planner/plans")).Status);
    }

    [Fact]
    public async Task PlanTasks_IgnoreQueryOptions_AndHoldThePlannerShape()
    {
        await using var demo = await DemoHost.StartAsync();

        var answer = await demo.GetAsync($"/planner/plans/{DemoHost.Atlas}/tasks?$top=1&$filter=percentComplete eq 100");

        Assert.True(answer.Value.Count > 55);
        Assert.Contains(answer.Value, task => (int)task!["percentComplete"]! == 0);
        var task = answer.Value.Single(task => (string?)task!["id"] == DemoHost.TaskId("atlas", "line-1"))!;
        Assert.Equal(28, ((string)task["id"]!).Length);
        Assert.StartsWith("W/\"", (string)task["@odata.etag"]!, StringComparison.Ordinal);
        Assert.EndsWith("T10:00:00Z", (string)task["dueDateTime"]!, StringComparison.Ordinal);
        Assert.Equal([DemoHost.People["jonas"].Id], task["assignments"]!.AsObject().Select(entry => entry.Key));
        Assert.Equal(["category4", "category1"], task["appliedCategories"]!.AsObject().Select(entry => entry.Key));
    }

    [Fact]
    public async Task PlanDetails_NameTheLabels()
    {
        await using var demo = await DemoHost.StartAsync();

        var names = (await demo.GetAsync($"/planner/plans/{DemoHost.Atlas}/details")).Body!["categoryDescriptions"]!;

        Assert.Equal("Blocked", (string?)names["category1"]);
        Assert.Equal("External", (string?)names["category4"]);
        Assert.Null(names["category25"]);
    }

    [Fact]
    public async Task MyTasks_AreThoseAssignedToMe()
    {
        await using var demo = await DemoHost.StartAsync();

        var tasks = (await demo.GetAsync("/me/planner/tasks", "priya")).Value;

        Assert.All(tasks, task => Assert.Contains(task!["assignments"]!.AsObject(), entry => entry.Key == DemoHost.People["priya"].Id));
        Assert.Equal(3, tasks.Select(task => (string)task!["planId"]!).Distinct().Count());
    }

    [Fact]
    public async Task Task_WithDetails_HasChecklistAndCounts()
    {
        await using var demo = await DemoHost.StartAsync();
        var id = DemoHost.TaskId("atlas", "cutover-2");

        var task = (await demo.GetAsync($"/planner/tasks/{id}?$expand=details")).Body!;
        var details = (await demo.GetAsync($"/planner/tasks/{id}/details")).Body!;

        Assert.Equal(4, (int)task["checklistItemCount"]!);
        Assert.Equal(2, (int)task["activeChecklistItemCount"]!);
        Assert.Equal(4, task["details"]!["checklist"]!.AsObject().Count);
        Assert.NotEqual((string?)task["@odata.etag"], (string?)details["@odata.etag"]);
    }

    [Fact]
    public async Task Reference_KeysAreEscaped()
    {
        await using var demo = await DemoHost.StartAsync();

        var details = (await demo.GetAsync($"/planner/tasks/{DemoHost.TaskId("atlas", "line-1")}/details")).Body!;

        Assert.Equal("https%3A//northgate%2Eexample/orders/NG-20871", Assert.Single(details["references"]!.AsObject()).Key);
    }

    [Fact]
    public async Task FourHundredTasks_FillAPage_AndTheLinkLeadsOn()
    {
        await using var demo = await DemoHost.StartAsync();
        var before = (await demo.GetAsync($"/planner/plans/{DemoHost.Atlas}/tasks")).Value.Count;
        for (var i = before; i < 401; i++)
            await demo.PostAsync("/planner/tasks", $$"""{"planId":"{{DemoHost.Atlas}}","title":"Filler {{i}}"}""");

        var first = await demo.GetAsync($"/planner/plans/{DemoHost.Atlas}/tasks");
        var second = await demo.GetAsync((string)first.Body!["@odata.nextLink"]!);

        Assert.Equal(400, first.Value.Count);
        Assert.Equal("Filler 400", (string?)Assert.Single(second.Value)!["title"]);
        Assert.Null(second.Body!["@odata.nextLink"]);
    }

    [Fact]
    public async Task Buckets_CanBeRead_OneByOneAndTogether()
    {
        await using var demo = await DemoHost.StartAsync();
        var buckets = (await demo.GetAsync($"/planner/plans/{DemoHost.Borealis}/buckets")).Value;

        Assert.Equal(["Sprint 1", "Sprint 2", "Sprint 3", "Sprint 4", "Sprint 5", "Sprint 6", "Backlog"], buckets.Select(bucket => (string)bucket!["name"]!));
        Assert.Equal("Sprint 5", (string?)(await demo.GetAsync($"/planner/buckets/{buckets[4]!["id"]}")).Body!["name"]);
        Assert.Equal(7, (await demo.GetAsync("/planner/buckets", "chloe")).Value.Count);
        Assert.NotEmpty((await demo.GetAsync($"/planner/buckets/{buckets[4]!["id"]}/tasks")).Value);
    }

    [Fact]
    public async Task UnknownTask_Answers404()
    {
        await using var demo = await DemoHost.StartAsync();

        Assert.Equal(404, (await demo.GetAsync("/planner/tasks/none")).Status);
    }
}
