namespace TpmAssistant.DemoTenant.Tests.Http;

public sealed class RequestTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task AnyRoute_WithoutKnownToken_Answers401WithGraphsError(string? user)
    {
        await using var demo = await DemoHost.StartAsync();

        var answer = await demo.SendAsync(HttpMethod.Get, "/me", null, user);

        Assert.Equal(401, answer.Status);
        Assert.Equal("InvalidAuthenticationToken", answer.Code);
    }

    [Fact]
    public async Task UnknownPath_NamesTheSegment()
    {
        await using var demo = await DemoHost.StartAsync();

        var answer = await demo.GetAsync("/me/nonsense");

        Assert.Equal(400, answer.Status);
        Assert.Contains("'nonsense'", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_CarriesDateAndRequestIds()
    {
        await using var demo = await DemoHost.StartAsync();

        var answer = await demo.GetAsync("/users/nobody", headers: ("client-request-id", "mine"));

        Assert.Equal(404, answer.Status);
        var inner = answer.Body!["error"]!["innerError"]!;
        Assert.Equal("2026-01-14T09:00:00", (string?)inner["date"]);
        Assert.Equal("mine", (string?)inner["client-request-id"]);
        Assert.Equal(answer.Headers.GetValues("request-id").Single(), (string?)inner["request-id"]);
    }

    [Fact]
    public async Task Literals_IgnoreCase_IdsDoNot()
    {
        await using var demo = await DemoHost.StartAsync();

        Assert.Equal(200, (await demo.GetAsync("/ME/Planner/PLANS")).Status);
        Assert.Equal(404, (await demo.GetAsync($"/planner/plans/{DemoHost.Atlas.ToLowerInvariant()}")).Status);
    }

    [Fact]
    public async Task Body_ThatIsNotJson_Answers400()
    {
        await using var demo = await DemoHost.StartAsync();

        Assert.Equal(400, (await demo.PostAsync("/planner/tasks", "{ not json")).Status);
        Assert.Equal(400, (await demo.PostAsync("/planner/tasks", "[]")).Status);
    }

    [Fact]
    public async Task WrongMethod_Answers405()
    {
        await using var demo = await DemoHost.StartAsync();

        Assert.Equal(405, (await demo.DeleteAsync("/me")).Status);
    }

    [Fact]
    public async Task Top_PagesThroughLinksOfThisHost_UntilAllAreSeen()
    {
        await using var demo = await DemoHost.StartAsync();
        var seen = new List<string>();
        var path = "/users?$top=4&$select=id,displayName";
        for (var pages = 0; path is not null; pages++)
        {
            Assert.True(pages < 5);
            var answer = await demo.GetAsync(path);
            seen.AddRange(answer.Value.Select(user => (string)user!["id"]!));
            Assert.True(answer.Value.Count <= 4);
            Assert.Null(answer.Value[0]!["mail"]);
            path = (string?)answer.Body!["@odata.nextLink"];
            if (path is not null)
                Assert.StartsWith("http://localhost/demo/v1.0/users?", path, StringComparison.Ordinal);
        }

        Assert.Equal(DemoHost.People.All.Select(person => person.Id), seen);
    }

    [Theory]
    [InlineData("startswith(displayName,'Mar')", new[] { "Mara Lindqvist" })]
    [InlineData("mail eq 'noa@meridianlabs.example'", new[] { "Noa Ben-David" })]
    [InlineData("department eq 'Data' and not (jobTitle eq 'Data Engineer')", new[] { "Noa Ben-David", "Ingrid Solberg" })]
    [InlineData("surname eq 'Okafor' or endswith(mail,'omar@meridianlabs.example')", new[] { "Omar Haddad", "Samuel Okafor" })]
    public async Task Filter_SelectsAsOData(string filter, string[] names)
    {
        await using var demo = await DemoHost.StartAsync();

        var answer = await demo.GetAsync("/users?$filter=" + Uri.EscapeDataString(filter));

        Assert.Equal(names, answer.Value.Select(user => (string)user!["displayName"]!));
    }

    [Theory]
    [InlineData("$filter=displayName%20like%20'x'")]
    [InlineData("$filter=displayName%20eq%20'x")]
    [InlineData("$top=0")]
    [InlineData("$top=many")]
    public async Task QueryOption_ThatIsWrong_Answers400(string query)
    {
        await using var demo = await DemoHost.StartAsync();

        Assert.Equal(400, (await demo.GetAsync("/users?" + query)).Status);
    }

    [Fact]
    public async Task OrderBy_AndCount_AreHonoured()
    {
        await using var demo = await DemoHost.StartAsync();

        var answer = await demo.GetAsync("/users?$orderby=displayName desc&$count=true&$top=2");

        Assert.Equal(DemoHost.People.All.Count, (int)answer.Body!["@odata.count"]!);
        Assert.Equal(["Yusuf Demir", "Wei Zhang"], answer.Value.Select(user => (string)user!["displayName"]!));
    }

    [Fact]
    public async Task Search_FindsByProperty()
    {
        await using var demo = await DemoHost.StartAsync();

        var answer = await demo.GetAsync("/users?$search=\"displayName:Raman\"", headers: ("ConsistencyLevel", "eventual"));

        Assert.Equal("Priya Raman", (string?)Assert.Single(answer.Value)!["displayName"]);
    }
}
