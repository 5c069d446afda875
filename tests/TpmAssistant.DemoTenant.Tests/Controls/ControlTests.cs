using System.Net;
using System.Text;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.DemoTenant.Controls;

namespace TpmAssistant.DemoTenant.Tests.Controls;

public sealed class ControlTests
{
    [Fact]
    public async Task Instance_IsTheOneGiven_ElseNewEachTime()
    {
        await using var given = await DemoHost.StartAsync(instance: "2026-01-14");
        await using var first = await DemoHost.StartAsync(instance: null);
        await using var second = await DemoHost.StartAsync(instance: null);

        async Task<string> Id(DemoHost demo) => (await demo.ControlAsync(HttpMethod.Get, "/instance")).Id;
        Assert.Equal("2026-01-14", await Id(given));
        Assert.NotEqual(await Id(first), await Id(second));
    }

    [Fact]
    public async Task Effects_ListWritesWithUserBodyAndResult_UntilCleared()
    {
        await using var demo = await DemoHost.StartAsync();
        await demo.GetAsync("/me");
        await demo.PostAsync("/me/calendar/getSchedule", "{}");
        var made = await demo.PostAsync("/me/messages", """{"subject":"Hello"}""", "jonas");

        var effect = Assert.Single((await demo.ControlAsync(HttpMethod.Get, "/effects")).Body!.AsArray())!;

        Assert.Equal("2026-01-14T09:00:00Z", (string?)effect["at"]);
        Assert.Equal("POST", (string?)effect["method"]);
        Assert.Equal("/me/messages", (string?)effect["path"]);
        Assert.Equal(DemoHost.People["jonas"].Id, (string?)effect["user"]);
        Assert.Equal("Hello", (string?)effect["body"]!["subject"]);
        Assert.Equal(201, (int)effect["status"]!);
        Assert.Equal(made.Id, (string?)effect["id"]);

        Assert.Equal(204, (await demo.ControlAsync(HttpMethod.Delete, "/effects")).Status);
        Assert.Empty((await demo.ControlAsync(HttpMethod.Get, "/effects")).Body!.AsArray());
    }

    [Fact]
    public async Task Fault_HitsTheNextRequestsBelowItsPath_ThenIsUsedUp()
    {
        await using var demo = await DemoHost.StartAsync();
        Assert.Equal(201, (await demo.ControlAsync(HttpMethod.Post, "/faults", """{"path":"/me/messages","status":429,"retryAfter":2.128,"times":2}""")).Status);

        Assert.Equal(200, (await demo.GetAsync("/me")).Status);
        var first = await demo.GetAsync("/me/messages");
        Assert.Equal(429, first.Status);
        Assert.Equal("2.128", Assert.Single(first.Headers.GetValues("Retry-After")));
        Assert.Equal("TooManyRequests", first.Code);
        Assert.Equal(429, (await demo.GetAsync("/me/messages/x")).Status);
        Assert.Equal(200, (await demo.GetAsync("/me/messages")).Status);
    }

    [Fact]
    public async Task Fault_WithAStar_HitsStepsOfABatch_OneByOne()
    {
        await using var demo = await DemoHost.StartAsync();
        await demo.ControlAsync(HttpMethod.Post, "/faults", """{"path":"/planner/plans/*/tasks","status":503,"retryAfter":1}""");

        var answer = await demo.PostAsync("/$batch", $$"""
            {"requests":[{"id":"1","method":"GET","url":"/planner/plans/{{DemoHost.Atlas}}"},{"id":"2","method":"GET","url":"/planner/plans/{{DemoHost.Atlas}}/tasks"}]}
            """);

        Assert.Equal(200, answer.Status);
        Assert.Equal([200, 503], answer.Body!["responses"]!.AsArray().Select(response => (int)response!["status"]!));
        Assert.Equal("1", (string?)answer.Body["responses"]![1]!["headers"]!["Retry-After"]);
    }

