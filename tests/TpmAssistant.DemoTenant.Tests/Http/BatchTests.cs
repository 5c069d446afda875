using System.Text.Json.Nodes;

namespace TpmAssistant.DemoTenant.Tests.Http;

public sealed class BatchTests
{
    [Fact]
    public async Task Batch_AnswersEachStepByTheSameRoutes()
    {
        await using var demo = await DemoHost.StartAsync();

        var answer = await BatchAsync(demo, Step("1", "GET", "/me"), Step("2", "GET", "me/planner/plans"), Step("3", "GET", "/users/nobody"));

        Assert.Equal(200, answer.Status);
        Assert.Equal(200, Status(answer, "1"));
        Assert.Equal("Mara Lindqvist", (string?)Response(answer, "1")["body"]!["displayName"]);
        Assert.Equal(3, Response(answer, "2")["body"]!["value"]!.AsArray().Count);
        Assert.Equal(404, Status(answer, "3"));
        Assert.NotNull(Response(answer, "3")["body"]!["error"]!["innerError"]);
        Assert.Equal("application/json", (string?)Response(answer, "1")["headers"]!["Content-Type"]);
    }

    [Fact]
    public async Task DependsOn_AfterAFailure_Answers424_AndTheRestGoesOn()
    {
        await using var demo = await DemoHost.StartAsync();

        var answer = await BatchAsync(
            demo, Step("1", "GET", "/users/nobody"), Step("2", "GET", "/me", dependsOn: "1"), Step("3", "GET", "/me"));

        Assert.Equal([404, 424, 200], new[] { "1", "2", "3" }.Select(id => Status(answer, id)));
    }

    [Fact]
    public async Task Write_InABatch_TakesEffect_AndIsListed()
    {
        await using var demo = await DemoHost.StartAsync();
        var write = Step("1", "POST", "/me/messages");
        write["headers"] = new JsonObject { ["Content-Type"] = "application/json" };
        write["body"] = new JsonObject { ["subject"] = "From a batch" };

        var answer = await BatchAsync(demo, write);

        Assert.Equal(201, Status(answer, "1"));
        var effect = Assert.Single((await demo.ControlAsync(HttpMethod.Get, "/effects")).Body!.AsArray())!;
        Assert.Equal("/me/messages", (string?)effect["path"]);
        Assert.Equal((string?)Response(answer, "1")["body"]!["id"], (string?)effect["id"]);
    }

    [Fact]
    public async Task Body_WithoutContentType_FailsThatStep()
    {
        await using var demo = await DemoHost.StartAsync();
        var write = Step("1", "POST", "/me/messages");
        write["body"] = new JsonObject { ["subject"] = "No header" };

        var answer = await BatchAsync(demo, write);

        Assert.Equal(200, answer.Status);
        Assert.Equal(400, Status(answer, "1"));
    }

    [Fact]
    public async Task TwentySteps_AreTaken_TwentyOneAreNot()
    {
        await using var demo = await DemoHost.StartAsync();
        JsonObject[] Steps(int count) => [.. Enumerable.Range(1, count).Select(number => Step($"s{number}", "GET", "/me"))];

        Assert.Equal(20, (await BatchAsync(demo, Steps(20))).Body!["responses"]!.AsArray().Count);
        Assert.Equal(400, (await BatchAsync(demo, Steps(21))).Status);
    }

    [Fact]
    public async Task Ids_ThatDifferOnlyInCase_AreRefused()
    {
        await using var demo = await DemoHost.StartAsync();

        Assert.Equal(400, (await BatchAsync(demo, Step("a", "GET", "/me"), Step("A", "GET", "/me"))).Status);
    }

    [Theory]
    [InlineData("""{"wrong":[]}""")]
    [InlineData("""{"requests":[{"id":"1","method":"GET"}]}""")]
    [InlineData("""{"requests":[{"id":"1","method":"GET","url":"/me","dependsOn":["9"]}]}""")]
    public async Task Envelope_ThatIsMalformed_Answers400(string body)
    {
        await using var demo = await DemoHost.StartAsync();

        Assert.Equal(400, (await demo.PostAsync("/$batch", body)).Status);
    }

    [Fact]
    public async Task NextLink_OfAStep_PointsAtTheEnvelopesHost()
    {
        await using var demo = await DemoHost.StartAsync();

        var answer = await BatchAsync(demo, Step("1", "GET", "/users?$top=3"));

        var link = (string)Response(answer, "1")["body"]!["@odata.nextLink"]!;
        Assert.StartsWith("http://localhost/demo/v1.0/users?", link, StringComparison.Ordinal);
        Assert.Equal(3, (await demo.GetAsync(link)).Value.Count);
    }

    private static JsonObject Step(string id, string method, string url, params string[] dependsOn)
    {
        var step = new JsonObject { ["id"] = id, ["method"] = method, ["url"] = url };
        if (dependsOn.Length > 0)
            step["dependsOn"] = new JsonArray([.. dependsOn.Select(other => (JsonNode?)other)]);
        return step;
    }

    private static Task<DemoAnswer> BatchAsync(DemoHost demo, params JsonObject[] steps) =>
        demo.PostAsync("/$batch", new JsonObject { ["requests"] = new JsonArray([.. steps]) }.ToJsonString());

    private static JsonNode Response(DemoAnswer answer, string id) => answer.Body!["responses"]!.AsArray().Single(response => (string?)response!["id"] == id)!;

    private static int Status(DemoAnswer answer, string id) => (int)Response(answer, id)["status"]!;
}
