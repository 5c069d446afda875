using System.Text.Json;
using System.Text.Json.Nodes;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.Domain.Meetings.Facilitation;

namespace TpmAssistant.Bot.Tests.Meetings;

/// <summary>An agenda from its draft to the meeting, at the bot's own endpoint.</summary>
public sealed class AgendaTurnsTests : IAsyncLifetime
{
    private MeetingChannel _channel = null!;

    public async Task InitializeAsync() => _channel = await MeetingChannel.OpenAsync();

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Fact]
    public async Task Draft_OfASeries_IsOfTheOccurrenceThatWasMoved()
    {
        var draft = MeetingChannel.Text(await DraftAsync());

        Assert.Contains("new date for the cutover", draft, StringComparison.Ordinal);
        Assert.Contains("14:00–15:00", draft, StringComparison.Ordinal);
        Assert.Contains("in Auckland", draft, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2040, 1, 3, 9, 0, 0, TimeSpan.Zero), _channel.Meeting.OriginalStart);
    }

    [Fact]
    public async Task Edit_ByCard_ReordersGivesAnOwnerAndStaysOnTheItem()
    {
        var draft = await DraftAsync();
        var (first, second) = (Items(draft)[0], Items(draft)[1]);

        var moved = await PressAsync(draft, "Down", new JsonObject { ["item"] = first.Key });
        var owned = await PressAsync(moved, "Change", new JsonObject
        {
            ["item"] = first.Key, ["words"] = "Do we have it in writing?", ["item-owner"] = _channel.Priya.Id, ["purpose"] = "Decide", ["minutes"] = "8", ["pre-read"] = "The letter in the notebook",
        });
        var bare = await PressAsync(owned, "Change", new JsonObject { ["item"] = first.Key, ["item-owner"] = "none", ["purpose"] = "stays", ["minutes"] = "0" });
        var dropped = await PressAsync(bare, "Drop", new JsonObject { ["item"] = second.Key });

        Assert.Equal([second.Key, first.Key], Items(moved).Take(2).Select(i => i.Key));
        Assert.Equal(first.Key, Selected(moved));
        Assert.Equal(("2 Do we have it in writing?", first.Key), Items(owned)[1]);
        Assert.Contains("8 min", MeetingChannel.Text(owned), StringComparison.Ordinal);
        Assert.Contains("The letter in the notebook", MeetingChannel.Text(owned), StringComparison.Ordinal);
        Assert.Contains("no owner", MeetingChannel.Text(bare), StringComparison.Ordinal);
        Assert.DoesNotContain(second.Key, Items(dropped).Select(i => i.Key));
        Assert.Equal(Items(draft).Count - 1, Items(dropped).Count);
    }

    [Fact]
    public async Task Add_WithAnOwner_IsOnTheAgendaBeforeItsEnd()
    {
        var draft = await DraftAsync();

        var added = await PressAsync(draft, "Add", new JsonObject { ["new-words"] = "Who tells the bank?", ["new-purpose"] = "Decide", ["new-minutes"] = "5", ["new-owner"] = _channel.Jonas.Id });

        Assert.EndsWith("Who tells the bank?", Items(added)[^2].Title, StringComparison.Ordinal);
        Assert.Equal(Items(draft).Count + 1, Items(added).Count);
    }

    [Fact]
    public async Task Edit_OnACardThatNoLongerStands_ShowsWhatStandsAndChangesNothing()
    {
        var draft = await DraftAsync();
        var stands = await PressAsync(draft, "Drop", new JsonObject { ["item"] = Items(draft)[0].Key });

        var late = await PressAsync(draft, "Drop", new JsonObject { ["item"] = Items(draft)[1].Key });

        Assert.Equal(Items(stands), Items(late));
    }

    [Fact]
    public async Task Template_Chosen_DrawsTheItemsAnew()
    {
        var standUp = await PressAsync(await DraftAsync(), "Apply", new JsonObject { ["template"] = "StandUp", ["facilitator"] = "none" });

        Assert.Contains(Items(standUp), i => i.Title.EndsWith(_channel.Jonas.Name, StringComparison.Ordinal));
        Assert.Contains("Who stays for what came up?", Items(standUp)[^1].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facilitator_NamedOnTheAgenda_MovesTheMeeting()
    {
        await _channel.SayAsync(_channel.Jonas, "help");
        var named = await PressAsync(await DraftAsync(), "Apply", new JsonObject { ["template"] = "Regular", ["facilitator"] = _channel.Jonas.Id });
        await PressAsync(named, "Post", []);
        var posted = await _channel.Bot.Connector.NextAsync(sent => sent.Conversation == _channel.Chat && MeetingChannel.Text(sent.Body).Contains("meeting-start", StringComparison.Ordinal));

        _channel.GoTo(_channel.Start);
        await _channel.TellAsync("meetingStart", []);
        var live = await _channel.Bot.Connector.NextAsync(sent => MeetingChannel.Text(sent.Body).Contains("meeting-move", StringComparison.Ordinal));
        await _channel.PressAsync(_channel.Jonas, MeetingChannel.Buttons(await _channel.RefreshAsync(_channel.Jonas, live.Card))["Next"]);

        Assert.Contains("Jonas Weber facilitates.", MeetingChannel.Text(posted.Card), StringComparison.Ordinal);
        Assert.Equal(1, (await _channel.StateAsync()).Current);
    }

    [Fact]
    public async Task Post_PressedManyTimesAtOnce_IsSentOnce()
    {
        await _channel.SayAsync(_channel.Jonas, "help");
        var draft = await DraftAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PressAsync(draft, "Post", [])));
        await _channel.Bot.Connector.NextAsync(IsPosted);
        await PressAsync(draft, "Post", []);
        await _channel.SayAsync(_channel.Jonas, "help");

        Assert.Single(_channel.Bot.Connector.Seen(), IsPosted);

        bool IsPosted(SentActivity sent) => sent.Method == "POST" && sent.Conversation == _channel.Chat && MeetingChannel.Text(sent.Body).Contains("meeting-start", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facilitator_NamedInWordsBeforeThereIsAnAgenda_StandsOnTheDraft()
    {
        var draft = MeetingChannel.Text(await _channel.Bot.AskAsync("let Priya facilitate the Atlas weekly"));

        Assert.Contains("Draft agenda", draft, StringComparison.Ordinal);
        Assert.Contains("Priya Raman facilitates.", draft, StringComparison.Ordinal);
        Assert.Equal(MeetingPhase.Empty, (await _channel.StateAsync()).Phase);
    }

    [Fact]
    public async Task Meeting_HeldBeforeItsTime_IsBehindForAgendasAndFoundForMinutes()
    {
        await _channel.SayAsync(_channel.Mara, "start the meeting");
        var card = (await _channel.SayAsync(_channel.Mara, "decision: the cutover waits for wave 2")).Card;
        Assert.Contains("decision", MeetingChannel.Text(card), StringComparison.OrdinalIgnoreCase);
        var live = (await _channel.MoveAsync(_channel.Mara, "next item")).Card;
        await _channel.PressAsync(_channel.Mara, MeetingChannel.Buttons(live)["End"]);

        var next = MeetingChannel.Text(await DraftAsync());
        var minutes = MeetingChannel.Text(await _channel.Bot.AskAsync("draft the minutes of the Atlas weekly"));
        var again = MeetingChannel.Text((await _channel.MoveAsync(_channel.Mara, "start the meeting")).Card);

        Assert.DoesNotContain("new date for the cutover", next, StringComparison.Ordinal);
        Assert.Contains("10 Jan", next, StringComparison.Ordinal);
        Assert.Contains("cutover waits for wave 2", minutes, StringComparison.Ordinal);
        Assert.Contains("Go on", again, StringComparison.Ordinal);
    }

    private Task<JsonElement> DraftAsync() => _channel.Bot.AskAsync("prepare the agenda for the Atlas weekly");

    private Task<JsonElement> PressAsync(JsonElement card, string button, JsonObject typed)
    {
        var action = MeetingChannel.Buttons(card)[button];
        var data = JsonNode.Parse(action.GetProperty("data").GetRawText())!.AsObject();
        foreach (var (name, value) in typed) data[name] = value?.DeepClone();
        return _channel.Bot.PressAsync(_channel.Bot.Click(action.GetProperty("verb").GetString()!, data, card: "draft"));
    }

    /// <summary>The items of a draft, as its form lists them.</summary>
    private static List<(string Title, string Key)> Items(JsonElement card) =>
        [.. Which(card).GetProperty("choices").EnumerateArray().Select(c => (c.GetProperty("title").GetString()!, c.GetProperty("value").GetString()!))];

    private static string Selected(JsonElement card) => Which(card).GetProperty("value").GetString()!;

    private static JsonElement Which(JsonElement card) => CardJson.Objects(card).Single(o => o.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() == "item");
}
