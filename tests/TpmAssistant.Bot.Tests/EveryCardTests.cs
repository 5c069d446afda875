using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Planning;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Records;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.Bot.Tests.Meetings;
using TpmAssistant.DemoTenant;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Tests;

/// <summary>
/// Cards of effects that no single sentence leads to: each shows what is stored, every target in full; and of every kind that rests on facts of the tenant, a click
/// after they changed does nothing and brings a fresh card.
/// </summary>
public sealed class EveryCardTests : IAsyncLifetime
{
    private static readonly TenantId Tenant = new(DemoPeople.TenantId);

    private RunningBot _bot = null!;

    private string Priya => _bot.Services.GetRequiredService<DemoPeople>()["priya"].Id;

    private DemoGraph Graph => new(_bot.Http);

    public async Task InitializeAsync()
    {
        _bot = await RunningBot.StartAsync();
        _bot.Connector.Members.AddRange(_bot.Services.GetRequiredService<DemoPeople>().All.Where(p => p.Key is "mara" or "jonas" or "priya").Select(p => p.Id));
        await _bot.AskAsync("help");
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Delegation_TaskMovedBeneathTheCard_AsksNobodyAndShowsTheTeamAgain()
    {
        var owners = await _bot.AskAsync("who should take the load test in Atlas?");
        var ask = CardJson.Button(owners, "owner-ask");
        await _bot.AskAsync("help", "a:asked", person: (string)ask["owner-person"]!);
        await PostAsync("owner-ask", ask);
        var card = await NextAsync("\"confirm\"");
        var stored = await StoredAsync(card, "delegation");
        Shows(card, stored, "title", "projectName");
        Shows(card, stored, JsonNode.Parse(stored.Payload)!["person"]!, "name");

        await Graph.PatchAsync($"planner/tasks/{IdOf(JsonNode.Parse(stored.Payload)!["task"]!)}", new JsonObject { ["dueDateTime"] = "2041-05-01T12:00:00Z" });
        await IsOvertakenAsync(card, stored, "owner-ask");
        Assert.DoesNotContain(_bot.Connector.Seen(), s => s.Conversation == "a:asked" && s.Body.GetRawText().Contains("delegation-answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CheckIn_TaskDoneBeneathTheCard_AsksNobodyAndShowsWhomToAskNow()
    {
        var card = await _bot.AskAsync("ask the team for updates on Atlas");
        var stored = await StoredAsync(card, "check-in");
        Shows(card, stored, "title");
        var mine = JsonNode.Parse(stored.Payload)!["checkIns"]!.AsArray().First(c => c!["person"]!["person"]!.ToJsonString().Contains(RunningBot.Mara, StringComparison.Ordinal))!;
        await Graph.PatchAsync($"planner/tasks/{IdOf(mine["tasks"]![0]!["task"]!)}", new JsonObject { ["percentComplete"] = 100 });

        var pressed = CardJson.Button(card, "checkin-ask");
        pressed["ticked"] = RunningBot.Mara;
        await IsOvertakenAsync(await _bot.PressAsync(_bot.Click("checkin-ask", pressed)), "checkin-ask");
        Assert.DoesNotContain(_bot.Connector.Seen(), s => s.Body.GetRawText().Contains("checkin-answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TaskChange_ByTheOwnersAnswer_IsOfTheTaskOnTheirCard()
    {
        var offer = CardJson.Button(await _bot.AskAsync("ask the team for updates on Atlas"), "checkin-ask");
        offer["ticked"] = RunningBot.Mara;
        await _bot.PressAsync(_bot.Click("checkin-ask", offer));
        var card = await NextAsync("checkin-answer");
        await Graph.ForgetEffectsAsync();

        await _bot.PressAsync(_bot.Click("checkin-answer", JsonNode.Parse(CardJson.Objects(card).First(o => IsVerb(o, "checkin-answer") && o.GetProperty("data").GetProperty("reply").GetString() == "Done").GetProperty("data").GetRawText())!.AsObject()));

        var stored = await LatestAsync("task-change");
        Shows(card, stored, "title");
        Assert.Contains(IdOf(JsonNode.Parse(stored.Payload)!["task"]!), Assert.Single(await _bot.EffectsAsync()).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Event_TimeTakenBeneathTheCard_BooksNothingAndFindsTimesAnew()
    {
        var card = await _bot.AskAsync("find 30 minutes with Priya and Jonas next week");
        var stored = await StoredAsync(card, "event");
        Shows(card, stored, "name");
        var slot = JsonNode.Parse(stored.Payload)!["slots"]![0]!;
        var start = DateTimeOffset.Parse((string)slot["start"]!, System.Globalization.CultureInfo.InvariantCulture);
        await new DemoGraph(_bot.Http, Priya).PostAsync("me/events", new JsonObject { ["subject"] = "Dentist", ["showAs"] = "busy", ["start"] = Time(start), ["end"] = Time(start.AddMinutes(30)) });
        await Graph.ForgetEffectsAsync();

        await IsOvertakenAsync(await _bot.PressAsync(card, "time-book", ("time-subject", "Handover")), "time-book");
    }

    [Fact]
    public async Task Schedule_ChangedByAnotherCard_IsNotUndoneUnseen()
    {
        var first = await _bot.AskAsync("send me the status of Borealis every Friday at 16:00");
        var stored = await StoredAsync(first, "schedule");
        Shows(first, stored, "projectName");
        await _bot.PressAsync(first, "confirm");
        var monday = await _bot.PressAsync(_bot.Click("schedule-propose", Change(stored, "every Monday at 9:00")));
        var tuesday = await _bot.PressAsync(_bot.Click("schedule-propose", Change(stored, "every Tuesday at 9:00")));
        await _bot.PressAsync(monday, "confirm");

        await IsOvertakenAsync(tuesday, await StoredAsync(tuesday, "schedule"), "confirm");
        Assert.Contains("Monday", (await _bot.AskAsync("my schedules")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_DraftChangedBeneathTheCard_IsNotCreatedAsItWas_AndTakenBackWhole()
    {
        var draft = await _bot.PressAsync(await _bot.AskAsync("draft a plan"), "plan-draft", ("plan-goal", "move the payroll to the cloud by December"), ("plan-kind", "migration"));
        await PostAsync("plan-propose", CardJson.Button(draft, "plan-propose"));
        var card = await NextAsync("\"confirm\"");
        var stored = await StoredAsync(card, "plan-create");
        var order = PlanEffect.Read(stored);
        Assert.All(order.Tasks.Select(t => t.Title).Append(order.Title), title => Assert.Contains(title, Text(card), StringComparison.Ordinal));
        var records = _bot.Services.GetRequiredService<IRecordStore>();
        var key = new RecordKey("plan-draft", "", order.Draft.Id);
        var kept = (await records.ReadAsync<PlanDraft>(Tenant, key, default))!;
        await records.TrySaveAsync(Tenant, key, kept.Body with { Name = "Another name" }, kept.Version, default);

        await IsOvertakenAsync(card, stored, "\"confirm\"", "Another name");
        var fresh = _bot.Connector.Seen().Last(s => s.Body.GetRawText().Contains("\"confirm\"", StringComparison.Ordinal)).Card;
        await _bot.PressAsync(fresh, "confirm");
        var done = await NextAsync("plan-take-back");
        await _bot.PressAsync(done, "plan-take-back");
        Assert.Contains((string)JsonNode.Parse((await LatestAsync("plan-remove")).Payload)!["title"]!, Text(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SomebodyJoinedBeneathTheCard_PostsNothingAndShowsWhoReadsNow()
    {
        await _bot.AskAsync("help", DemoConversations.AtlasChannel, "channel");
        var published = await _bot.PressAsync(await _bot.AskAsync("publish the Atlas report"), "publish");
        await PostAsync("post-report", CardJson.Button(published, "post-report"));
        var card = await NextAsync("Post it there");
        var stored = await StoredAsync(card, "report-post");
        Shows(card, stored, "projectName");
        var posts = _bot.Connector.Seen().Count(s => s.Conversation == DemoConversations.AtlasChannel);
        _bot.Connector.Members.Add("5e3d0a10-7a6e-4d3c-9b51-00000000dead");

        await IsOvertakenAsync(card, stored, "Post it there", "cannot open the plan");
        Assert.Equal(posts, _bot.Connector.Seen().Count(s => s.Conversation == DemoConversations.AtlasChannel));
    }

    [Fact]
    public async Task CallOff_MeetingMovedBeneathTheCard_CancelsNothingAndShowsTheAgendaAgain()
    {
        await using var channel = await MeetingChannel.OpenAsync();
        var draft = await channel.Bot.AskAsync("prepare the agenda for the Atlas weekly");
        var data = JsonNode.Parse(MeetingChannel.Buttons(draft)["Post"].GetProperty("data").GetRawText())!.AsObject();
        using (var pressed = await channel.Bot.PostAsync(channel.Bot.Click("agenda-call-off", data))) pressed.EnsureSuccessStatusCode();
        var card = (await channel.Bot.Connector.NextAsync(s => s.Body.GetRawText().Contains("\"confirm\"", StringComparison.Ordinal))).Card;
        var store = channel.Bot.Services.GetRequiredService<IProposalStore>();
        var stored = (await store.FindAsync(Tenant, new ProposalId((string)CardJson.Button(card, "confirm")["id"]!), default))!;
        Shows(card, stored, "title", "comment");
        var graph = new DemoGraph(channel.Bot.Http);
        await graph.PatchAsync($"me/events/{IdOf(JsonNode.Parse(stored.Payload)!["event"]!)}", new JsonObject { ["subject"] = "Atlas weekly, with the bank" });
        await graph.ForgetEffectsAsync();

        var answer = await channel.Bot.PressAsync(card, "confirm");
        Assert.Contains("Things have changed", answer.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(await channel.Bot.EffectsAsync());
        Assert.Equal(ProposalState.Discarded, (await store.FindAsync(Tenant, stored.Id, default))!.State);
    }

    [Fact]
    public async Task Agenda_Posted_IsToTheLetterWhatTheDraftShowed()
    {
        await using var channel = await MeetingChannel.OpenAsync();
        var draft = await channel.Bot.AskAsync("prepare the agenda for the Atlas weekly");
        await channel.Bot.PressAsync(draft, "agenda-post");

        var stored = await LatestAsync("agenda", channel.Bot);
        Shows(draft, stored, "title", "words", "preRead");
    }

    [Fact]
    public async Task Minutes_Confirmed_HoldNothingThatTheCardDidNotShow()
    {
        await using var channel = await MeetingChannel.OpenAsync();
        await channel.SayAsync(channel.Mara, "help");
        var card = await channel.Bot.AskAsync("draft the minutes of the Atlas weekly", person: channel.Mara.Id);
        var confirm = CardJson.Objects(card).First(o => o.TryGetProperty("data", out var d) && d.ValueKind == JsonValueKind.Object && d.TryGetProperty("hash", out _));
        var store = channel.Bot.Services.GetRequiredService<IProposalStore>();
        var stored = (await store.FindAsync(Tenant, new ProposalId(confirm.GetProperty("data").GetProperty("id").GetString()!), default))!;

        var lines = JsonNode.Parse(stored.Payload)!["lines"]!.AsArray();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Contains((string)line!["line"]!["text"]!, Text(card), StringComparison.Ordinal));
        Shows(card, stored, "address");
    }

    /// <summary>An item is written as its source and its id.</summary>
    private static string IdOf(JsonNode item) => item is JsonValue whole ? ((string)whole!)[(((string)whole!).IndexOf(':', StringComparison.Ordinal) + 1)..] : (string)item["id"]!;

    private async Task IsOvertakenAsync(JsonElement card, Proposal stored, params string[] fresh)
    {
        await Graph.ForgetEffectsAsync();
        await IsOvertakenAsync(await _bot.PressAsync(card, "confirm"), fresh);
        Assert.Equal(ProposalState.Discarded, (await _bot.Services.GetRequiredService<IProposalStore>().FindAsync(Tenant, stored.Id, default))!.State);
        Assert.DoesNotContain("Things have changed", (await _bot.PressAsync(card, "confirm")).GetRawText(), StringComparison.Ordinal);
        Assert.Empty(await _bot.EffectsAsync());
    }

    /// <summary>What a click came to, and the card that comes beside it.</summary>
    private async Task IsOvertakenAsync(JsonElement clicked, params string[] fresh)
    {
        Assert.Contains("Things have changed", clicked.GetRawText(), StringComparison.Ordinal);
        await _bot.Connector.NextAsync(s => s.Conversation == "a:mara" && fresh.All(f => s.Body.GetRawText().Contains(f, StringComparison.Ordinal)));
        Assert.DoesNotContain(await _bot.EffectsAsync(), e => e.GetProperty("method").GetString() != "PATCH");
    }

    private async Task<Proposal> StoredAsync(JsonElement card, string kind)
    {
        var button = CardJson.Objects(card).First(o => o.TryGetProperty("data", out var d) && d.ValueKind == JsonValueKind.Object && d.TryGetProperty("hash", out _)).GetProperty("data");
        var stored = (await _bot.Services.GetRequiredService<IProposalStore>().FindAsync(Tenant, new ProposalId(button.GetProperty("id").GetString()!), default))!;
        Assert.Equal((kind, button.GetProperty("hash").GetString()), (stored.Kind, stored.Hash));
        Assert.Equal(ProposalDesk.HashOf(stored.Kind, stored.Payload), stored.Hash);
        return stored;
    }

    private async Task<Proposal> LatestAsync(string kind, RunningBot? bot = null)
    {
        bot ??= _bot;
        await using var connection = new SqliteConnection($"Data Source={bot.Database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select id from proposals where kind = $kind order by created_at desc limit 1";
        command.Parameters.AddWithValue("$kind", kind);
        return (await bot.Services.GetRequiredService<IProposalStore>().FindAsync(Tenant, new ProposalId((string)(await command.ExecuteScalarAsync())!), default))!;
    }

    private static void Shows(JsonElement card, Proposal stored, params string[] members) => Shows(card, stored, JsonNode.Parse(stored.Payload)!, members);

    private static void Shows(JsonElement card, Proposal stored, JsonNode part, params string[] members)
    {
        var text = Text(card);
        var values = Values(part, members).Where(v => v.Length > 0).Distinct().ToList();
        Assert.NotEmpty(values);
        Assert.All(values, value => Assert.All(value.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(line.Trim(), text, StringComparison.Ordinal)));
        Assert.All(values.Where(v => v.Contains('@', StringComparison.Ordinal) && !v.EndsWith("@meridianlabs.example", StringComparison.Ordinal)), _ => Assert.Contains("outside", text, StringComparison.Ordinal));
        Assert.Equal(DemoPeople.TenantId, stored.ShownTo.Tenant.Value);
    }

    private static IEnumerable<string> Values(JsonNode? node, string[] members) => node switch
    {
        JsonArray items => items.SelectMany(i => Values(i, members)),
        JsonObject found => found.SelectMany(m => members.Contains(m.Key) && m.Value is JsonValue value && value.TryGetValue<string>(out var words) ? [words] : Values(m.Value, members)),
        _ => [],
    };

    private static string Text(JsonElement card) => string.Join('\n', CardJson.Objects(card).SelectMany(o => o.EnumerateObject())
        .Where(m => m.Name is "text" or "title" or "value" or "label" && m.Value.ValueKind == JsonValueKind.String).Select(m => m.Value.GetString()!.Replace("\\", "", StringComparison.Ordinal)));

    private static bool IsVerb(JsonElement node, string verb) => node.TryGetProperty("verb", out var v) && v.ValueKind == JsonValueKind.String && v.GetString() == verb && node.TryGetProperty("data", out _);

    private static JsonObject Change(Proposal stored, string cadence) => new() { ["id"] = (string)JsonNode.Parse(stored.Payload)!["schedule"]!["id"]!, ["cadence"] = cadence };

    private static JsonObject Time(DateTimeOffset at) => new() { ["dateTime"] = at.UtcDateTime.ToString("s", System.Globalization.CultureInfo.InvariantCulture), ["timeZone"] = "UTC" };

    private async Task PostAsync(string verb, JsonObject data)
    {
        using var accepted = await _bot.PostAsync(_bot.Click(verb, data));
        accepted.EnsureSuccessStatusCode();
    }

    private async Task<JsonElement> NextAsync(string holds) =>
        (await _bot.Connector.NextAsync(s => s.Conversation == "a:mara" && s.Type == "message" && s.Body.GetRawText().Contains(holds, StringComparison.Ordinal))).Card;
}
