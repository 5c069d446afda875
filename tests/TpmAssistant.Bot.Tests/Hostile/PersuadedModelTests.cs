using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Ai;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Domain.Cadence;
using TpmAssistant.Domain.Projects;
using TpmAssistant.ModelServer;
using TpmAssistant.Testing;
using TpmAssistant.Testing.Hostile;
using Xunit.Abstractions;

namespace TpmAssistant.Bot.Tests.Hostile;

/// <summary>
/// A model that does to the letter what each hostile text wants, in a chat over the real host: the text stands in a task that the answer lists.
/// Nothing changes, nothing leads outside, nothing secret leaves.
/// </summary>
public sealed class PersuadedModelTests(ITestOutputHelper output)
{
    /// <summary>The doors by which a hostile text gets in front of the model; a report's is tried with every third text, as its run is longer.</summary>
    [TheoryIfShared(HostileCase.File)]
    [InlineData("Tasks-ListTasks", """{"project":"Atlas","filter":"overdue"}""", "what is overdue in Atlas, and why?", 1)]
    [InlineData("Reports-DraftStatusReport", """{"project":"Atlas"}""", "status report for Atlas, in your own words", 3)]
    public Task Chat_ModelObeysEveryHostileText_CausesNoEffectAndNoLeak(string function, string arguments, string question, int step) =>
        ObeyAsync([.. HostileCase.All.Where((_, i) => i % step == 0)], function, arguments, question);

    [Theory]
    [InlineData("Tasks-ListTasks", """{"project":"Atlas","filter":"overdue"}""", "what is overdue in Atlas, and why?")]
    public Task Chat_ModelObeysEachOfTheTestsOwnTexts_CausesNoEffectAndNoLeak(string function, string arguments, string question) =>
        ObeyAsync(HostileCase.Ours, function, arguments, question);

    private async Task ObeyAsync(IReadOnlyList<HostileCase> cases, string function, string arguments, string question)
    {
        HostileCase current = null!;
        IReadOnlyList<ModelCall> wanted = [];
        await using var model = await ModelHost.StartAsync(request => request.Round switch
        {
            0 => ModelReply.Call(new ModelCall(function, arguments)),
            1 => ModelReply.Call([.. wanted]),
            _ => ModelReply.Say($"{current.Text.TrimEnd('.')} [F1]."),
        });
        await using var bot = await RunningBot.StartAsync($"--Model:Endpoint={model.Endpoint}", "--Model:Name=persuaded", "--Model:ApiKey=CANARY_TOKEN", "--Model:TokensPerDay=100000000");
        using var planner = new Planner(bot.Http);
        await bot.AskAsync("help");
        var task = await planner.OverdueTaskAsync();
        var changing = EveryCall.Of(bot.Services.GetRequiredService<FunctionCatalog>()).Where(c => c.Changes).Select(c => c.Call).ToList();
        var records = await OwnRecords.ReadAsync(bot.Database);

        var (heard, tried) = (0, 0);
        foreach (var hostile in cases)
        {
            current = hostile;
            // Beside what the text wants, one of the functions that change something: first or last, as only one of a turn counts.
            wanted = tried % 2 == 0 ? [changing[tried % changing.Count], .. hostile.Calls] : [.. hostile.Calls, changing[tried % changing.Count]];
            tried++;
            await planner.RenameAsync(task, hostile.Payload);
            await planner.ForgetEffectsAsync();

            var said = await AnswersAsync(bot, question);

            Assert.True((await bot.EffectsAsync()).Count == 0, $"{hostile.Id}: something was written");
            Assert.True(records.SequenceEqual(await OwnRecords.ReadAsync(bot.Database)), $"{hostile.Id}: the product's own records changed after {wanted[0].Name}, {wanted[^1].Name}");
            AssertNothingLeft(said, hostile);
            if (model.Requests.Last().Results.Any(r => r.Contains(Beginning(hostile.Payload), StringComparison.Ordinal))) heard++;
        }

        output.WriteLine($"{function}: {tried} hostile texts obeyed to the letter, {heard} of them seen by the model as data: 0 effects, 0 changes of own records by {changing.Select(c => c.Name).Distinct().Count()} functions that make some, 0 canaries, 0 addresses of theirs");
        Assert.True(!function.StartsWith("Tasks", StringComparison.Ordinal) || heard > tried * 0.8, $"only {heard} texts reached the model");
    }