    [Fact]
    public async Task Fault_OfAWrite_IsListedAmongTheEffects_AndWritesNothing()
    {
        await using var demo = await DemoHost.StartAsync();
        await demo.ControlAsync(HttpMethod.Post, "/faults", """{"path":"/me/messages","status":500}""");

        await demo.PostAsync("/me/messages", """{"subject":"Lost"}""");

        Assert.Equal(500, (int)Assert.Single((await demo.ControlAsync(HttpMethod.Get, "/effects")).Body!.AsArray())!["status"]!);
        Assert.Empty((await demo.GetAsync("/me/mailFolders/drafts/messages")).Value);
    }

    [Fact]
    public async Task Fault_ThatDelays_AnswersAfterTheTime()
    {
        await using var demo = await DemoHost.StartAsync();
        await demo.ControlAsync(HttpMethod.Post, "/faults", """{"path":"/me","delayMs":5000}""");

        var asking = demo.GetAsync("/me");
        while (demo.Clock.Waiting == 0)
            await Task.Yield();
        Assert.False(asking.IsCompleted);
        demo.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(200, (await asking).Status);
    }

    [Theory]
    [InlineData("""{"status":429}""")]
    [InlineData("""{"path":"/me"}""")]
    [InlineData("""{"path":"/me","status":200}""")]
    [InlineData("""{"path":"/me","status":429,"times":0}""")]
    public async Task Fault_ThatIsWrong_IsRefusedWithTheReason(string body)
    {
        await using var demo = await DemoHost.StartAsync();

        var answer = await demo.ControlAsync(HttpMethod.Post, "/faults", body);

        Assert.Equal(400, answer.Status);
        Assert.NotEmpty((string)answer.Body!["error"]!);
    }

    [Fact]
    public async Task Faults_CanBeCleared()
    {
        await using var demo = await DemoHost.StartAsync();
        await demo.ControlAsync(HttpMethod.Post, "/faults", """{"path":"*","status":429}""");

        await demo.ControlAsync(HttpMethod.Delete, "/faults");

        Assert.Equal(200, (await demo.GetAsync("/me")).Status);
    }

    [Theory]
    [InlineData("/me/messages", "/me/messages/1", true)]
    [InlineData("/me/messages", "/ME/Messages", true)]
    [InlineData("/me/messages", "/me/mail", false)]
    [InlineData("*/details", "/planner/tasks/1/details", true)]
    [InlineData("/planner/*/1", "/planner/tasks/2", false)]
    public void Covers_ComparesBeginnings_AndStars(string pattern, string path, bool covers) =>
        Assert.Equal(covers, new Fault(pattern, 429, null, 0, 1).Covers(path));

    [Theory]
    [InlineData("192.0.2.7", "localhost")]
    [InlineData("127.0.0.1", "demo.example")]
    public async Task Everything_IsForThisMachineOnly(string remote, string host)
    {
        await using var demo = await DemoHost.StartAsync();
        var server = demo.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>() as TestServer;

        foreach (var path in new[] { "/demo/effects", "/demo/v1.0/me" })
        {
            var context = await server!.SendAsync(http =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse(remote);
                http.Request.Method = "GET";
                http.Request.Scheme = "http";
                http.Request.Host = new Microsoft.AspNetCore.Http.HostString(host);
                http.Request.Path = path;
                http.Request.Headers.Authorization = "Bearer demo:" + DemoHost.People.Default.Id;
            });
            Assert.Equal(404, context.Response.StatusCode);
        }
    }

    [Fact]
    public async Task Faults_AreNotTakenAsPlainText_WhichAnyWebPageCouldPost()
    {
        await using var demo = await DemoHost.StartAsync();
        using var content = new StringContent("""{"path":"/me","status":500}""", Encoding.UTF8, "text/plain");

        using var response = await demo.Http.PostAsync(new Uri("/demo/faults", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }
}
