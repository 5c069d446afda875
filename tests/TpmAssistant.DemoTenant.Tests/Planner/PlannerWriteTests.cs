namespace TpmAssistant.DemoTenant.Tests.Planner;

public sealed class PlannerWriteTests
{
    private static readonly string Task = $"/planner/tasks/{DemoHost.TaskId("atlas", "runbooks")}";

    [Fact]
    public async Task Patch_WithCurrentETag_Answers204_AndGivesAGreaterETag()
    {
        await using var demo = await DemoHost.StartAsync();
        var before = await demo.GetAsync(Task);

        var answer = await demo.PatchAsync(Task, """{"percentComplete":75}""", before.ETag);

        Assert.Equal(204, answer.Status);
        Assert.Equal(string.Empty, answer.Text);
        var after = await demo.GetAsync(Task);
        Assert.Equal(75, (int)after.Body!["percentComplete"]!);
        Assert.True(string.CompareOrdinal(after.ETag, before.ETag) > 0);
    }

    [Fact]
    public async Task Patch_AskingForTheResult_Answers200WithIt()
    {
        await using var demo = await DemoHost.StartAsync();
        var before = await demo.GetAsync(Task);

        var answer = await demo.PatchAsync(Task, """{"percentComplete":100}""", before.ETag, headers: ("Prefer", "return=representation"));

        Assert.Equal(200, answer.Status);
        Assert.Equal("2026-01-14T09:00:00Z", (string?)answer.Body!["completedDateTime"]);
        Assert.Equal(DemoHost.People["mara"].Id, (string?)answer.Body["completedBy"]!["user"]!["id"]);
    }

