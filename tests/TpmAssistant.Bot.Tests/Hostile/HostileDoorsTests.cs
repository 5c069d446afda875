using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using TpmAssistant.Application.Access;
using TpmAssistant.Bot.Mcp;
using TpmAssistant.Bot.Pages;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.DemoTenant;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.ModelServer;
using TpmAssistant.Testing;
using TpmAssistant.Testing.Hostile;
using Xunit.Abstractions;

namespace TpmAssistant.Bot.Tests.Hostile;

/// <summary>
/// The tests' own hostile texts in every field that the product reads of a tenant, and in the files that people bring: nothing of them is live in a chat, a channel, a draft,
/// a document or a tool's answer, nobody's private words go along, and none of it reaches a log.
/// </summary>
public sealed class HostileDoorsTests(ITestOutputHelper output)
{
    private const int Together = 12;
    private const string Key = "key-5d1f88c0a7";
    private const string PrivateOfMara = "Aunt Ottilie 7f31c0";
    private const string PrivateOfJonas = "Uncle Balduin 93ab5e";

    private static readonly string[] Questions =
    [
        "what is overdue in Atlas", "status of Atlas", "status of Atlas for the client", "what is on my plate today?", "my meetings today", "risks in Atlas", "show the workload of Atlas", "what changed in Atlas",
        "prepare the agenda for the Atlas weekly", "draft Atlas as mail for the client", "draft Atlas as mail for executives", "portfolio", "dependencies of Atlas", "is Atlas ready", "ask the team for updates on Atlas",
    ];

    private static readonly (string Tool, string Arguments)[] Tools =
    [
        ("Tasks-ListTasks", """{"project":"Atlas","filter":"overdue"}"""), ("Reports-DraftStatusReport", """{"project":"Atlas"}"""), ("Tasks-MyDay", "{}"), ("Meetings-ListMeetings", "{}"),
    ];

    private static readonly Asker Mara = new(
        new TenantId(DemoPeople.TenantId), new PersonId(RunningBot.Mara), "Mara", "en-GB", "Europe/Berlin", new ConversationRef("a:mara", ConversationScope.Personal));

    [Fact]
    public async Task EveryDoor_TextsInEveryField_LeaveNothingLiveAndTakeNothingPrivateAlong()
    {
        using var logs = new CollectedLogs();
        // A model that says nothing: it hears all the same.
        await using var model = await ModelHost.StartAsync(_ => ModelReply.Say(""));
        await using var bot = await StartAsync(logs, $"--Model:Endpoint={model.Endpoint}", "--Model:Name=silent", $"--Model:ApiKey={Key}", "--Model:TokensPerDay=100000000");
        bot.Connector.Members.AddRange(bot.Services.GetRequiredService<DemoPeople>().All.Where(p => p.Key is "mara" or "jonas").Select(p => p.Id));
        await bot.AskAsync("help");
        await bot.AskAsync("help", DemoConversations.AtlasChannel, "channel");
        var fields = await Fields.OfAsync(bot);
        var tools = bot.Services.GetRequiredService<McpTools>();
        var seen = 0;
        Assert.Contains(PrivateOfMara, Words(await tools.CallAsync(Mara, "Tasks-MyDay", null, default)), StringComparison.Ordinal);

        foreach (var texts in HostileText.All.Chunk(Together))
        {
            string[] hosts = [.. texts.SelectMany(t => t.Hosts).Where(h => h != "hostile")];
            await fields.FillAsync(texts);
            foreach (var question in Questions.Append(texts[0].Text.Length < 2000 ? texts[0].Text : "help"))
            {
                foreach (var answer in await bot.AnswersAsync(question))
                {
                    Clean($"{texts[0].Id}…, {question}", LiveCard.Complaints(answer, hosts));
                    Assert.Null(Canaries.In(answer.GetRawText(), Key, PrivateOfJonas));
                }
            }

            await bot.AskAsync("what is overdue in Atlas", DemoConversations.AtlasChannel, "channel");
            foreach (var (tool, arguments) in Tools)
            {
                var told = await tools.CallAsync(Mara, tool, JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments), default);
                var words = Words(told);
                Clean($"{texts[0].Id}…, {tool}", LiveText.InMarkdown(words, hosts).Concat(Hidden(words)));
            }

            foreach (var sent in bot.Connector.Seen().Skip(seen))
            {
                Clean($"{texts[0].Id}…", LiveCard.Complaints(sent.Body, hosts));
                Assert.True(Canaries.In(sent.Body.GetRawText(), Key, PrivateOfJonas) is null, $"{texts[0].Id}…: {sent.Body}");
                Assert.True(sent.Conversation == "a:mara" || Canaries.In(sent.Body.GetRawText(), PrivateOfMara) is null, $"{texts[0].Id}…: {sent.Body}");
            }

            seen = bot.Connector.Seen().Count;
        }

