using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Planning;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.Testing;

namespace TpmAssistant.Bot.Tests;

/// <summary>From an empty chat to a plan in Planner for every kind of project, with its clicks counted; a change of scope to its task.</summary>
public sealed class PlanTurnsTests(PlanTurnsTests.Host host) : IClassFixture<PlanTurnsTests.Host>
{
    private const int MostClicks = 8;

    /// <summary>What a person is given for reading a card and pressing a button, and for finding the words of a goal.</summary>
    private static readonly TimeSpan Click = TimeSpan.FromSeconds(15), Words = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(5);

    private int _clicks;

    public static TheoryData<string> Templates => [.. new TemplateLibrary().All.Select(t => t.Key)];

    private RunningBot Bot => host.Bot;

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Template_FromAnEmptyChat_IsInPlannerWithinEightClicksAndFiveMinutes(string template)
    {
        var began = host.Clock.GetUtcNow();
        var chat = $"a:{template}";
        var name = $"Plan of {template}";
        var form = await Bot.AskAsync("draft a plan", chat);
        // Typed, and chosen from a list: two clicks before the button, one to open the list and one in it.
        _clicks = 2;
        var draft = await PressAsync(form, "plan-draft", chat, ("plan-goal", name), ("plan-kind", template));
        Assert.Contains("Timeline", draft.GetRawText(), StringComparison.Ordinal);
        var proposal = await NextAsync(draft, "plan-propose", chat);
        await PressAsync(proposal, "confirm", chat);

        var made = await MadeAsync(name);

        Assert.InRange(_clicks, 3, MostClicks);
        // The bot's own pace by a clock moved by hand; what waiting for a slow machine adds to it here is far less than what is left of the five minutes.
        Assert.InRange(host.Clock.GetUtcNow() - began + (_clicks * Click) + Words, TimeSpan.Zero, MostTime);
        var library = Bot.Services.GetRequiredService<TemplateLibrary>();
        Assert.InRange(made.Count, library.Find(template)!.Phases.Sum(p => p.Tasks.Count(t => t.With.Count == 0)), library.Find(template)!.Phases.Sum(p => p.Tasks.Count));
        var forecast = (await Bot.AskAsync($"forecast for {name}", chat)).GetRawText();
        Assert.Contains("80%", forecast, StringComparison.Ordinal);
        Assert.Contains(name, forecast, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_Accepted_LeavesATaskToConfirmAndComesBackWhole()
    {
        const string Chat = "a:change";
        var form = await Bot.AskAsync("log a change for Borealis: sign in with the face", Chat);
        var impact = await PressAsync(form, "change-add", Chat, ("change-request", "Sign in with the face"), ("change-days", "3 5 8"), ("change-milestone", "finish"), ("change-who", "path"));
        Assert.Contains("C-1", impact.GetRawText(), StringComparison.Ordinal);

        var accepted = await PressAsync(impact, "change-accept", Chat, ("change-number", "1"));
        var task = (await Bot.Connector.NextAsync(s => s.Conversation == Chat && s.Type == "message" && s.Body.GetRawText().Contains("Sign in with the face", StringComparison.Ordinal)
            && s.Body.GetRawText().Contains("\"confirm\"", StringComparison.Ordinal))).Card;
        Assert.Contains("in the decisions says so", accepted.GetRawText(), StringComparison.Ordinal);
        var undone = await PressAsync(accepted, "undo", Chat);

        Assert.Contains("taken back", undone.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("not decided", (await Bot.AskAsync("scope changes of Borealis", Chat)).GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Sign in with the face", string.Concat((await Bot.EffectsAsync()).Select(e => e.GetRawText())), StringComparison.Ordinal);
        Assert.NotEqual(default, task);
    }

    [Fact]
    public async Task Closure_Report_IsGivenOutAsFiles()
    {
        var card = (await Bot.AskAsync("closure report for Borealis", "a:closure")).GetRawText();

        foreach (var (type, begins) in new[] { ("text/html", "<!"), ("text/markdown", "#"), ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK") })
        {
            var link = Links(JsonNode.Parse(card)).Distinct().Select(l => new Uri(l)).Where(l => l.AbsolutePath == "/closure").ToList();
            Assert.Equal(3, link.Count);
            var answers = await Task.WhenAll(link.Select(l => Bot.Http.GetAsync(new Uri(l.PathAndQuery, UriKind.Relative))));
            var answer = Assert.Single(answers, a => a.Content.Headers.ContentType!.MediaType == type);
            Assert.StartsWith(begins, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal(
                ("no-store", "default-src 'none'; style-src 'unsafe-inline'", "no-referrer"),
                (answer.Headers.CacheControl!.ToString(), Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), Assert.Single(answer.Headers.GetValues("Referrer-Policy"))));
        }

        using var forged = await Bot.Http.GetAsync(new Uri("/closure?ticket=x", UriKind.Relative));
        Assert.Equal(403, (int)forged.StatusCode);
    }

    private static IEnumerable<string> Links(JsonNode? node) => node switch
    {
        JsonObject found => (found["url"] is JsonValue url ? [(string)url!] : Array.Empty<string>()).Concat(found.SelectMany(p => Links(p.Value))),
        JsonArray items => items.SelectMany(Links),
        _ => [],
    };

    /// <summary>The tasks of the plan of that title, once all that the proposal ordered are there.</summary>
    private async Task<IReadOnlyList<JsonNode>> MadeAsync(string title)
    {
        await Bot.Connector.NextAsync(s => s.Body.GetRawText().Contains($"“{title}” is in Planner", StringComparison.Ordinal));
        var plan = (await GraphAsync("/demo/v1.0/me/planner/plans"))["value"]!.AsArray().Single(p => (string)p!["title"]! == title)!;
        return [.. (await GraphAsync($"/demo/v1.0/planner/plans/{plan["id"]}/tasks"))["value"]!.AsArray().Select(t => t!)];
    }

    private async Task<JsonNode> GraphAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = new("Bearer", $"demo:{RunningBot.Mara}");
        using var response = await Bot.Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    /// <summary>Presses a button whose answer is a card of its own.</summary>
    private async Task<JsonElement> NextAsync(JsonElement card, string verb, string chat)
    {
        _clicks++;
        var click = Bot.Click(verb, CardJson.Button(card, verb), chat);
        using var accepted = await Bot.PostAsync(click);
        accepted.EnsureSuccessStatusCode();
        return (await Bot.Connector.NextAsync(s => s.Conversation == chat && s.Type == "message" && s.Body.GetRawText().Contains("\"confirm\"", StringComparison.Ordinal))).Card;
    }

    private Task<JsonElement> PressAsync(JsonElement card, string verb, string chat, params (string Name, string Value)[] fields)
    {
        _clicks++;
        return Bot.PressAsync(card, verb, chat, fields);
    }

    public sealed class Host : IAsyncLifetime
    {
        public FakeClock Clock { get; } = new(new DateTimeOffset(2026, 3, 9, 9, 0, 0, TimeSpan.Zero)) { EndsWork = false };

        public RunningBot Bot { get; private set; } = null!;

        public async Task InitializeAsync() => Bot = await RunningBot.StartAsync(Clock);

        public async Task DisposeAsync() => await Bot.DisposeAsync();
    }
}
