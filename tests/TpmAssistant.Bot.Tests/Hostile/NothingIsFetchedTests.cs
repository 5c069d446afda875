using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Ai;
using TpmAssistant.Application.Access;
using TpmAssistant.Bot.Pages;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Graph;
using TpmAssistant.ModelServer;
using Xunit.Abstractions;

namespace TpmAssistant.Bot.Tests.Hostile;

/// <summary>An address that stands in what people send, write or attach is never called, whoever asks for it; and nobody who is called can send the product on elsewhere.</summary>
public sealed class NothingIsFetchedTests(ITestOutputHelper output)
{
    private const string Allowed = "--Bot:AllowedServiceHosts:0=127.0.0.1";

    private static readonly Asker Mara = new(
        new TenantId(DemoPeople.TenantId), new PersonId(RunningBot.Mara), "Mara", "en-GB", "Europe/Berlin", new ConversationRef("a:mara", ConversationScope.Personal));

    [Fact]
    public async Task Activities_AddressInEveryPlace_CallNobody()
    {
        await using var trap = await Trap.StartAsync();
        await using var bot = await RunningBot.StartAsync(Allowed);
        await bot.AskAsync("help");

        foreach (var message in BaitedActivities.Messages(bot, trap))
        {
            using var accepted = await bot.PostAsync(message);
            Assert.True((int)accepted.StatusCode < 500, message.ToJsonString());
        }

        foreach (var request in BaitedActivities.Requests(bot, trap))
        {
            using var answer = await bot.PostAsync(request);
            Assert.True((int)answer.StatusCode is < 500 or 501, request.ToJsonString());
        }

        foreach (var address in BaitedActivities.ReplyAddresses(trap))
        {
            var elsewhere = bot.Activity("message", "status of Atlas");
            elsewhere["serviceUrl"] = address;
            using var refused = await bot.PostAsync(elsewhere);
            Assert.True((int)refused.StatusCode is >= 400 and < 500, address);
        }

        // Turns of a chat go one after the other: those before are done.
        await bot.AskAsync("help");
        Assert.Empty(trap.Calls);
        output.WriteLine($"{trap.Places} addresses: 0 calls");
        Assert.True(trap.Places > 150);

        using var http = new HttpClient();
        await http.GetStringAsync(new Uri(trap.Bait("by-the-test")));
        Assert.Single(trap.Calls);
    }

    [Fact]
    public async Task Tenant_AddressInEveryFieldAndAModelThatWantsThemOpened_CallNobody()
    {
        await using var trap = await Trap.StartAsync();
        ModelCall call = null!;
        await using var model = await ModelHost.StartAsync(request => request.Round == 0 ? ModelReply.Call(call) : ModelReply.Say("Done."));
        await using var bot = await RunningBot.StartAsync(Allowed, $"--Model:Endpoint={model.Endpoint}", "--Model:Name=persuaded", "--Model:ApiKey=k", "--Model:TokensPerDay=100000000");
        await bot.AskAsync("help");
        await BaitAsync(bot, trap);

        // Each function with an address as each of its arguments in turn, as a model would call it that wants it opened.
        var calls = EveryCall.Of(bot.Services.GetRequiredService<FunctionCatalog>()).Select(c => c.Call).ToList();
        foreach (var each in calls.DistinctBy(c => c.Name))
        {
            var arguments = JsonNode.Parse(each.Arguments)!.AsObject();
            foreach (var name in arguments.Select(a => a.Key).Where(n => n is not ("project" or "audience" or "filter" or "kind" or "status")).ToList()) arguments[name] = trap.Bait($"{each.Name}-{name}");
            call = new ModelCall(each.Name, arguments.ToJsonString());
            await bot.AnswersAsync("please look into it");
        }

        Assert.Empty(trap.Calls);
        output.WriteLine($"{calls.Select(c => c.Name).Distinct().Count()} functions, {trap.Places} addresses: 0 calls");
    }