        Assert.All(model.Requests, request => Assert.Null(Canaries.In(request.Body.GetRawText(), Key, PrivateOfJonas)));
        Assert.Empty(await bot.EffectsAsync());
        output.WriteLine($"{HostileText.All.Count} texts, {Fields.Count} fields, {Questions.Length} questions, {seen} messages, {logs.Lines.Count} log lines");
        string[] words20 = [.. HostileText.All.Select(t => t.Text.Trim()).Where(t => t.Length >= 20).Select(t => t[..20])];
        AllTurnsEnded(logs);
        foreach (var line in logs.Lines)
            Assert.True(Canaries.In(line, Key, PrivateOfMara, PrivateOfJonas) is null && !words20.Any(w => line.Contains(w, StringComparison.Ordinal)), line);
    }

    [Fact]
    public async Task Draft_TextsInThePlan_IsPutIntoTheMailboxWithNothingLiveInIt()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.AskAsync("help");
        var fields = await Fields.OfAsync(bot);
        foreach (var texts in HostileText.All.Chunk(Together * 2))
        {
            await fields.FillAsync(texts);
            await bot.PressAsync(bot.Click("confirm", CardJson.Button(await bot.AskAsync("draft Atlas as mail for the team"), "confirm")));
            await bot.Connector.NextAsync(s => s.Body.GetRawText().Contains("Drafts", StringComparison.Ordinal));

            string[] hosts = [.. texts.SelectMany(t => t.Hosts).Where(h => h != "hostile")];
            var mail = Assert.Single(await bot.EffectsAsync()).GetProperty("body");
            var html = mail.GetProperty("body").GetProperty("content").GetString()!;
            Assert.Empty(LiveText.InHtml(html, hosts, makesLinks: true).Concat(Hidden(html)).Concat(Hidden(mail.GetProperty("subject").GetString()!)));
            Assert.DoesNotContain("hostile", mail.GetProperty("toRecipients").GetRawText(), StringComparison.Ordinal);
            await fields.Graph.ForgetEffectsAsync();
        }
    }

    [Fact]
    public async Task Published_TextsInThePlan_AreWordsOnTheCardTheChannelAndInTheFiles()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Connector.Members.AddRange(bot.Services.GetRequiredService<DemoPeople>().All.Where(p => p.Key is "mara" or "jonas").Select(p => p.Id));
        await bot.AskAsync("help");
        await bot.AskAsync("help", DemoConversations.AtlasChannel, "channel");
        var fields = await Fields.OfAsync(bot);
        foreach (var texts in HostileText.All.Chunk(Together * 3))
        {
            string[] hosts = [.. texts.SelectMany(t => t.Hosts).Where(h => h != "hostile")];
            await fields.FillAsync(texts);
            var published = await bot.PressAsync(await bot.AskAsync("publish the Atlas report"), "publish", ("words", texts[^1].Text[..Math.Min(200, texts[^1].Text.Length)]));
            var export = await bot.AskAsync("export the last Atlas report");
            var charter = await bot.AskAsync("draft the charter of Atlas");
            foreach (var address in Files(export).Concat(Files(charter)))
            {
                using var file = await bot.Http.GetAsync(address);
                var bytes = await file.Content.ReadAsByteArrayAsync();
                Clean($"{texts[0].Id}… {file.Content.Headers.ContentType}", Complaints(file.Content.Headers.ContentType!.MediaType!, bytes, hosts));
            }

            foreach (var sent in bot.Connector.Seen()) Assert.Empty(LiveCard.Complaints(sent.Body, hosts));
            Assert.Empty(LiveCard.Complaints(published, hosts));
        }
    }

    [Theory]
    [InlineData("jira.csv")]
    [InlineData("azure-devops.csv")]
    [InlineData("plan.xml")]
    [InlineData("TEST-results.xml")]
    [InlineData("Budget_\u202Excod.csv")]
    public async Task File_FullOfTexts_IsShownAsWordsWhateverItsFormat(string name)
    {
        using var logs = new CollectedLogs();
        await using var bot = await StartAsync(logs);
        await bot.AskAsync("help");
        string[] hosts = [.. HostileText.All.SelectMany(t => t.Hosts).Where(h => h != "hostile").Distinct()];
        var address = bot.Services.GetRequiredService<UploadLinks>().Create(Mara);
        using var form = new MultipartFormDataContent();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(HostileFiles.Of(name)));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(content, "plan", name);
        using var taken = await bot.Http.PostAsync(address, form);
        var page = await taken.Content.ReadAsStringAsync();
        Assert.Empty(LiveText.InHtml(page.Replace("<form", "<x", StringComparison.Ordinal).Replace("<input", "<x", StringComparison.Ordinal), hosts, makesLinks: false));
        Assert.True(taken.IsSuccessStatusCode, page);

        var preview = (await bot.Connector.NextAsync(s => s.Type == "message")).Card;
        Clean(name, LiveCard.Complaints(preview, hosts));
        if (!preview.GetRawText().Contains("\"adopt-plan\"", StringComparison.Ordinal)) return;
        Assert.Empty(LiveCard.Complaints(await bot.PressAsync(preview, "adopt-plan"), hosts));
        foreach (var question in (string[])["portfolio", "help", "all tasks", "risks", "status"])
            Clean(question, LiveCard.Complaints(await bot.AskAsync(question), hosts));
        Assert.Empty(await bot.EffectsAsync());
        AllTurnsEnded(logs);
    }

    /// <summary>What a host is told, without the marks around it.</summary>
    private static string Words(CallToolResult told) => System.Text.RegularExpressions.Regex.Replace(
        string.Concat(told.Content.OfType<TextContentBlock>().Select(c => c.Text)), "<<[0-9a-f]{32}>>", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(60));

    private static Task<RunningBot> StartAsync(CollectedLogs logs, params string[] settings) =>
        RunningBot.StartAsync(services => services.AddTraced(logs), settings);

    /// <summary>A text that makes a turn fail takes the assistant from its reader.</summary>
    private static void AllTurnsEnded(CollectedLogs logs) => Assert.DoesNotContain(logs.Lines, line => line.Contains(" failed, attempt ", StringComparison.Ordinal));

    private static void Clean(string where, IEnumerable<string> complaints)
    {
        var all = complaints.Distinct().Take(5).ToList();
        Assert.True(all.Count == 0, $"{where}: {string.Join('\n', all)}");
    }

    private static IEnumerable<Uri> Files(JsonElement card) => CardJson.Objects(card)
        .Where(o => o.TryGetProperty("url", out var url) && url.ValueKind == JsonValueKind.String && url.GetString()!.Contains("ticket=", StringComparison.Ordinal)).Select(o => new Uri(o.GetProperty("url").GetString()!)).Distinct();

    private static IEnumerable<string> Complaints(string type, byte[] bytes, string[] hosts)
    {
        if (!type.Contains("openxml", StringComparison.Ordinal))
        {
            var text = Encoding.UTF8.GetString(bytes);
            return (type.Contains("html", StringComparison.Ordinal) ? LiveText.InHtml(text, hosts, makesLinks: false) : LiveText.InMarkdown(text, hosts)).Concat(Hidden(text));
        }

        using var package = new ZipArchive(new MemoryStream(bytes));
        using var document = package.GetEntry("word/document.xml")!.Open();
        var xml = XDocument.Load(document);
        return [.. Hidden(xml.Root!.Value), .. xml.Descendants().Select(e => e.Name.LocalName).Where(n => n is "hyperlink" or "instrText" or "fldSimple")];
    }

    private static string[] Hidden(string text) => Unseen.In(text) is { } hidden ? [hidden] : [];

    /// <summary>The fields of the tenant that somebody can write into.</summary>
    private sealed class Fields(DemoGraph graph, IReadOnlyList<string> tasks, string bucket, string meeting)
    {
        public const int Count = 8;

        public DemoGraph Graph => graph;

        public static async Task<Fields> OfAsync(RunningBot bot)
        {
            var graph = new DemoGraph(bot.Http);
            var plan = await graph.PlanAsync("Atlas");
            var bucket = (string)(await graph.GetAsync($"planner/plans/{plan}/buckets"))["value"]![0]!["id"]!;
            var tasks = new List<string>();
            for (var i = 0; i < Together; i++)
            {
                tasks.Add((string)(await graph.PostAsync("planner/tasks", new JsonObject
                {
                    ["planId"] = plan, ["bucketId"] = bucket, ["title"] = "x", ["dueDateTime"] = $"2020-01-{i + 1:00}T10:00:00Z", ["startDateTime"] = "2019-12-01T10:00:00Z",
                }))["id"]!);
            }

            var now = bot.Now;
            var meeting = await graph.PostAsync("me/events", new JsonObject
            {
                ["subject"] = "x", ["start"] = Time(now.AddMinutes(30)), ["end"] = Time(now.AddMinutes(50)),
                ["attendees"] = new JsonArray(new JsonObject { ["emailAddress"] = new JsonObject { ["name"] = HostileText.All.First(t => t.Field == "person.name").Text, ["address"] = "new@northgate.example" } }),
            });
            await PutAsync(graph, PrivateOfMara);
            await PutAsync(new DemoGraph(bot.Http, bot.Services.GetRequiredService<DemoPeople>()["jonas"].Id), PrivateOfJonas);
            await graph.ForgetEffectsAsync();
            return new Fields(graph, tasks, bucket, (string)meeting["id"]!);
        }

        public async Task FillAsync(HostileText[] texts)
        {
            for (var i = 0; i < tasks.Count; i++)
            {
                await graph.PatchAsync($"planner/tasks/{tasks[i]}", new JsonObject { ["title"] = Cut(texts[i % texts.Length].Text, 255) });
                await graph.PatchAsync($"planner/tasks/{tasks[i]}/details", new JsonObject
                {
                    ["description"] = Cut(texts[(i + 1) % texts.Length].Text, 20_000),
                    ["checklist"] = new JsonObject { [Guid.NewGuid().ToString()] = new JsonObject { ["@odata.type"] = "microsoft.graph.plannerChecklistItem", ["title"] = Cut(texts[(i + 2) % texts.Length].Text, 100), ["isChecked"] = false } },
                });
            }

            await graph.PatchAsync($"planner/buckets/{bucket}", new JsonObject { ["name"] = Cut(texts[0].Text, 255) });
            await graph.PatchAsync($"me/events/{meeting}", new JsonObject
            {
                ["subject"] = Cut(texts[^1].Text, 255), ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = Cut(texts[0].Text, 5000) }, ["location"] = new JsonObject { ["displayName"] = Cut(texts[1 % texts.Length].Text, 255) },
            });
            await graph.ForgetEffectsAsync();
        }

        private static async Task PutAsync(DemoGraph graph, string title)
        {
            var list = (string)(await graph.GetAsync("me/todo/lists"))["value"]![0]!["id"]!;
            await graph.PostAsync($"me/todo/lists/{list}/tasks", new JsonObject { ["title"] = title, ["dueDateTime"] = Time(RunningBot.Began.AddDays(-1)) });
        }

        private static JsonObject Time(DateTimeOffset at) => new() { ["dateTime"] = at.UtcDateTime.ToString("s", System.Globalization.CultureInfo.InvariantCulture), ["timeZone"] = "UTC" };

        private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
    }
}