    [Fact]
    public async Task Patch_WithoutIfMatch_Answers412AndSaysSo()
    {
        await using var demo = await DemoHost.StartAsync();

        var answer = await demo.PatchAsync(Task, """{"percentComplete":75}""");

        Assert.Equal(412, answer.Status);
        Assert.Equal(string.Empty, answer.Code);
        Assert.Contains("must be specified", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("nonsense")]
    public async Task Patch_WithMalformedETag_Answers412(string etag)
    {
        await using var demo = await DemoHost.StartAsync();

        var answer = await demo.PatchAsync(Task, """{"percentComplete":75}""", etag);

        Assert.Equal(412, answer.Status);
        Assert.Contains("invalid value", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Patch_WithTheDetailsETag_Answers412()
    {
        await using var demo = await DemoHost.StartAsync();
        var details = await demo.GetAsync(Task + "/details");

        Assert.Equal(412, (await demo.PatchAsync(Task, """{"percentComplete":75}""", details.ETag)).Status);
    }

    [Fact]
    public async Task Patch_OfWhatSomebodyElseChanged_Answers409_OfOtherThingsSucceeds()
    {
        await using var demo = await DemoHost.StartAsync();
        var old = (await demo.GetAsync(Task)).ETag;
        await demo.PatchAsync(Task, """{"percentComplete":75}""", old, "aroha");

        Assert.Equal(409, (await demo.PatchAsync(Task, """{"percentComplete":50}""", old)).Status);
        Assert.Equal(204, (await demo.PatchAsync(Task, """{"priority":1}""", old)).Status);
        Assert.Equal(75, (int)(await demo.GetAsync(Task)).Body!["percentComplete"]!);
    }

    [Fact]
    public async Task Delete_AfterTheDetailsChanged_Answers409WithTheOldETag()
    {
        await using var demo = await DemoHost.StartAsync();
        var old = (await demo.GetAsync(Task)).ETag;
        var details = await demo.GetAsync(Task + "/details");
        Assert.Equal(204, (await demo.PatchAsync(Task + "/details", """{"description":"New"}""", details.ETag)).Status);

        Assert.Equal(409, (await demo.DeleteAsync(Task, old)).Status);
        Assert.Equal(204, (await demo.DeleteAsync(Task, (await demo.GetAsync(Task)).ETag)).Status);
        Assert.Equal(404, (await demo.GetAsync(Task)).Status);
    }

    [Fact]
    public async Task Post_CreatesATask_ThatThePlanHolds()
    {
        await using var demo = await DemoHost.StartAsync();
        var omar = DemoHost.People["omar"].Id;

        var answer = await demo.PostAsync("/planner/tasks", $$"""
            {"planId":"{{DemoHost.Atlas}}","title":"Ask for the engineer's name","dueDateTime":"2026-01-20T10:00:00Z","priority":3,
             "appliedCategories":{"category4":true},
             "assignments":{"{{omar}}":{"@odata.type":"#microsoft.graph.plannerAssignment","orderHint":" !"} } }
            """);

        Assert.Equal(201, answer.Status);
        Assert.Equal(28, answer.Id.Length);
        var read = (await demo.GetAsync("/planner/tasks/" + answer.Id)).Body!;
        Assert.Equal("2026-01-20T10:00:00Z", (string?)read["dueDateTime"]);
        Assert.Equal(DemoHost.People["mara"].Id, (string?)read["assignments"]![omar]!["assignedBy"]!["user"]!["id"]);
        Assert.True((bool)read["appliedCategories"]!["category4"]!);
    }

    [Theory]
    [InlineData("""{"title":"No plan"}""", 400)]
    [InlineData("""{"planId":"PLAN"}""", 400)]
    [InlineData("""{"planId":"PLAN","title":"Dates","startDateTime":"2026-02-02T10:00:00Z","dueDateTime":"2026-02-01T10:00:00Z"}""", 400)]
    [InlineData("""{"planId":"PLAN","title":"Hint","orderHint":"8500000P6"}""", 400)]
    [InlineData("""{"planId":"PLAN","title":"Type","assignments":{"USER":{"orderHint":" !"}}}""", 400)]
    [InlineData("""{"planId":"PLAN","title":"By","assignments":{"USER":{"@odata.type":"#microsoft.graph.plannerAssignment","assignedBy":{}}}}""", 400)]
    [InlineData("""{"planId":"PLAN","title":"Category","appliedCategories":{"category26":true}}""", 400)]
    [InlineData("""{"planId":"PLAN","title":"Percent","percentComplete":101}""", 400)]
    [InlineData("""{"planId":"PLAN","title":"Unknown","colour":"red"}""", 400)]
    [InlineData("""{"planId":"none","title":"Unknown plan"}""", 404)]
    public async Task Post_OfSomethingWrong_IsRefused(string body, int status)
    {
        await using var demo = await DemoHost.StartAsync();
        var json = body.Replace("PLAN", DemoHost.Atlas, StringComparison.Ordinal).Replace("USER", DemoHost.People["omar"].Id, StringComparison.Ordinal);

        Assert.Equal(status, (await demo.PostAsync("/planner/tasks", json)).Status);
    }

    [Fact]
    public async Task Post_IntoAPlanOfAnotherGroup_IsForbidden()
    {
        await using var demo = await DemoHost.StartAsync();

        Assert.Equal(403, (await demo.PostAsync("/planner/tasks", $$"""{"planId":"{{DemoHost.Atlas}}","title":"Mine"}""", "chloe")).Status);
    }

    [Fact]
    public async Task Patch_ThatIsRefused_ChangesNothing()
    {
        await using var demo = await DemoHost.StartAsync();
        var before = await demo.GetAsync(Task);

        Assert.Equal(400, (await demo.PatchAsync(Task, """{"priority":1,"percentComplete":300}""", before.ETag)).Status);

        Assert.Equal(before.Text, (await demo.GetAsync(Task)).Text);
    }

    [Fact]
    public async Task Assignment_SetToNull_IsTakenAway_OthersStay()
    {
        await using var demo = await DemoHost.StartAsync();
        var path = $"/planner/tasks/{DemoHost.TaskId("atlas", "rollback")}";
        var before = await demo.GetAsync(path);

        await demo.PatchAsync(path, $$"""{"assignments":{"{{DemoHost.People["aroha"].Id}}":null} }""", before.ETag);

        Assert.Equal([DemoHost.People["tomas"].Id], (await demo.GetAsync(path)).Body!["assignments"]!.AsObject().Select(entry => entry.Key));
    }

    [Fact]
    public async Task Details_Checklist_IsMergedByKey_AndCounted()
    {
        await using var demo = await DemoHost.StartAsync();
        var details = await demo.GetAsync(Task + "/details");
        var known = details.Body!["checklist"]!.AsObject().Select(entry => entry.Key).ToList();

        var answer = await demo.PatchAsync(Task + "/details", $$"""
            {"checklist":{"{{known[5]}}":{"@odata.type":"microsoft.graph.plannerChecklistItem","isChecked":true},"{{known[0]}}":null,
             "11111111-1111-1111-1111-111111111111":{"@odata.type":"#microsoft.graph.plannerChecklistItem","title":"Invoice service"} } }
            """, details.ETag);

        Assert.Equal(204, answer.Status);
        var checklist = (await demo.GetAsync(Task + "/details")).Body!["checklist"]!.AsObject();
        Assert.Equal("Partner gateway", (string?)checklist[known[5]]!["title"]);
        Assert.True((bool)checklist[known[5]]!["isChecked"]!);
        Assert.False((bool)checklist["11111111-1111-1111-1111-111111111111"]!["isChecked"]!);
        var task = (await demo.GetAsync(Task)).Body!;
        Assert.Equal(6, (int)task["checklistItemCount"]!);
        Assert.Equal(3, (int)task["activeChecklistItemCount"]!);
    }

    [Fact]
    public async Task Bucket_CanBeMadeRenamedAndDeleted()
    {
        await using var demo = await DemoHost.StartAsync();
        var made = await demo.PostAsync("/planner/buckets", $$"""{"name":"Later","planId":"{{DemoHost.Atlas}}","orderHint":" !"}""");
        Assert.Equal(201, made.Status);
        var path = "/planner/buckets/" + made.Id;

        Assert.Equal(204, (await demo.PatchAsync(path, """{"name":"Much later"}""", made.ETag)).Status);
        var renamed = await demo.GetAsync(path);
        Assert.Equal("Much later", (string?)renamed.Body!["name"]);
        Assert.Equal(412, (await demo.DeleteAsync(path)).Status);
        Assert.Equal(204, (await demo.DeleteAsync(path, renamed.ETag)).Status);
        Assert.Equal(404, (await demo.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Plan_CanBeMade_InOnesOwnGroup()
    {
        await using var demo = await DemoHost.StartAsync();
        var group = (string)(await demo.GetAsync($"/planner/plans/{DemoHost.Atlas}")).Body!["owner"]!;
        var body = $$"""{"title":"Hypercare","container":{"url":"https://graph.microsoft.com/v1.0/groups/{{group}}"} }""";

        var made = await demo.PostAsync("/planner/plans", body);

        Assert.Equal(201, made.Status);
        Assert.Equal(2, (await demo.GetAsync($"/groups/{group}/planner/plans")).Value.Count);
        Assert.Equal(403, (await demo.PostAsync("/planner/plans", body, "wei")).Status);
    }
}
