using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Meetings;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Application.Sources;
using TpmAssistant.Bot.Meetings;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Bot.Tests.Meetings;

/// <summary>
/// The chat of the Atlas weekly with three people in it, as Teams shows it: each sees the shared card, asks for their own view of it when it changes,
/// presses its buttons, fills in its forms in windows of their own, and Teams tells roles and who comes and goes. The bot's clock is moved by hand.
/// </summary>
internal sealed class MeetingChannel : IAsyncDisposable
{
    public const string MeetingId = "MCMxOTptZWV0aW5n";

    /// <summary>An hour before the Atlas weekly of that Tuesday, which was moved to 14:00 in Berlin. Far ahead, so that nothing that waits for the machine's own clock falls due.</summary>
    private static readonly DateTimeOffset Noon = new(2040, 1, 3, 12, 0, 0, TimeSpan.Zero);

    private MeetingChannel(RunningBot bot, FakeClock clock, MeetingOccurrence weekly) => (Bot, Clock, Start, Meeting) = (bot, clock, weekly.Start, MeetingKey.Of(weekly));

    public RunningBot Bot { get; }

    public FakeClock Clock { get; }

    public DateTimeOffset Start { get; }

    public MeetingKey Meeting { get; }

    public string Chat => Meeting.Series;

    public DemoPerson Mara => Person(Bot, "mara");

    public DemoPerson Jonas => Person(Bot, "jonas");

    public DemoPerson Priya => Person(Bot, "priya");

    private static TenantId Tenant => new(DemoPeople.TenantId);