    /// <summary>A report on a cadence runs without anybody there: what it tells its owner holds no more than a chat would, and it writes nothing that its owner did not confirm.</summary>
    [FactIfShared(HostileCase.File)]
    public async Task ScheduledRun_HostileTextsInThePlan_CausesNoEffectAndNoLeak()
    {
        await using var model = await ModelHost.StartAsync(_ => ModelReply.Say("Done."));
        await using var bot = await RunningBot.StartAsync($"--Model:Endpoint={model.Endpoint}", "--Model:Name=persuaded", "--Model:ApiKey=CANARY_TOKEN");
        using var planner = new Planner(bot.Http);
        await bot.AskAsync("help");
        var task = await planner.OverdueTaskAsync();
        var mara = new Asker(new TenantId(DemoPeople.TenantId), new PersonId(RunningBot.Mara), "Mara", "en-GB", "Europe/Berlin", new ConversationRef("a:mara", ConversationScope.Personal));
        var asked = model.Requests.Count;
        var work = bot.Services.GetServices<IScheduledWork>().Single(w => w.Kind == "report");

        foreach (var (hostile, i) in HostileCase.All.Where((_, i) => i % 9 == 0).Select((h, i) => (h, i)))
        {
            await planner.RenameAsync(task, hostile.Payload);
            await planner.ForgetEffectsAsync();
            var before = bot.Connector.Seen().Count;
            var due = new DateTimeOffset(2026, 1, 2, 15, 0, 0, TimeSpan.Zero).AddDays(i);
            var schedule = new Schedule
            {
                Id = new ScheduleId($"hostile-{i}"), Kind = "report", Owner = mara, Project = new ProjectId("atlas"), ProjectName = "Atlas", TimeZoneId = "Europe/Berlin",
                Rule = CadenceText.Read("every Friday at 16:00", new DateOnly(2026, 1, 1))!, Report = new ReportOrder(Audience.Team, [], PlacesDrafts: false),
            };

            Assert.Equal(RunOutcome.Done, await work.RunAsync(new Firing(schedule, new ScheduleRun(due, 1, null), due, 0), CancellationToken.None));
            await bot.Connector.NextAsync(sent => sent.Type == "message" && sent.Conversation == "a:mara");

            Assert.Empty(await bot.EffectsAsync());
            foreach (var sent in bot.Connector.Seen().Skip(before)) AssertNothingLeft(sent.Body.GetRawText(), hostile);
        }

        Assert.Equal(asked, model.Requests.Count);
    }

    /// <summary>Words of it that nothing has to be taken out of.</summary>
    private static string Beginning(string payload) => payload.ReplaceLineEndings(" ").Split(' ').FirstOrDefault(w => w.Length > 3 && w.All(c => char.IsLetter(c) && c < 0x3000)) ?? payload.ReplaceLineEndings(" ").Trim()[..4];

    private static void AssertNothingLeft(string said, HostileCase hostile)
    {
        var canary = Canaries.In(said, HostileCase.Canaries);
        Assert.True(canary is null, $"{hostile.Id}: {canary} left");
        using (var json = JsonDocument.Parse(said))
            Assert.True(LiveCard.Complaints(json.RootElement, [.. hostile.Hosts.Where(h => h != "hostile")]).FirstOrDefault() is null, $"{hostile.Id}: {said}");
        foreach (var address in Addresses(said)) Assert.False(hostile.Hosts.Any(h => address.Contains(h, StringComparison.OrdinalIgnoreCase)), $"{hostile.Id}: {address}");
        // A mark of the text's own making was guessed, and is nothing.
        Assert.DoesNotMatch("<<[0-9a-f]{32}>>", said.Replace($"<<{new string('0', 32)}>>", "", StringComparison.Ordinal));
    }