    [Theory]
    [InlineData("plan.xml", """<?xml version="1.0"?><!DOCTYPE Project SYSTEM "{0}"><Project xmlns="http://schemas.microsoft.com/project"><Name>x</Name></Project>""")]
    [InlineData("plan.xml", """<?xml version="1.0"?><!DOCTYPE p [<!ENTITY e SYSTEM "{0}">]><Project xmlns="http://schemas.microsoft.com/project"><Name>&e;</Name></Project>""")]
    [InlineData("plan.xml", """<?xml version="1.0"?><!DOCTYPE p [<!ENTITY % e SYSTEM "{0}"> %e;]><Project xmlns="http://schemas.microsoft.com/project"/>""")]
    [InlineData("plan.xml", """<?xml version="1.0"?><?xml-stylesheet href="{0}" type="text/xsl"?><Project xmlns="http://schemas.microsoft.com/project" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="x {0}"><Name>x</Name></Project>""")]
    [InlineData("TEST-results.xml", """<?xml version="1.0"?><!DOCTYPE t SYSTEM "{0}"><testsuites><testsuite name="a" tests="1"><testcase name="b"/></testsuite></testsuites>""")]
    [InlineData("plan.csv", "Name,Start,Finish\n\"=WEBSERVICE(\"\"{0}\"\")\",2026-01-05,2026-01-09\n\"=IMPORTDATA(\"\"{0}\"\")\",2026-01-05,2026-01-09")]
    public async Task File_ThatPointsElsewhere_CallsNobody(string name, string text)
    {
        await using var trap = await Trap.StartAsync();
        await using var bot = await RunningBot.StartAsync(Allowed);
        await bot.AskAsync("help");
        using var form = new MultipartFormDataContent();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text.Replace("{0}", trap.Bait(name), StringComparison.Ordinal)));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(content, "plan", name);

        using var taken = await bot.Http.PostAsync(bot.Services.GetRequiredService<UploadLinks>().Create(Mara), form);

        Assert.True((int)taken.StatusCode < 500);
        Assert.Empty(trap.Calls);
    }

    [Fact]
    public async Task Upstreams_ThatSendOnElsewhere_AreNotFollowed()
    {
        await using var trap = await Trap.StartAsync();
        await using var graph = await Trap.StartAsync(path => trap.Bait("graph"));
        await using var model = await Trap.StartAsync(path => trap.Bait("model"));
        await using var connector = await Trap.StartAsync(path => trap.Bait("connector"));
        await using var bot = await RunningBot.StartAsync(
            services => services.PostConfigure<GraphOptions>(o => o.BaseUrl = new Uri($"{graph.Number}v1.0")),
            Allowed, $"--Model:Endpoint={model.Number}v1", "--Model:Name=m", "--Model:ApiKey=CANARY_TOKEN", "--Model:Deadline=00:01:00");

        await bot.AnswersAsync("please look into what is overdue in Atlas");
        var elsewhere = bot.Activity("message", "help", conversation: "a:elsewhere");
        elsewhere["serviceUrl"] = connector.Number;
        using (var accepted = await bot.PostAsync(elsewhere)) Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        while (connector.Calls.Count == 0) await Task.Delay(10);
        // What the connector did not take is not taken elsewhere either; the next answer goes where it belongs.
        await bot.AskAsync("help");

        Assert.True(model.Calls.Count > 0 && graph.Calls.Count > 0);
        Assert.Empty(trap.Calls);
    }

    private static async Task BaitAsync(RunningBot bot, Trap trap)
    {
        var graph = new DemoGraph(bot.Http);
        var plan = await graph.PlanAsync("Atlas");
        var bucket = (string)(await graph.GetAsync($"planner/plans/{plan}/buckets"))["value"]![0]!["id"]!;
        var task = (string)(await graph.PostAsync("planner/tasks", new JsonObject { ["planId"] = plan, ["bucketId"] = bucket, ["title"] = trap.Bait("task"), ["dueDateTime"] = "2020-01-01T10:00:00Z" }))["id"]!;
        await graph.PatchAsync($"planner/tasks/{task}/details", new JsonObject { ["description"] = $"<img src=\"{trap.Bait("description")}\"> ![x]({trap.Bait("markdown")})" });
        var now = bot.Now.UtcDateTime;
        await graph.PostAsync("me/events", new JsonObject
        {
            ["subject"] = trap.Bait("subject"), ["start"] = Time(now.AddMinutes(30)), ["end"] = Time(now.AddMinutes(50)), ["location"] = new JsonObject { ["displayName"] = trap.Bait("location") },
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = $"<a href=\"{trap.Bait("body")}\"><img src=\"{trap.Bait("picture")}\"></a>" },
        });

        static JsonObject Time(DateTime at) => new() { ["dateTime"] = at.ToString("s", System.Globalization.CultureInfo.InvariantCulture), ["timeZone"] = "UTC" };
    }
}
