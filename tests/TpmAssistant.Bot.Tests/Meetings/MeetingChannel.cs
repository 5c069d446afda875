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

namespace TpmAssistant.Bot.Tests.Meetings;

/// <summary>
/// The chat of the Atlas weekly with three people in it, as Teams shows it: each sees the shared card, asks for their own view of it when it changes,
/// presses its buttons, and Teams tells roles and who comes and goes.
/// </summary>
internal sealed class MeetingChannel(RunningBot bot, MeetingKey meeting)
{
    public const string MeetingId = "MCMxOTptZWV0aW5n";

    public RunningBot Bot { get; } = bot;

    public MeetingKey Meeting { get; } = meeting;

    public string Chat => Meeting.Series;

    public DemoPerson Mara { get; } = Person(bot, "mara");

    public DemoPerson Jonas { get; } = Person(bot, "jonas");

    public DemoPerson Priya { get; } = Person(bot, "priya");

    private static TenantId Tenant => new(DemoPeople.TenantId);

    /// <summary>A chat in which Mara organises, Priya presents and Jonas attends.</summary>
    public static async Task<MeetingChannel> OpenAsync(RunningBot bot, string subject = "Atlas weekly")
    {
        // The demo is seeded with the first question.
        await bot.AskAsync("help");
        var asker = new Asker(Tenant, new PersonId(RunningBot.Mara), "Mara", "en-GB", "Europe/Berlin", new ConversationRef("a:mara", ConversationScope.Personal));
        var now = DateTimeOffset.UtcNow;
        var read = await bot.Services.GetRequiredService<ICalendarSource>().ReadAsync(asker, now, now.AddDays(14), default);
        var weekly = read.Meetings.First(m => m.Subject.StartsWith(subject, StringComparison.Ordinal) && m.Start > now);
        var channel = new MeetingChannel(bot, MeetingKey.Of(weekly));
        foreach (var person in new[] { channel.Mara, channel.Jonas, channel.Priya }) bot.Connector.Members.Add(person.Id);
        (bot.Connector.Roles[channel.Mara.Id], bot.Connector.Roles[channel.Priya.Id], bot.Connector.Roles[channel.Jonas.Id]) = ("Organizer", "Presenter", "Attendee");
        return channel;
    }

    /// <summary>Somebody says something to the bot; the card that answers, or the one that changes.</summary>
    public async Task<SentActivity> SayAsync(DemoPerson person, string text, bool isNew = true)
    {
        var said = InChat(Bot.Activity("message", text, Chat, "groupChat", person.Id));
        using var accepted = await Bot.PostAsync(said);
        accepted.EnsureSuccessStatusCode();
        return await Bot.Connector.NextAsync(sent => sent.Type == "message" && (isNew ? sent.ReplyTo == (string?)said["id"] : sent.Method == "PUT"));
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

    /// <summary>Somebody presses a button of the card that they see; their new view.</summary>
    public Task<JsonElement> PressAsync(DemoPerson person, JsonElement action, JsonObject? typed = null)
    {
        var data = JsonNode.Parse(action.TryGetProperty("data", out var given) ? given.GetRawText() : "{}")!.AsObject();
        foreach (var (name, value) in typed ?? []) data[name] = value?.DeepClone();
        var click = InChat(Bot.Click(action.GetProperty("verb").GetString()!, data, Chat, person.Id, "card"));
        click["conversation"]!["conversationType"] = "groupChat";
        return Bot.PressAsync(click);
    }

    /// <summary>What a client does by itself when the shared card changes: it asks for its reader's own view.</summary>
    public Task<JsonElement> RefreshAsync(DemoPerson person, JsonElement card)
    {
        var refresh = card.GetProperty("refresh");
        Assert.Contains($"29:{person.Id}", refresh.GetProperty("userIds").EnumerateArray().Select(id => id.GetString()));
        var action = refresh.GetProperty("action");
        var ask = InChat(Bot.Click(action.GetProperty("verb").GetString()!, JsonNode.Parse(action.GetProperty("data").GetRawText())!.AsObject(), Chat, person.Id, "card"));
        ask["conversation"]!["conversationType"] = "groupChat";
        ask["value"]!["trigger"] = "automatic";
        return Bot.PressAsync(ask);
    }

    /// <summary>The meeting as its log says.</summary>
    public async Task<MeetingState> StateAsync() => (await Bot.Services.GetRequiredService<IMeetingLogStore>().ReadAsync(Tenant, Meeting, default)).State();

    /// <summary>The meeting as the bot works with it.</summary>
    public async Task<MeetingState> DeskAsync() => await Bot.Services.GetRequiredService<MeetingDesk>().ReadAsync(Tenant, Meeting, default);

    public Task WhenIdleAsync() => Bot.Services.GetRequiredService<LiveCards>().WhenIdleAsync();

    /// <summary>The buttons of a card that reach the bot, those of its folded forms included, by title.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Buttons(JsonElement card)
    {
        var found = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        Collect(card.TryGetProperty("refresh", out _) ? JsonDocument.Parse(Without(card, "refresh")).RootElement : card, found);
        return found;
    }

    public static string Text(JsonElement card) => card.GetRawText();

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
            if (element.TryGetProperty("type", out var type) && type.GetString() == "Action.Execute") found[element.GetProperty("title").GetString()!] = element;
            foreach (var member in element.EnumerateObject().Where(m => m.Name != "fallback")) Collect(member.Value, found);
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
