using System.Globalization;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Access;
using TpmAssistant.Bot.Pages;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.ModelServer;
using TpmAssistant.Testing;
using TpmAssistant.Testing.Hostile;
using Xunit.Abstractions;

namespace TpmAssistant.Bot.Tests.Hostile;

/// <summary>
/// Hostile texts where they come in beside what is said: names that Teams tells, names and headers of files, locales, and whatever a button may send back. Every
/// turn ends, nothing is live, nothing is written.
/// </summary>
public sealed class HostileInputTests(ITestOutputHelper output)
{
    private const int Huge = 20_000;

    private static readonly string[] Hosts = [.. HostileText.All.SelectMany(t => t.Hosts).Where(h => h != "hostile").Distinct()];

    private static readonly Asker Mara = new(
        new TenantId(DemoPeople.TenantId), new PersonId(RunningBot.Mara), "Mara", "en-GB", "Europe/Berlin", new ConversationRef("a:mara", ConversationScope.Personal));

    public static TheoryData<bool> Models => [false, true];

    [Theory]
    [MemberData(nameof(Models))]
    public async Task Activity_TextsAsNamesAndLocales_AreWordsAtMost(bool withModel)
    {
        using var logs = new CollectedLogs();
        await using var model = await ModelHost.StartAsync(request => request.Round == 0 ? ModelReply.Call(new ModelCall("Tasks-ListTasks", """{"project":"Atlas","filter":"overdue"}""")) : ModelReply.Say(HostileText.All[request.Question.Length % HostileText.All.Count].Say));
        await using var bot = await StartAsync(logs, withModel ? [$"--Model:Endpoint={model.Endpoint}", "--Model:Name=m", "--Model:ApiKey=CANARY_TOKEN", "--Model:TokensPerDay=100000000"] : []);
        bot.Connector.Members.Add(RunningBot.Mara);
        await bot.AskAsync("help");
        var (texts, people) = (HostileText.All, 0);
        for (var i = 0; i < texts.Count; i += withModel ? 9 : 3)
        {
            // A chat, a channel and a meeting of their own, of somebody of that name: what is asked there tells names back.
            foreach (var (scope, asked) in ((string, string)[])[("personal", "we decided for Atlas to keep the old gateway"), ("channel", "what is overdue in Atlas"), ("groupchat", "my day")])
            {
                var message = bot.Activity("message", asked, $"19:{scope}-{i}@thread.v2", scope);
                message["from"]!["name"] = texts[i].Text;
                message["conversation"]!["name"] = texts[(i + 1) % texts.Count].Text;
                message["channelData"]!["team"] = scope == "channel" ? new JsonObject { ["id"] = "19:t", ["name"] = texts[(i + 2) % texts.Count].Text } : null;
                message["channelData"]!["channel"] = scope == "channel" ? new JsonObject { ["id"] = $"19:{scope}-{i}@thread.v2", ["name"] = texts[(i + 3) % texts.Count].Text } : null;
                message["locale"] = texts[(i + 4) % texts.Count].Text;
                message["localTimezone"] = texts[(i + 5) % texts.Count].Text;
                message["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = texts[(i + 6) % texts.Count].Text, ["timezone"] = texts[(i + 7) % texts.Count].Text });
                await EndsAsync(bot, message);
                people++;
            }

            var meeting = bot.Activity("event", conversation: $"19:meeting_{i}@thread.v2", scope: "groupchat");
            meeting["name"] = "application/vnd.microsoft.meetingStart";
            meeting["channelData"]!["meeting"] = new JsonObject { ["id"] = texts[i].Text };
            meeting["value"] = new JsonObject { ["Title"] = texts[i].Text, ["Id"] = texts[(i + 1) % texts.Count].Text, ["StartTime"] = texts[(i + 2) % texts.Count].Text, ["JoinUrl"] = texts[(i + 3) % texts.Count].Text, ["MeetingType"] = texts[(i + 4) % texts.Count].Text };
            await EndsAsync(bot, meeting);
        }

        // Whom and where the product now knows.
        foreach (var asked in (string[])["decisions of Atlas", "post the Atlas report", "what was decided about the gateway"]) Clean(await bot.AskAsync(asked), asked);
        foreach (var sent in bot.Connector.Seen()) Clean(sent.Body, sent.Conversation);
        Assert.Empty(await bot.EffectsAsync());
        AllTurnsEnded(logs);
        NoTextIn(logs);
        output.WriteLine($"{people} turns of people of hostile names in places of hostile names: nothing live, {logs.Lines.Count} log lines without them");
    }

    [Theory]
    [InlineData("no title", 0)]
    [InlineData("title", 1)]
    [InlineData("title twice", 2)]
    public async Task File_TextsAsHeadersAndAsItsName_AreShownAsWordsOrRefusedClearly(string kind, int titles)
    {
        using var logs = new CollectedLogs();
        await using var bot = await StartAsync(logs);
        await bot.AskAsync("help");
        string[] special = ["=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "-2+3", new string('H', 10_000), "\u202Eeltit", "T\u200Bitle ", "\0\u0001"];
        foreach (var texts in HostileText.All.Select(t => t.Text).Concat(special).Chunk(40))
        {
            var headers = Enumerable.Repeat("Title", titles).Concat(texts).Concat(texts.Take(3)).ToList();
            var table = string.Join(',', headers.Select(Quoted)) + "\n" + string.Join('\n', Enumerable.Range(0, 3).Select(row => string.Join(',', headers.Select((_, i) => Quoted(i < titles ? $"Task {row}" : "31.31.2026")))));
            using var form = new MultipartFormDataContent();
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(table));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(content, "plan", FileName(texts[0]));
            using var taken = await bot.Http.PostAsync(bot.Services.GetRequiredService<UploadLinks>().Create(Mara), form);
            var page = await taken.Content.ReadAsStringAsync();

            Assert.True((int)taken.StatusCode < 500, page);
            Assert.Empty(LiveText.InHtml(page.Replace("<form", "<x", StringComparison.Ordinal).Replace("</form", "</x", StringComparison.Ordinal).Replace("<input", "<x", StringComparison.Ordinal), Hosts, makesLinks: false));
            Assert.Null(Unseen.In(page));
            Assert.True(page.Length < 40_000, "what is said of a file is short whatever it holds");
        }

        // The tables that are pasted into cards go the same way.
        foreach (var (open, bring, field, project) in ((string, string, string, string)[])[("budget-form", "budget-bring", "budget-table", "cobalt"), ("delivery-table-form", "delivery-bring", "delivery-table", "borealis")])
        {
            foreach (var texts in HostileText.All.Select(t => t.Text).Concat(special).Chunk(40))
            {
                var table = string.Join(';', texts.Select(Quoted)) + "\n" + string.Join(';', texts.Select(_ => "1"));
                Clean(await bot.PressAsync(bot.Click(bring, new JsonObject { ["project"] = project, [field] = table })), $"{bring} after {open}");
            }
        }

        foreach (var sent in bot.Connector.Seen()) Clean(sent.Body, kind);
        Assert.Empty(await bot.EffectsAsync());
        AllTurnsEnded(logs);
    }

    [Fact]
    public async Task Button_EveryVerbWithWhateverItMayCarry_EndsWithoutAnEffect()
    {
        using var logs = new CollectedLogs();
        await using var bot = await StartAsync(logs);
        await bot.AskAsync("help");
        string[] verbs =
        [
            .. typeof(CardVerbs).Assembly.GetTypes().Where(t => t.Namespace == typeof(CardVerbs).Namespace).SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
                .Where(f => f is { IsLiteral: true, FieldType.Name: nameof(String) }).Select(f => (string)f.GetRawConstantValue()!).Distinct(StringComparer.Ordinal),
            "no-such-verb", "", new string('v', Huge), "CONFIRM", "confirm ", "../confirm",
        ];
        var (i, clicks) = (0, 0);
        foreach (var verb in verbs)
        {
            // Every second kind of data for each verb, so that each meets half of them and each kind half of the verbs.
            var text = HostileText.All[++i % HostileText.All.Count].Text;
            foreach (var data in Carried(verbs, text.Length > 120 ? text[..120] : text).Where((_, kind) => (kind + i) % 2 == 0))
            {
                using var answer = await bot.PostAsync(bot.Click(verb, data));
                Assert.True(answer.IsSuccessStatusCode, $"{(verb.Length < 60 ? verb : "a long verb")}: {(int)answer.StatusCode}");
                var body = await answer.Content.ReadAsStringAsync();
                if (body.Length > 0) Clean(JsonDocument.Parse(body).RootElement, verb);
                clicks++;
            }

            // As Action.Submit, and in a dialog.
            foreach (var (type, name) in ((string, string?)[])[("message", null), ("invoke", "task/submit")])
            {
                var data = new JsonObject { ["verb"] = verb, ["id"] = new JsonArray(1, 2), ["hash"] = -1, ["project"] = "atlas" };
                var submitted = bot.Activity(type);
                submitted["name"] = name;
                submitted["value"] = name is null ? data : new JsonObject { ["data"] = data };
                await EndsAsync(bot, submitted);
            }
        }

        await bot.AskAsync("help");
        foreach (var sent in bot.Connector.Seen()) Clean(sent.Body, "sent");
        Assert.Empty(await bot.EffectsAsync());
        AllTurnsEnded(logs);
        output.WriteLine($"{verbs.Length} verbs and names, {clicks} clicks: every turn ended, 0 effects");
    }

    [Fact]
    public async Task Confirm_FromAnotherTenant_CountsForNothing()
    {
        await using var bot = await RunningBot.StartAsync();
        var card = await bot.AskAsync("create a task called Write to the vendor in Atlas");
        var click = bot.Click("confirm", CardJson.Button(card, "confirm"));
        var elsewhere = click.DeepClone().AsObject();
        elsewhere["conversation"]!["tenantId"] = "99999999-9999-9999-9999-999999999999";
        elsewhere["channelData"]!["tenant"]!["id"] = "99999999-9999-9999-9999-999999999999";
        elsewhere["id"] = "from-elsewhere";

        using (var refused = await bot.PostAsync(elsewhere)) Assert.DoesNotContain("vendor", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Empty(await bot.EffectsAsync());
        await bot.PressAsync(click);
        Assert.Single(await bot.EffectsAsync());
    }

    /// <summary>What a forged or broken button could hold under any of the names that buttons use.</summary>
    private static IEnumerable<JsonObject> Carried(string[] names, string hostile)
    {
        yield return [];
        yield return Each(_ => hostile);
        yield return Each(_ => new JsonObject { ["deep"] = new JsonArray(new JsonObject { ["x"] = null }) });
        yield return Each(i => (i % 4) switch { 0 => JsonValue.Create(-1), 1 => JsonValue.Create(1e300), 2 => JsonValue.Create(true), _ => null });
        yield return Each(i => i % 2 == 0 ? "99999999999999999999" : "-2147483648");
        var large = Each(_ => "x");
        large["project"] = "Atlas";
        large["id"] = new string('9', Huge);
        large["text"] = new string('\u202E', 2000);
        yield return large;

        JsonObject Each(Func<int, JsonNode?> value) => new(names.Where(n => n.Length is > 0 and < 60).Distinct(StringComparer.Ordinal).Select((n, i) => KeyValuePair.Create(n, value(i))));
    }

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A name as a browser may send it in a header: one line.</summary>
    private static string FileName(string text) => string.Concat(text.Where(c => c is >= ' ' and not '"' and not '\\' && !char.IsSurrogate(c)).Take(100)) + ".csv";

    private static async Task EndsAsync(RunningBot bot, JsonObject activity)
    {
        using var answer = await bot.PostAsync(activity);
        Assert.True((int)answer.StatusCode < 500, $"{(int)answer.StatusCode} to {activity.ToJsonString()}"[..300]);
    }

    private static Task<RunningBot> StartAsync(CollectedLogs logs, params string[] settings) =>
        RunningBot.StartAsync(services => services.AddTraced(logs), settings);

    private static void Clean(JsonElement body, string where)
    {
        var complaints = LiveCard.Complaints(body, Hosts).Distinct().Take(5).ToList();
        Assert.True(complaints.Count == 0, string.Create(CultureInfo.InvariantCulture, $"{where}: {string.Join('\n', complaints)}"));
    }

    private static void AllTurnsEnded(CollectedLogs logs) => Assert.DoesNotContain(logs.Lines, line => line.Contains(" failed, attempt ", StringComparison.Ordinal));

    private static void NoTextIn(CollectedLogs logs)
    {
        string[] beginnings = [.. HostileText.All.Select(t => t.Text.Trim()).Where(t => t.Length >= 20).Select(t => t[..20])];
        foreach (var line in logs.Lines) Assert.False(beginnings.Any(b => line.Contains(b, StringComparison.Ordinal)), line);
    }
}