    /// <summary>A chat in which Mara organises, Priya presents and Jonas attends.</summary>
    public static async Task<MeetingChannel> OpenAsync(string subject = "Atlas weekly", bool dialogs = true)
    {
        var clock = new FakeClock(Noon) { EndsWork = false };
        var bot = await RunningBot.StartAsync(clock, $"--Bot:Dialogs={dialogs}");
        // The demo is seeded with the first question.
        await bot.AskAsync("help");
        var asker = new Asker(Tenant, new PersonId(RunningBot.Mara), "Mara", "en-GB", "Europe/Berlin", new ConversationRef("a:mara", ConversationScope.Personal));
        var now = clock.GetUtcNow();
        var read = await bot.Services.GetRequiredService<ICalendarSource>().ReadAsync(asker, now, now.AddDays(14), default);
        var weekly = read.Meetings.First(m => m.Subject.StartsWith(subject, StringComparison.Ordinal) && m.Start > now);
        var channel = new MeetingChannel(bot, clock, weekly);
        foreach (var person in new[] { channel.Mara, channel.Jonas, channel.Priya }) bot.Connector.Members.Add(person.Id);
        (bot.Connector.Roles[channel.Mara.Id], bot.Connector.Roles[channel.Priya.Id], bot.Connector.Roles[channel.Jonas.Id]) = ("Organizer", "Presenter", "Attendee");
        return channel;
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    /// <summary>Moves the clock to a moment; one that is past stays past.</summary>
    public void GoTo(DateTimeOffset moment)
    {
        if (moment - Clock.GetUtcNow() is var wait && wait > TimeSpan.Zero) Clock.Advance(wait);
    }

    /// <summary>Mara prepares the agenda in her own chat and posts it; the card that everybody gets.</summary>
    public async Task<SentActivity> ConfirmAgendaAsync()
    {
        // The meeting's chat is known once somebody has spoken there.
        await SayAsync(Jonas, "help");
        var draft = await Bot.AskAsync("prepare the agenda for the Atlas weekly");
        var data = JsonNode.Parse(Buttons(draft)["Post"].GetProperty("data").GetRawText())!.AsObject();
        await Bot.PressAsync(Bot.Click("agenda-post", data, card: "draft"));
        return await Bot.Connector.NextAsync(sent => sent.Conversation == Chat && sent.Body.GetRawText().Contains("meeting-start", StringComparison.Ordinal));
    }

    /// <summary>Somebody says something to the bot; the card that answers.</summary>
    public async Task<SentActivity> SayAsync(DemoPerson person, string text)
    {
        var said = await PostAsync(person, text);
        return await Bot.Connector.NextAsync(sent => sent.Type == "message" && sent.ReplyTo == said);
    }

    /// <summary>Somebody says something that changes the shared card; the card as it is once that is dealt with.</summary>
    public async Task<SentActivity> MoveAsync(DemoPerson person, string text)
    {
        await PostAsync(person, text);
        await SettleAsync();
        return Bot.Connector.Seen().Last(sent => sent.Method == "PUT" && sent.Conversation == Chat);
    }

    /// <summary>Teams' own event.</summary>
    public async Task TellAsync(string name, JsonObject value)
    {
        var told = InChat(Bot.Activity("event", conversation: Chat, scope: "groupchat"));
        (told["name"], told["value"]) = ($"application/vnd.microsoft.{name}", value);
        using var accepted = await Bot.PostAsync(told);
        accepted.EnsureSuccessStatusCode();
    }

    public Task JoinAsync(DemoPerson person) => TellAsync("meetingParticipantJoin", new JsonObject
    {
        ["Members"] = new JsonArray(new JsonObject
        {
            ["User"] = new JsonObject { ["Id"] = $"29:{person.Id}", ["AadObjectId"] = person.Id, ["Name"] = person.Name },
            [nameof(Meeting)] = new JsonObject { ["InMeeting"] = true, ["Role"] = "Attendee" },
        }),
    });

    /// <summary>Until everything that was said or told in this chat before is dealt with: turns of a conversation go one after the other.</summary>
    public Task SettleAsync() => SayAsync(Jonas, "help");

    /// <summary>Somebody presses a button of the card that they see; their new view.</summary>
    public Task<JsonElement> PressAsync(DemoPerson person, JsonElement action, JsonObject? typed = null)
    {
        var click = InChat(Bot.Click(action.GetProperty("verb").GetString()!, Data(action, typed), Chat, person.Id, "card"));
        click["conversation"]!["conversationType"] = "groupChat";
        return Bot.PressAsync(click);
    }

    /// <summary>Somebody presses a button that opens a window; the card in it, or the words instead.</summary>
    public async Task<JsonElement> OpenAsync(DemoPerson person, JsonElement button)
    {
        var task = (await DialogAsync(person, "task/fetch", Data(button)))!.Value.GetProperty("task");
        return task.GetProperty("type").GetString() == "continue" ? task.GetProperty("value").GetProperty("card").GetProperty("content") : task.GetProperty("value");
    }

    /// <summary>Somebody sends a window's form; what the window shows next, nothing when it closes.</summary>
    public async Task<JsonElement?> SendAsync(DemoPerson person, JsonElement form, JsonObject typed) =>
        (await DialogAsync(person, "task/submit", Data(Buttons(form).Values.Single(), typed)))?.GetProperty("task");

    /// <summary>Opens a form, fills it in and sends it.</summary>
    public async Task<JsonElement?> WriteAsync(DemoPerson person, JsonElement card, string button, JsonObject typed) =>
        await SendAsync(person, await OpenAsync(person, Buttons(card)[button]), typed);

    /// <summary>What a client does by itself when the shared card changes: it asks for its reader's own view.</summary>
    public Task<JsonElement> RefreshAsync(DemoPerson person, JsonElement card)
    {
        var refresh = card.GetProperty("refresh");
        Assert.Contains($"29:{person.Id}", refresh.GetProperty("userIds").EnumerateArray().Select(id => id.GetString()));
        var action = refresh.GetProperty("action");
        var ask = InChat(Bot.Click(action.GetProperty("verb").GetString()!, Data(action), Chat, person.Id, "card"));
        ask["conversation"]!["conversationType"] = "groupChat";
        ask["value"]!["trigger"] = "automatic";
        return Bot.PressAsync(ask);
    }

    /// <summary>The next change of a card.</summary>
    public Task<SentActivity> ChangeAsync(SentActivity card, string holds) => Bot.Connector.NextAsync(
        sent => sent.Method == "PUT" && sent.ActivityId == card.ActivityId && sent.Body.GetRawText().Contains(holds, StringComparison.Ordinal));

    /// <summary>The meeting as its log says.</summary>
    public async Task<MeetingState> StateAsync() => (await Bot.Services.GetRequiredService<IMeetingLogStore>().ReadAsync(Tenant, Meeting, default)).State();

    /// <summary>The meeting as the bot works with it.</summary>
    public async Task<MeetingState> DeskAsync() => await Bot.Services.GetRequiredService<MeetingDesk>().ReadAsync(Tenant, Meeting, default);

    public Task WhenIdleAsync() => Bot.Services.GetRequiredService<LiveCards>().WhenIdleAsync();

    /// <summary>The buttons of a card that reach the bot, by title.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Buttons(JsonElement card)
    {
        var found = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        Collect(card.TryGetProperty("refresh", out _) ? JsonDocument.Parse(Without(card, "refresh")).RootElement : card, found);
        return found;
    }

    /// <summary>Whether a button opens a window.</summary>
    public static bool IsDialog(JsonElement button) => button.GetProperty("data").TryGetProperty("msteams", out _);

    public static string Text(JsonElement card) => card.GetRawText();

    private async Task<JsonElement?> DialogAsync(DemoPerson person, string name, JsonObject data)
    {
        var invoke = InChat(Bot.Activity("invoke", conversation: Chat, scope: "groupChat", person: person.Id));
        (invoke["name"], invoke["value"]) = (name, new JsonObject { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } });
        using var answer = await Bot.PostAsync(invoke);
        answer.EnsureSuccessStatusCode();
        return answer.Content.Headers.ContentLength == 0 ? null : await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<string> PostAsync(DemoPerson person, string text)
    {
        var said = InChat(Bot.Activity("message", text, Chat, "groupChat", person.Id));
        using var accepted = await Bot.PostAsync(said);
        accepted.EnsureSuccessStatusCode();
        return (string)said["id"]!;
    }

    private static JsonObject Data(JsonElement action, JsonObject? typed = null)
    {
        var data = JsonNode.Parse(action.TryGetProperty("data", out var given) ? given.GetRawText() : "{}")!.AsObject();
        foreach (var (name, value) in typed ?? []) data[name] = value?.DeepClone();
        return data;
    }

    private JsonObject InChat(JsonObject activity)
    {
        activity["channelData"]!["meeting"] = new JsonObject { ["id"] = MeetingId };
        return activity;
    }

    private static void Collect(JsonElement element, Dictionary<string, JsonElement> found)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Collect(item, found);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("type", out var type) && type.GetString() is "Action.Execute" or "Action.Submit") found[element.GetProperty("title").GetString()!] = element;
            foreach (var member in element.EnumerateObject().Where(m => m.Name is not ("fallback" or "data"))) Collect(member.Value, found);
        }
    }

    private static string Without(JsonElement card, string member)
    {
        var node = JsonNode.Parse(card.GetRawText())!.AsObject();
        node.Remove(member);
        return node.ToJsonString();
    }

    private static DemoPerson Person(RunningBot bot, string key) => bot.Services.GetRequiredService<DemoPeople>()[key];
}