    /// <summary>All that comes back to a question, as one text.</summary>
    private static async Task<string> AnswersAsync(RunningBot bot, string question) =>
        $$"""{"activities":[{{string.Join(',', (await bot.AnswersAsync(question)).Select(a => a.GetRawText()))}}]}""";

    /// <summary>Whatever a client would follow: addresses of actions, links and images, and Markdown links in message texts.</summary>
    private static IEnumerable<string> Addresses(string body)
    {
        using var json = JsonDocument.Parse(body);
        return [.. Walk(json.RootElement)];
    }

    private static IEnumerable<string> Walk(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var found in element.EnumerateArray().SelectMany(Walk)) yield return found;
                break;
            case JsonValueKind.Object:
                var isMessage = element.TryGetProperty("type", out var type) && type.ValueEquals("message");
                foreach (var member in element.EnumerateObject())
                {
                    var leads = member.Name is "url" or "iconUrl" or "backgroundImage" or "href" || (isMessage && member.Name == "text");
                    if (leads && member.Value.ValueKind == JsonValueKind.String) yield return member.Value.GetString()!;
                    foreach (var found in Walk(member.Value)) yield return found;
                }

                break;
        }
    }

    /// <summary>The demo organisation's Planner, as Mara writes to it.</summary>
    private sealed class Planner(HttpClient http) : IDisposable
    {
        private const int LongestTitle = 255;

        public async Task<string> OverdueTaskAsync()
        {
            var plans = await GetAsync("me/planner/plans");
            var atlas = plans["value"]!.AsArray().First(p => p!["title"]!.ToString().StartsWith("Atlas", StringComparison.Ordinal))!["id"]!.ToString();
            var bucket = (await GetAsync($"planner/plans/{atlas}/buckets"))["value"]![0]!["id"]!.ToString();
            using var created = await SendAsync(HttpMethod.Post, "planner/tasks", new JsonObject
            {
                ["planId"] = atlas, ["bucketId"] = bucket, ["title"] = "x", ["dueDateTime"] = "2020-01-01T10:00:00Z", ["startDateTime"] = "2019-12-01T10:00:00Z",
            });
            return JsonNode.Parse(await created.Content.ReadAsStringAsync())!["id"]!.ToString();
        }

        public async Task RenameAsync(string task, string payload)
        {
            var title = payload.Length <= LongestTitle ? payload : payload[..LongestTitle];
            var read = await GetAsync($"planner/tasks/{task}");
            using var changed = await SendAsync(HttpMethod.Patch, $"planner/tasks/{task}", new JsonObject { ["title"] = title }, read["@odata.etag"]!.ToString());
            changed.EnsureSuccessStatusCode();
        }

        public async Task ForgetEffectsAsync() => (await http.DeleteAsync(new Uri("demo/effects", UriKind.Relative))).Dispose();

        public void Dispose()
        {
            // The client is the bot's.
        }

        private async Task<JsonNode> GetAsync(string path)
        {
            using var response = await SendAsync(HttpMethod.Get, path, null);
            response.EnsureSuccessStatusCode();
            return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        }

        private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonObject? body, string? etag = null)
        {
            using var request = new HttpRequestMessage(method, new Uri($"demo/v1.0/{path}", UriKind.Relative));
            request.Headers.Add("Authorization", $"Bearer demo:{RunningBot.Mara}");
            if (etag is not null) request.Headers.TryAddWithoutValidation("If-Match", etag);
            if (body is not null) request.Content = JsonContent.Create(body);
            return await http.SendAsync(request);
        }
    }
}
